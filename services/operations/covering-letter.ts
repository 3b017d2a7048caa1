import { addresseeOf } from '../../core/letters/formal-letter.ts'
import { LETTER_NAMES } from '../../core/report-names.ts'
import { changedFields } from '../case/changed-fields.ts'
import { storedLetter } from '../case/covering-letter.ts'
import { readPrinted } from '../case/printed-report.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Handlers } from '../dispatch.ts'
import type { Store } from '../store/store.ts'

/** Operations on the formal letter with which a report goes up. */
export function coveringLetterOperations(store: Store): Pick<Handlers, 'letter.get' | 'letter.change'> {
  return {
    'letter.get': ({ id }) => {
      const printed = readPrinted(store, id)
      const letter = storedLetter(store, printed)
      const { blocks } = letter
      const { number, dated } = store.coveringLetters.find(printed.record)
      const signed = blocks.findIndex(({ kind }) => kind === 'signature')
      const paragraphs = blocks
        .slice(0, signed)
        .flatMap((block) => (block.kind === 'paragraph' ? [block] : []))
      const [note] = blocks.slice(signed + 1)
      return {
        number,
        on: dated,
        to: addresseeOf(letter),
        title: blocks.flatMap((block) => (block.kind === 'title' ? block.lines : [])).join(''),
        paragraphs: paragraphs.filter(({ flush }) => !flush).map(({ text }) => text),
        enclosures: blocks.flatMap((block) => (block.kind === 'enclosures' ? block.names : [])),
        note: note?.kind === 'paragraph' ? note.text : '',
        withMail: store.settings.read().coveringLetter.withMail,
      }
    },
    'letter.change': ({ id, from, ...wanted }) => {
      store.write(() => {
        const record = readRecord(store, id)
        const stored = store.coveringLetters.find(record)
        const shown = { number: stored.number, on: stored.dated }
        const { number, on } = changedFields(shown, { from, wanted }, LETTER_NAMES)
        store.coveringLetters.put(record, { number, dated: on })
      })
      return {}
    },
  }
}
