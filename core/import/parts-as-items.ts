import type { Part, PartNumber } from '../form/form.ts'
import type { Flow, FlowParagraph } from './flow.ts'
import { isProse } from './line-shape.ts'
import { partHeading, partNumeral } from './part-heading.ts'

/** 五、存在的主要问题: the first part that is one of the form's. */
const PROBLEMS = 5

/**
 * The headings of a report without tables and without 一、总体情况, in the order there was before there was a form:
 * 一、主动公开政府信息情况, 二、依申请公开政府信息情况, 三、…, with sentences under them. They are the items of part one.
 */
export function partsAsItems(flow: readonly Flow[], parts: readonly Part[]): FlowParagraph[] {
  if (flow.some((each) => each.kind === 'grid' || each.field !== undefined)) return []
  const words = flow.flatMap((each) => (each.kind === 'grid' || each.text.trim() === '' ? [] : [each]))
  const items: FlowParagraph[] = []
  let current: PartNumber = 0
  for (const [i, each] of words.entries()) {
    const value = partNumeral(each.text)?.value
    if (value === undefined) continue
    const part: PartNumber | undefined = partHeading(each, current, parts)?.part
    if (part !== undefined && part >= PROBLEMS) break
    const isNext = value === items.length + 1 && isProse(words[i + 1]?.text ?? '')
    if (!isNext || (value <= FIRST.length && part !== FIRST[value - 1])) return []
    current = part ?? current
    items.push(each)
  }
  return items.length < FIRST.length ? [] : items
}

/** 主动公开 and 依申请公开 are the form's parts two and three. */
const FIRST: readonly PartNumber[] = [2, 3]
