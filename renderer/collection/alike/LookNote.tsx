import type { AlikeTexts, LookedTexts } from '../../../core/contract/alike.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { StoringNotice } from '../../parts/StoringNotice.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { instantWords } from '../../parts/words.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useStoring } from '../../typed/use-storing.ts'
import { useCollection } from '../collection-context.ts'

export interface LookNoteProps {
  readonly pair: AlikeTexts | LookedTexts
  /** It was noted, or taken back with null. */
  readonly noted: (remark: string | null, at: string) => void
}

interface Look {
  readonly remark: string | null
}

/** Notes that a pair was looked at and is in order, so that it counts no longer; or that it counts again. */
export function LookNote({ pair, noted }: LookNoteProps) {
  const { collection, readOnly, today } = useCollection()
  const { field, one, other } = pair
  const place = `look ${[collection.id, field, one.submission, other.submission].join(' ')}`
  const draft = useFormDraft(place, '看过的备注', { remark: '' })
  const { remark } = draft.value
  const shown = 'at' in pair ? pair.remark : null
  const storing = useStoring<Look>(async (wanted, from) => {
    const asked = { id: collection.id, field, one: one.submission, other: other.submission }
    const kept = await call('alike.look', { ...asked, remark: wanted.remark, from: from.remark })
    draft.drop()
    noted(kept.remark, kept.at)
  })
  const look = (words: string | null) => void storing.store({ remark: words }, { remark: shown })
  return (
    <div className="look-note">
      {'at' in pair ? (
        <>
          <span>
            {instantWords(pair.at, today)} 看过{pair.remark !== '' && `：${pair.remark}`}
          </span>
          <PlainButton disabled={readOnly} onClick={() => look(null)}>
            重新列出
          </PlainButton>
        </>
      ) : (
        <>
          <label htmlFor="look-remark">备注（可不写）</label>
          <TextInput
            id="look-remark"
            value={remark}
            maxLength={500}
            placeholder="例如：两家合写的一件事"
            onChange={(words) => draft.put({ remark: words })}
          />
          <PlainButton disabled={readOnly} onClick={() => look(remark)}>
            看过，不用退回
          </PlainButton>
          <CameBack draft={draft} />
        </>
      )}
      <StoringNotice storing={storing} />
    </div>
  )
}
