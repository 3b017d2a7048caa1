import { Button } from 'antd'
import { useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { Phrase } from '../../../core/contract/phrases.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { TextInput } from '../../parts/TextInput.tsx'
import { draftsOf } from '../../typed/drafts.ts'
import { failureOf, useOperation } from '../../use-operation.ts'
import { useProgram } from '../../status.ts'
import { useEditor } from '../editor-context.ts'
import { insertAtCursor, selectedWords } from '../text/prose.ts'
import { PhraseForm, type PhraseWords } from './PhraseForm.tsx'
import { PhraseItem } from './PhraseItem.tsx'
import './phrases.css'

/** As many phrases are found at a glance. */
const HANDFUL = 5

/** Words that are kept to be put into texts again: the unit's own, and those of the office. */
export function Phrases() {
  const { opened, readOnly, say } = useEditor()
  const { status } = useProgram()
  const stored = useOperation('phrases.list', { id: opened.id })
  const [changed, setChanged] = useState<readonly Phrase[]>()
  const [search, setSearch] = useState('')
  const [edited, setEdited] = useState<Partial<Phrase>>()
  const [removed, setRemoved] = useState<Phrase>()
  const [failure, setFailure] = useState<FailureData>()
  const phrases = changed ?? stored.data?.phrases ?? []
  const shown = phrases.filter(({ text }) => text.includes(search.trim()))

  const keep = (answer: Promise<Output<'phrases.list'>>, then: () => void) => {
    setFailure(undefined)
    answer.then(
      ({ phrases: now }) => {
        setChanged(now)
        then()
      },
      (error: unknown) => {
        const refused = failureOf(error)
        setFailure(refused)
        if (refused.code !== 'not-as-shown') return
        setChanged(undefined)
        stored.reload()
      },
    )
  }
  const save = async (words: PhraseWords, from: PhraseWords) => {
    const known = edited?.id === undefined ? {} : { phrase: edited.id, from }
    setChanged((await call('phrases.save', { id: opened.id, ...words, ...known })).phrases)
    setEdited(undefined)
    setRemoved(undefined)
  }
  const remove = (phrase: Phrase) => {
    const { id, ...from } = phrase
    keep(call('phrases.remove', { id: opened.id, phrase: id, from }), () => {
      draftsOf([id], 'deleted')
      setRemoved(phrase)
    })
  }
  const restore = ({ id, ...words }: Phrase) =>
    keep(call('phrases.save', { id: opened.id, phrase: id, ...words, from: words }), () => {
      draftsOf([id], 'back')
      setRemoved(undefined)
    })
  const insert = ({ text }: Phrase) => {
    if (!insertAtCursor(text)) say('请先把光标放到要插入的地方。')
  }
  return (
    <section className="guide phrases">
      <h2>常用语</h2>
      {failure && <FailureNotice failure={failure} />}
      {stored.failure && <FailureNotice failure={stored.failure} retry={stored.reload} />}
      {!status.readOnly && !edited && (
        <Button size="small" onClick={() => setEdited({ scope: 'unit', text: selectedWords() })}>
          存一条：选中的文字，或新写
        </Button>
      )}
      {edited && (
        <PhraseForm
          key={edited.id ?? ''}
          of={opened.id}
          phrase={edited}
          save={save}
          close={() => setEdited(undefined)}
        />
      )}
      {removed && (
        <p role="status">
          已删除一条。
          <Button size="small" type="link" onClick={() => restore(removed)}>
            恢复
          </Button>
        </p>
      )}
      {phrases.length > HANDFUL && (
        <TextInput aria-label="查找常用语" placeholder="查找常用语" value={search} onChange={setSearch} />
      )}
      <ul>
        {shown.map((phrase) => (
          <PhraseItem
            key={phrase.id}
            phrase={phrase}
            insert={readOnly ? undefined : () => insert(phrase)}
            edit={status.readOnly ? undefined : () => setEdited(phrase)}
            remove={status.readOnly ? undefined : () => remove(phrase)}
          />
        ))}
      </ul>
      {stored.data && phrases.length === 0 && !edited && (
        <p className="muted">还没有常用语。在左边选中一段文字，再点上面的按钮，就能存下来反复使用。</p>
      )}
      {phrases.length > 0 && shown.length === 0 && <p className="muted">没有找到。</p>}
    </section>
  )
}
