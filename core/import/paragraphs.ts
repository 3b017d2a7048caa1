import type { FlowParagraph } from './flow.ts'
import type { SourcePlace } from './imported.ts'

/** A paragraph of a field, with the places its words were taken from. */
export interface Words {
  readonly text: string
  readonly from: readonly SourcePlace[]
}

/** A sentence that was cut by the end of a page has at least so many characters before the cut. */
const SHORTEST_CUT = 15
const SHORTEST_NUMBERED = 30
const UNFINISHED = /[\p{Script=Han}\p{L}\d，、（《“‘〔(,]$/u
const PAUSE = /[，、（《“‘〔]$/u
const GOES_ON = /^[，。、；：）》”’〕！？]/u
const NUMBERED = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、])/u
const BEGINS =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+[、是]|第[一二三四五六七八九十]|\d+[.．、]|[①-⑳])/u
/** 联系地址：… on a line of its own. */
const VALUE = /^(?:联系|咨询|办公|单位|电子)*(?:电话|地址|邮箱|邮编|传真)[：:]/u
const CJK = '[\\p{Script=Han}，。；：、（）《》〈〉“”‘’！？〔〕【】—…]'
const SPACES = new RegExp(
  `(?<=${CJK})[ \\t\\u00a0\\u3000]+(?=[\\p{L}\\d])|(?<=[\\p{L}\\d%％])[ \\t\\u00a0\\u3000]+(?=${CJK})|(?<=${CJK})[ \\t\\u00a0\\u3000]+(?=${CJK})`,
  'gu',
)

/** The paragraphs of a field: what a page break tore apart is put together, and spaces that the layout left are taken out. */
export function wholeParagraphs(paragraphs: readonly FlowParagraph[]): Words[] {
  const whole: Gathered[] = []
  for (const paragraph of paragraphs) {
    for (const line of paragraph.text.split('\n')) {
      const text = paragraph.field === undefined ? cleaned(line) : line.trim()
      if (text === '') continue
      const before = whole.at(-1)
      if (before && isCut(before, text, paragraph)) {
        before.pieces.push(text)
        before.length += text.length
        before.from.push(paragraph.from)
        before.last = paragraph
      } else whole.push({ pieces: [text], length: text.length, from: [paragraph.from], last: paragraph })
    }
  }
  return whole.map(({ pieces, from }) => ({ text: pieces.join(''), from }))
}

/** What is put together, in pieces: to look at the whole for each further one would cost its length each time. */
interface Gathered {
  readonly pieces: [string, ...string[]]
  /** Characters of all. */
  length: number
  readonly from: SourcePlace[]
  /** Where its last piece stands. */
  last: FlowParagraph
}

/** A line as it would have been typed. */
export function cleaned(line: string): string {
  return line.replace(SPACES, '').trim()
}

/** Whether a paragraph is the end of the sentence that the paragraph before it began. */
function isCut({ pieces, length, last }: Gathered, text: string, paragraph: FlowParagraph): boolean {
  if (last.field !== undefined || paragraph.field !== undefined) return false
  const end = pieces.at(-1)?.slice(-2) ?? ''
  if (!UNFINISHED.test(end) || isHeading(last) || isHeading(paragraph)) return false
  if (GOES_ON.test(text)) return true
  if (BEGINS.test(text) || (VALUE.test(text) && !PAUSE.test(end))) return false
  const isLong = length >= (NUMBERED.test(pieces[0]) ? SHORTEST_NUMBERED : SHORTEST_CUT)
  return PAUSE.test(end) || isLong
}

function isHeading({ level, bold }: FlowParagraph): boolean {
  return level !== undefined || bold === true
}
