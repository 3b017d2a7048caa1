import { Button, Radio } from 'antd'
import { LONGEST_PHRASE, type Phrase, PHRASE_SCOPE_WORDS } from '../../../core/contract/phrases.ts'
import { TextArea } from '../../parts/TextInput.tsx'
import { StoringNotice } from '../../parts/StoringNotice.tsx'
import { CameBack } from '../../parts/CameBack.tsx'
import { onEscape } from '../../parts/escapes.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useStoring } from '../../typed/use-storing.ts'

export type PhraseWords = Omit<Phrase, 'id'>

export interface PhraseFormProps {
  /** The report's. */
  readonly of: string
  readonly phrase: Partial<Phrase>
  /**
   * Keeps it, made from what was shown.
   * @throws Failure
   */
  readonly save: (phrase: PhraseWords, from: PhraseWords) => Promise<void>
  readonly close: () => void
}

/** A phrase being written. */
export function PhraseForm({ of, phrase, save, close }: PhraseFormProps) {
  const { id = '' } = phrase
  const draft = useFormDraft<PhraseWords>(`phrase ${of} ${id}`, '常用语', {
    text: phrase.text ?? '',
    scope: phrase.scope ?? 'unit',
  })
  const { text, scope } = draft.value
  const storing = useStoring<PhraseWords>(async (wanted, from) => {
    await save(wanted, from)
    draft.drop()
  })
  return (
    <form
      className="phrase-form"
      onKeyDown={onEscape(close)}
      onSubmit={(event) => {
        event.preventDefault()
        void storing.store(draft.value, draft.from)
      }}
    >
      <TextArea
        autoFocus
        aria-label="常用语的文字"
        rows={5}
        maxLength={LONGEST_PHRASE}
        value={text}
        onChange={(typed) => draft.put({ text: typed })}
      />
      <Radio.Group
        aria-label="给谁用"
        value={scope}
        onChange={(event) => draft.put({ scope: event.target.value as Phrase['scope'] })}
        options={Object.entries(PHRASE_SCOPE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <div className="row">
        <Button size="small" type="primary" htmlType="submit" disabled={text.trim() === ''}>
          保存常用语
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
        <CameBack draft={draft} />
      </div>
      <StoringNotice storing={storing} />
    </form>
  )
}
