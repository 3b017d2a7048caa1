import type { TextField } from '../form/form.ts'
import { markerOf } from './heading-marker.ts'
import { type HeadingSplit, headingSplits, splitAt } from './heading-split.ts'
import type { SourceParagraph } from './source.ts'

/** The heading of one of the two items of part five, and the words after it. */
export interface ProblemHeading {
  readonly field: Extract<TextField, `problems.${string}`>
  readonly rest: string
  readonly isGlued: boolean
}

const PROBLEM = '问题|不足|困难|短板|薄弱环节|差距|难点|堵点'
const IMPROVEMENT =
  '改进|整改|下一?步|下一?阶段|今后|来年|明年|打算|措施|举措|对策|计划|规划|努力方向|方向|安排|思路|思考|建议|解决办法|解决|办法'
const AROUND =
  '存在|主要|工作|政府|政务|信息|公开|情况|方面|落实|(?:19|20)\\d{2}年度?|本年度?|上一?年度?|目前|当前|仍|还|一些|几点|以及|[的中和与及、上以]'

/** Nothing but words of which headings of part five are made: （一）2024年工作中存在问题的改进情况. */
const HEADING = new RegExp(`^(?:${PROBLEM}|${IMPROVEMENT}|${AROUND})+$`, 'u')
const OF_PROBLEMS = new RegExp(PROBLEM, 'u')
const OF_IMPROVEMENTS = new RegExp(IMPROVEMENT, 'u')
/** 问题的改进: one thing; 问题及改进 are two, of which the problems come first. */
const BOTH = new RegExp(`(?:${PROBLEM})(?:情况)?(?:及其?|和|与|以及|、)`, 'u')

const GLUED =
  /^(?:存在的?(?:主要)?(?:问题|不足)|主要(?:问题|不足)|(?:改进|整改)(?:措施|情况|工作)|下一?步(?:工作)?(?:打算|计划|安排|措施|思路|改进措施))(?:[和及与](?:不足|困难|下一?步(?:工作)?打算))?(?:情况)?/u

/** The heading of an item of part five that a paragraph is or begins with. */
export function problemHeading(paragraph: SourceParagraph): ProblemHeading | undefined {
  const { text, level, bold, runIn = 0 } = paragraph
  const marker = markerOf(text)
  const start = marker?.length ?? 0
  const isApart = marker !== undefined || level !== undefined || bold === true || runIn > 0
  for (const split of headingSplits(paragraph, start)) {
    const field = fieldOf(split.head)
    if (field && (isApart || isAlone(split))) return { field, rest: split.rest, isGlued: false }
  }
  const glued = marker ? GLUED.exec(text.slice(start))?.[0] : undefined
  const field = glued === undefined ? undefined : fieldOf(glued)
  if (glued === undefined || !field) return undefined
  return { field, rest: splitAt(text, start, start + glued.length).rest, isGlued: true }
}

function isAlone({ rest, mark }: HeadingSplit): boolean {
  return rest === '' || mark === '：' || mark === ':'
}

function fieldOf(head: string): ProblemHeading['field'] | undefined {
  const words = head.normalize('NFKC').replace(/[\s“”"]/gu, '')
  if (!HEADING.test(words)) return undefined
  const isOfProblems = OF_PROBLEMS.test(words)
  if (OF_IMPROVEMENTS.test(words) && !(isOfProblems && BOTH.test(words))) return 'problems.improvements'
  return isOfProblems ? 'problems.problems' : undefined
}
