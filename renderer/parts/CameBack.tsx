import type { FormDraft } from '../typed/use-form-draft.ts'
import { PlainButton } from './PlainButton.tsx'

export interface CameBackProps {
  readonly draft: Pick<FormDraft<never>, 'hasComeBack' | 'isWritten' | 'drop'> &
    Partial<Pick<FormDraft<never>, 'trouble'>>
  /** Where more is to be done than to drop the draft. */
  readonly drop?: () => void
}

const TROUBLES = {
  'too-long': '写的太长，没有另存副本，关闭程序前请先存入或复制出来。',
  'not-taken': '写的还没能另存副本，关闭程序前请先存入或复制出来。',
} as const

/** Says of a form that what was typed there before still stands in it, and puts it away; and that there is no copy of what stands there. */
export function CameBack({ draft, drop = draft.drop }: CameBackProps) {
  const { hasComeBack, isWritten, trouble } = draft
  if (!isWritten || (!hasComeBack && !trouble)) return null
  return (
    <span role="status" className="muted">
      {hasComeBack && (
        <>
          上次写的没有存入，还在这里。
          <PlainButton kind="link" onClick={drop}>
            不要了
          </PlainButton>
        </>
      )}
      {trouble && TROUBLES[trouble]}
    </span>
  )
}
