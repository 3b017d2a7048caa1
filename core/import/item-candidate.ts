import { FURTHER_ITEMS, type TextField } from '../form/form.ts'
import type { FlowParagraph } from './flow.ts'
import { type HeadingMarker, markerOf } from './heading-marker.ts'
import { clauseSplit, type HeadingSplit, headingSplits, splitAt } from './heading-split.ts'
import { headingLength, type HeadingMeaning, headingMeaning } from './heading-words.ts'

/** A paragraph of part one that may begin an item. */
export interface ItemCandidate {
  readonly paragraph: FlowParagraph
  readonly marker: HeadingMarker | undefined
  readonly split: HeadingSplit
  /** Undefined where its words name no matter. */
  readonly meaning: HeadingMeaning | undefined
  /** No mark tells where its heading ends. */
  readonly isGlued: boolean
  /** One sentence and nothing else: a heading only where words stand under it. */
  readonly isSentence: boolean
  /** The first clause of its text, which stays there: 持续深化主动公开，…. */
  readonly isClause: boolean
  /** A number and the sentences behind it, without a heading: （二）2024年，没有收到申请。 */
  readonly isUnheaded: boolean
}

/** Figures other than a year, or one who acts: such words are a sentence. */
const SENTENCE =
  /\d(?![\d年])|[A-Za-z]{4}|[我本](?:[局办县市区镇乡委院厅街校所处站队]|单位|机关|部门)|(?:截至|截止|累计|共计|全年共|是指)/u
/** （一）本单位主动公开政府信息情况: whose matter it is says nothing of the matter. */
const OWNER = /^(?:[我本][局办县市区镇乡委院厅街校]|[我本](?:单位|机关|部门)|全[省市县区镇乡])的?/u
const SHORTEST = 2
const ENDS_HEADING = /(?:情况|方面)$/u
/** （一）本单位主动公开政府信息的数量。 */
const AMOUNT = /的?(?:主要)?(?:数量|总数|类别|种类|内容|形式|途径)$/u
/** 在主动公开上，…: without a number, what a paragraph says it is about. */
const ENDS_TOPIC = /(?:情况|方面|工作|上)$/u
/** 组织领导方面，…: whatever it is about. */
export const TOPIC = /^[^，。]{2,10}方面$/u

/** The heading that a paragraph of part one is or begins with, where its marker may be one that its neighbours tell. */
export function itemCandidate(
  paragraph: FlowParagraph,
  marker = markerOf(paragraph.text),
): ItemCandidate | undefined {
  const { text } = paragraph
  const start = marker?.length ?? 0
  const of = (split: HeadingSplit, isGlued = false): ItemCandidate => ({
    isClause: false,
    isUnheaded: false,
    paragraph,
    marker,
    split,
    meaning: headingMeaning(withoutOwner(split), marker?.number),
    isGlued,
    isSentence: split.rest === '' && /[。；;]\s*$/u.test(text.slice(-8)),
  })
  const clause = clauseSplit(text, start)
  const first = clause && isLikeHeading(clause) ? of(clause) : undefined
  const ends = marker ? ENDS_HEADING : ENDS_TOPIC
  if (first?.meaning?.isWhole && first.meaning.isSure && ends.test(first.split.head)) return first
  const all = headingSplits(paragraph, start)
    .filter(isLikeHeading)
    .map((split) => of(split))
  const named = all.filter((each) => each.meaning && each.meaning.field !== 'other')
  const clear =
    clearest(named.filter(({ meaning }) => meaning?.isSure && meaning.isWhole)) ?? named.find(isSetApart)
  if (clear) return (marker && headingWithin(clear, glued(paragraph, start, of))) || clear
  if (!marker && first && TOPIC.test(first.split.head)) return first
  if (!marker) return first?.meaning?.isWhole && first.meaning.isSure ? { ...first, isClause: true } : all[0]
  const sentence = first && named.find((each) => isSaidByClause(each, first))
  if (sentence?.meaning) return { ...sentence, meaning: { ...sentence.meaning, isSure: true } }
  const both = named.find(({ meaning, split }) => meaning?.isWhole && ENDS_HEADING.test(split.head))
  if (both && both.split.mark !== '') return both
  const cut = glued(paragraph, start, of)
  if (cut && ENDS_HEADING.test(cut.split.head)) return cut
  const line = cut && all.find(isLine)
  if (line) return line
  const longer = cut && named.find((each) => goesOn(each, cut))
  if (longer) return longer
  const short = named.find(({ split }) => split.head.length <= SHORT && !/[，,]/u.test(split.head))
  return short ?? cut ?? named[0] ?? all[0] ?? unheaded(paragraph, marker)
}

/** The first, but for a shorter one that is whole: behind 依申请公开情况 a sentence begins, also where its words are those of headings. */
function clearest(clear: readonly ItemCandidate[]): ItemCandidate | undefined {
  const [first] = clear
  const isWithin = ({ split }: ItemCandidate) =>
    ENDS_HEADING.test(split.head) && split.head.length < (first?.split.head.length ?? 0)
  return clear.find(isWithin) ?? first
}

/** 全面拓展主动公开范围，做到应公开尽公开。一是…: what the matter is called goes on, as far as the first stop. */
function goesOn({ split, isSentence }: ItemCandidate, cut: ItemCandidate): boolean {
  const behind = split.head.slice(cut.split.head.length)
  const isShort = split.mark === '。' && !isSentence && split.head.length <= LONGEST_OF_TWO
  return isShort && split.head.startsWith(cut.split.head) && PARTS_OF_NAME.test(behind)
}

