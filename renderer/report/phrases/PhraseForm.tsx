import { Button, Radio } from 'antd'
import { useState } from 'react'
import { LONGEST_PHRASE, type Phrase } from '../../../core/contract/phrases.ts'
import { TextArea } from '../../parts/TextInput.tsx'
import { useWayOut } from '../../parts/use-way-out.ts'
import { useDraftHere } from '../../typed/use-typed.ts'
import { SCOPE_WORDS } from './PhraseItem.tsx'

export interface PhraseFormProps {
  readonly phrase: Partial<Phrase>
  readonly save: (phrase: Omit<Phrase, 'id'>) => void
  readonly close: () => void
}

/** A phrase being written. */
export function PhraseForm({ phrase, save, close }: PhraseFormProps) {
  const [text, setText] = useState(phrase.text ?? '')
  const [scope, setScope] = useState(phrase.scope ?? 'unit')
  const isWritten = text !== (phrase.text ?? '')
  const wayOut = useWayOut(close, isWritten)
  useDraftHere('常用语', isWritten)
  return (
    <form
      className="phrase-form"
      onKeyDown={wayOut.onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        save({ text, scope })
      }}
    >
      <TextArea
        autoFocus
        aria-label="常用语的文字"
        rows={5}
        maxLength={LONGEST_PHRASE}
        value={text}
        onChange={setText}
      />
      <Radio.Group
        aria-label="给谁用"
        value={scope}
        onChange={(event) => setScope(event.target.value as Phrase['scope'])}
        options={Object.entries(SCOPE_WORDS).map(([value, label]) => ({ value, label }))}
      />
      <div className="row">
        <Button size="small" type="primary" htmlType="submit" disabled={text.trim() === ''}>
          保存常用语
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
        <span role="status" className="muted">
          {wayOut.words}
        </span>
      </div>
    </form>
  )
}
