import { isName, joined } from './organ-name.ts'

const DATE =
  '(?:20\\d{2}|二[〇○零0][〇○零一二三四五六七八九]{2})年(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日'
/** Words, perhaps a name, a date, and perhaps what a page prints behind it, which is no sentence. */
const SIGNED = new RegExp(
  `^(?<own>.*[。！？；])?(?<name>[^。！？；，、：]{0,50}?)${DATE}[^。！？；，]{0,300}$`,
  'su',
)
/** A date alone signs only where nothing follows. */
const DATED = new RegExp(`${DATE}$`, 'u')
/** A date and nothing else. */
const ONLY_DATE = new RegExp(`^${DATE}$`, 'u')
/** A signature and what a page prints behind it are no longer. */
const LONGEST = 400

/** A paragraph without the organ and the date that sign a report, set off from it: 无。云杉县档案局2025年1月27日. */
export function withoutSignature(text: string): { own: string; signature: string } {
  const end = text.slice(-LONGEST).trimEnd()
  const { own = '', name = '' } = SIGNED.exec(end)?.groups ?? {}
  const isSigned = name.trim() === '' ? SIGNED.test(end) && DATED.test(end) : isName(name)
  if (!isSigned || (own === '' && text.length > LONGEST)) return { own: text, signature: '' }
  const kept = text.slice(0, text.length - text.slice(-LONGEST).length) + own
  return { own: kept, signature: text.slice(kept.length).trim() }
}

/** Whether words are only the organ of the report, a date or both: nothing that the report would lack without them. */
export function isSignatureOf(agency: string, words: string): boolean {
  const line = joined(words)
  const organ = joined(agency)
  const rest = organ !== '' && line.startsWith(organ) ? line.slice(organ.length) : line
  return line !== '' && (rest === '' || ONLY_DATE.test(rest))
}
