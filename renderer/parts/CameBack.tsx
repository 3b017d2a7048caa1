import type { FormDraft } from '../typed/use-form-draft.ts'
import { PlainButton } from './PlainButton.tsx'

export interface CameBackProps {
  readonly draft: Pick<FormDraft<never>, 'hasComeBack' | 'isWritten' | 'drop'>
  /** Where more is to be done than to drop the draft. */
  readonly drop?: () => void
}

/** Says of a form that what was typed there before still stands in it, and puts it away. */
export function CameBack({ draft, drop = draft.drop }: CameBackProps) {
  const { hasComeBack, isWritten } = draft
  if (!hasComeBack || !isWritten) return null
  return (
    <span role="status" className="muted">
      上次写的没有存入，还在这里。
      <PlainButton kind="link" onClick={drop}>
        不要了
      </PlainButton>
    </span>
  )
}
