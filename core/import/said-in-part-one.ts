import type { FlowParagraph } from './flow.ts'
import type { Outline } from './outline.ts'

/** Words of part one that a preamble would have: how the report was made and what it counts, and whom to ask about it. */
export interface SaidInPartOne {
  readonly words: string
  /** From where it says that questions are welcome. */
  readonly contact: string
  readonly paragraphs: readonly FlowParagraph[]
}

const OF_REPORT =
  /本(?:年度)?(?:报告|年报)|统计(?:数据)?(?:期限|时限|时间|时段|周期)|信息公开(?:工作)?(?:年度)?(?:工作)?报告/u
/** 如对本报告有疑问，请与…. */
const ASKS = /(?:报告|年报)[^。]{0,20}(?:疑问|疑义|咨询)|[如若][有对][^。]{0,12}(?:疑问|疑义)/u

/** What stands before the first item of part one and speaks of the report itself. */
export function saidInPartOne({ texts, unheaded }: Outline): SaidInPartOne {
  const introduced = texts.get('overview.introduction')
  const first = unheaded.has('overview.proactive') ? texts.get('overview.proactive') : undefined
  const paragraphs = (introduced ?? first ?? []).filter(({ text }) => OF_REPORT.test(text) || ASKS.test(text))
  return {
    paragraphs,
    words: paragraphs.map(({ text }) => text).join('\n'),
    contact: paragraphs
      .map(({ text }) => ASKS.exec(text))
      .map((asks) => asks?.input.slice(asks.index) ?? '')
      .join('\n'),
  }
}
