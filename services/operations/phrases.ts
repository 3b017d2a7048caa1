import type { Handlers } from '../dispatch.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

type Names = 'phrases.list' | 'phrases.save' | 'phrases.remove'

/** Operations on words that are kept to be put into texts again. */
export function phrasesOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const offered = (unit: string) => ({ phrases: store.phrases.offered(unit) })
  return {
    'phrases.list': ({ id }) => offered(readRecord(store, id).unit),
    'phrases.save': ({ id, phrase = ports.newId(), scope, text }) => {
      const { unit } = readRecord(store, id)
      store.write(() => store.phrases.put(unit, { id: phrase, scope, text }, ports.clock().toISOString()))
      return offered(unit)
    },
    'phrases.remove': ({ id, phrase }) => {
      const { unit } = readRecord(store, id)
      store.write(() => store.phrases.remove(phrase))
      return offered(unit)
    },
  }
}
