import { Button } from 'antd'
import { useId } from 'react'
import { StoringNotice } from '../../parts/StoringNotice.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { CameBack } from '../../parts/CameBack.tsx'
import { onEscape } from '../../parts/escapes.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useStoring } from '../../typed/use-storing.ts'
import type { GivenReason } from './use-set-aside.ts'

const COMMON_REASONS = ['口径不同，已核实', '表述无误', '属于其他年度', '不涉及本机关'] as const

export interface ReasonRowProps {
  /** Tells what is set aside from all else. */
  readonly place: string
  /** Which ones, where it is asked of several at once. */
  readonly several?: { readonly count: number; readonly which: string } | undefined
  /**
   * @param given the answer, where another window had given another reason
   * @throws Failure
   */
  readonly give: (reason: string, given: GivenReason) => Promise<void>
  readonly cancel: () => void
}

/** Asks why a finding is set aside; the reason is on record. */
export function ReasonRow({ place, several, give, cancel }: ReasonRowProps) {
  const id = useId()
  const draft = useFormDraft(`set aside ${place}`, '忽略的理由', { reason: '' })
  const { reason } = draft.value
  const setReason = (words: string) => draft.put({ reason: words })
  const storing = useStoring<{ readonly reason: string }>(async (wanted, from) => {
    await give(reason.trim(), { reason: wanted.reason, from: from.reason })
    draft.drop()
  })
  return (
    <form
      className="reason"
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') void storing.store({ reason: reason.trim() }, { reason: '' })
      }}
      onKeyDown={onEscape(cancel)}
    >
      {several && (
        <p className="which">
          一并忽略这 {several.count} 处：{several.which}
        </p>
      )}
      <label htmlFor={id}>忽略的理由（会留存记录；文字或数改动后会再次提示）</label>
      <div className="row">
        <TextInput id={id} autoFocus size="small" maxLength={200} value={reason} onChange={setReason} />
        <Button size="small" type="primary" htmlType="submit" disabled={reason.trim() === ''}>
          {several ? `忽略 ${several.count} 处` : '忽略'}
        </Button>
        <Button size="small" onClick={cancel}>
          取消
        </Button>
        <CameBack draft={draft} />
      </div>
      <div className="row">
        {COMMON_REASONS.map((each) => (
          <Button key={each} size="small" type="dashed" onClick={() => setReason(each)}>
            {each}
          </Button>
        ))}
      </div>
      <StoringNotice storing={storing} />
    </form>
  )
}
