import { type Phrase, PHRASE_SCOPE_WORDS } from '../../core/contract/phrases.ts'
import type { FieldNames } from '../../core/field-names.ts'
import type { Handlers } from '../dispatch.ts'
import { refuseNotAsShown } from '../case/as-shown.ts'
import { changedFields } from '../case/changed-fields.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

type Names = 'phrases.list' | 'phrases.save' | 'phrases.remove'

type PhraseWords = Omit<Phrase, 'id'>

const PHRASE_NAMES: FieldNames<PhraseWords> = {
  text: '常用语的文字',
  scope: { label: '常用语给谁用', words: (scope) => PHRASE_SCOPE_WORDS[scope] },
}

/** Operations on words that are kept to be put into texts again. */
export function phrasesOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const offered = (unit: string) => ({ phrases: store.phrases.offered(unit) })
  return {
    'phrases.list': ({ id }) => offered(readRecord(store, id).unit),
    'phrases.save': ({ id, phrase = ports.newId(), from, ...wanted }) => {
      const { unit } = readRecord(store, id)
      store.write(() => {
        const stored = store.phrases.offered(unit).find((each) => each.id === phrase)
        // One that was removed elsewhere is kept anew.
        const next = stored ? changedFields<PhraseWords>(stored, { from, wanted }, PHRASE_NAMES) : wanted
        store.phrases.put(unit, { ...next, id: phrase }, ports.clock().toISOString())
      })
      return offered(unit)
    },
    'phrases.remove': ({ id, phrase, from }) => {
      const { unit } = readRecord(store, id)
      store.write(() => {
        const stored = store.phrases.offered(unit).find((each) => each.id === phrase)
        refuseNotAsShown(stored, from && { id: phrase, ...from }, '这条常用语')
        store.phrases.remove(phrase)
      })
      return offered(unit)
    },
  }
}
