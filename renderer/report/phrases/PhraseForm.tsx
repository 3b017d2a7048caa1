import { Button, Radio } from 'antd'
import { LONGEST_PHRASE, type Phrase } from '../../../core/contract/phrases.ts'
import { TextArea } from '../../parts/TextInput.tsx'
import { CameBack } from '../../parts/CameBack.tsx'
import { onEscape } from '../../parts/escapes.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { SCOPE_WORDS } from './PhraseItem.tsx'

export interface PhraseFormProps {
  /** The report's. */
  readonly of: string
  readonly phrase: Partial<Phrase>
  /** Answers whether it is kept. */
  readonly save: (phrase: Omit<Phrase, 'id'>) => Promise<boolean>
  readonly close: () => void
}

/** A phrase being written. */
export function PhraseForm({ of, phrase, save, close }: PhraseFormProps) {
  const { id = '' } = phrase
  const draft = useFormDraft(`phrase ${of} ${id}`, '常用语', {
    text: phrase.text ?? '',
    scope: phrase.scope ?? 'unit',
  })
  const { text, scope } = draft.value
  return (
    <form
      className="phrase-form"
      onKeyDown={onEscape(close)}
      onSubmit={(event) => {
        event.preventDefault()
        void save({ text, scope }).then((isKept) => isKept && draft.drop())
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
        options={Object.entries(SCOPE_WORDS).map(([value, label]) => ({ value, label }))}
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
    </form>
  )
}
