import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { OfferedTexts } from './OfferedTexts.tsx'
import { useOffered } from './use-offered.ts'

export interface OfferUnsavedProps {
  /** No report is being written now. */
  readonly isListShown: boolean
  /** Reports may hold other texts now than when they were opened. */
  readonly changed: () => void
}

/** Offers what could not be saved: at the start by itself, later by a line above the list. */
export function OfferUnsaved({ isListShown, changed }: OfferUnsavedProps) {
  const offered = useOffered(isListShown, changed)
  const { texts, stray, isOpen, setIsOpen } = offered
  const count = texts.length + stray.length
  if (count === 0) return null
  if (isOpen) return <OfferedTexts offered={offered} close={() => setIsOpen(false)} />
  if (!isListShown) return null
  const action = (
    <PlainButton size="small" onClick={() => setIsOpen(true)}>
      查看
    </PlainButton>
  )
  return (
    <div className="offer-unsaved">
      <Notice kind="info" role="status" action={action}>
        有 {count} 处未保存的文字，可以取回。
      </Notice>
    </div>
  )
}