const LONGEST_OF_TWO = 30
const PARTS_OF_NAME = /^(?:范围|事项|渠道|内容|程序|流程|机制|制度|质量|水平|工作|体系|力度|深度|广度|目录)/u

/** （二）依申请公开及行政复议情况, alone: all of it is the heading. */
function isLine({ split, isSentence, meaning }: ItemCandidate): boolean {
  return split.rest === '' && !isSentence && meaning !== undefined && ENDS_HEADING.test(split.head)
}

/** 监督保障情况强化监督保障，进一步提升水平。常态化…: the sentence that goes on behind a heading is of headings' words, too. */
function headingWithin(clear: ItemCandidate, cut: ItemCandidate | undefined): ItemCandidate | undefined {
  const isShorter = cut !== undefined && clear.split.head.startsWith(cut.split.head)
  const behind = isShorter ? clear.split.head.slice(cut.split.head.length) : ''
  const isText = clear.split.rest !== '' || (behind.length >= LONGEST_YEAR && BEGINS_SENTENCE.test(behind))
  const isCut = isText && behind.length >= 4 && !/^[的和与及、等中]/u.test(behind)
  return isCut && cut && ENDS_HEADING.test(cut.split.head) ? cut : undefined
}

/** 2023年，局共收到…, torn before its stop. */
const BEGINS_SENTENCE = /^(?:20\d{2}年|全年|本年|今年|截[至止])/u
/** 依申请公开情况2023年度 ends with no more than a year. */
const LONGEST_YEAR = 8

/** An item that only its number tells, about what its first sentence speaks of. */
function unheaded(paragraph: FlowParagraph, marker: HeadingMarker): ItemCandidate | undefined {
  if (marker.kind !== 'parenthesis' || marker.number === undefined) return undefined
  const rest = paragraph.text.slice(marker.length)
  if (rest.trim() === '') return undefined
  const [sentence = ''] = rest.slice(0, LONGEST_SENTENCE).split('。')
  const meaning = headingMeaning(sentence)
  return {
    paragraph,
    marker,
    split: { head: '', rest, mark: '' },
    meaning: meaning && { ...meaning, isSure: false },
    isGlued: true,
    isSentence: false,
    isClause: true,
    isUnheaded: true,
  }
}

/** Of a first sentence so much is looked at. */
const LONGEST_SENTENCE = 60

/** So short, words after a matter are rather said of it in its heading than the first of a sentence. */
const SHORT = 16

/** 细化政府信息管理措施，确保内容权威准确。 before the text itself: two clauses that make one heading, which the first says. */
function isSaidByClause({ split, meaning }: ItemCandidate, { meaning: first }: ItemCandidate): boolean {
  const isShort = split.mark === '。' && split.rest !== '' && split.head.length <= 28
  return isShort && first?.isSure === true && first.isWhole && meaning?.field === first.field
}

/** Not a sentence that only begins like a heading: 主动公开坚持以公开为常态、不公开为例外。 */
export function isSetApart({ paragraph, split, isSentence }: ItemCandidate): boolean {
  const { level, bold, runIn = 0 } = paragraph
  const isAlone = split.rest === '' && !isSentence
  return isAlone || level !== undefined || bold === true || runIn > 0 || headingLength(split.head) === 0
}

/** 主动公开政府信息情况, 平台建设: what still belongs to the name of a matter. */
const NOUNS_AFTER =
  /^(?:(?:(?:政府|政务)?信息|办理|处理|工作|建设){0,3}(?:情况|方面)|建设|(?:办理|处理|管理|工作)(?=全年|本年|\d{4}年|[我本一]|截))?/u

/** 公开政府信息情况本年度…: as far as the first 情况. */
const NAMED = /^[^，。,：:；;\d]{2,16}?(?:情况|方面)/u
const LOOKED_AT = 20

/** （一）主动公开全年公开信息127条: no mark tells where the heading ends. */
function glued(
  { text }: FlowParagraph,
  start: number,
  of: (split: HeadingSplit, isGlued: boolean) => ItemCandidate,
): ItemCandidate | undefined {
  const length = headingLength(text.slice(start))
  const further = length > 0 ? NOUNS_AFTER : NAMED
  const after = further.exec(text.slice(start + length, start + length + LOOKED_AT))?.[0].length ?? 0
  if (length + after === 0) return undefined
  const { head, rest } = splitAt(text, start, start + length + after)
  const candidate = of({ head, rest, mark: '' }, true)
  return candidate.meaning?.isSure && (length > 0 || candidate.meaning.isWhole) ? candidate : undefined
}

function isLikeHeading(split: HeadingSplit): boolean {
  const { head, rest, mark } = split
  if (head.length < SHORTEST || SENTENCE.test(withoutOwner(split).normalize('NFKC'))) return false
  // 主动公开 12条 is a sentence with a space in it.
  return !(
    mark === '' && /^\d+(?:[,.]\d+)*\s?(?!年)\p{Script=Han}/u.test(rest.slice(0, 20).normalize('NFKC'))
  )
}

/** What a heading names behind its owner; a sentence begins with its owner and goes on with other words. */
function withoutOwner({ head }: HeadingSplit): string {
  const bare = head.replace(OWNER, '')
  if (bare === head || !(ENDS_HEADING.test(bare) || AMOUNT.test(bare))) return head
  const matter = bare.replace(AMOUNT, '')
  return headingMeaning(matter)?.isWhole ? matter : head
}

/** The field that the words of a heading speak of; a further item's where they speak of none. */
export function fieldOf({ meaning }: ItemCandidate): TextField {
  return !meaning || meaning.field === 'other' ? FURTHER_ITEMS : meaning.field
}
