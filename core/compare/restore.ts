import { textOf } from '../report/fields.ts'
import type { FieldValue, Report } from '../report/report.ts'
import type { Change, TextChange } from './change.ts'
import { BREAK, led, unled } from './pieces.ts'

/** What ends with the mark of a sentence, or a paragraph: words that follow begin another piece. */
const CLOSED = /(?:[。！？；][”’」』）)》〉]*|\n)$/u

/**
 * The changes of `compareReports` as places that can be brought back alone: neighbours of which one has no mark at its end
 * are one place, for half of it would grow together with the other half.
 */
export function placesToRestore(changes: readonly Change[]): Change[] {
  return changes.reduce<Change[]>((places, change) => {
    const last = places.at(-1)
    if (last?.kind !== 'text' || change.kind !== 'text' || !growTogether(last, change))
      return [...places, change]
    const { before, after } = change
    return [...places.slice(0, -1), { ...last, before: last.before + before, after: last.after + after }]
  }, [])
}

/**
 * What a field holds once one place is brought back and all others stay.
 * @param now the report the changes lead to
 * @param places all of them, by `placesToRestore(compareReports(base, now))`
 */
export function restoredValue(now: Report, places: readonly Change[], place: Change): FieldValue {
  if (place.kind === 'value') return place.before
  const own = places.filter((each) => each.kind === 'text').filter(({ field }) => field === place.field)
  const earlier = own.slice(0, own.indexOf(place))
  const start = earlier.reduce((at, { before, after }) => at + after.length - before.length, place.start)
  const text = led(textOf(now, place.field))
  // An empty text is one empty paragraph already.
  if (text === '' && place.before === BREAK) return BREAK
  return unled(text.slice(0, start) + place.before + text.slice(start + place.after.length))
}

function growTogether(first: TextChange, second: TextChange): boolean {
  const areNeighbours = first.field === second.field && second.start === first.start + first.before.length
  const staysApart = [first.before, first.after].every((words) => words === '' || CLOSED.test(words))
  const beginsAnew = [second.before, second.after].every((words) => words.startsWith(BREAK))
  return areNeighbours && !staysApart && !beginsAnew
}
