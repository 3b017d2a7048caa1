import { type Division, isFigure, isOf, isSameSentence, part, sumOf, valueOf } from './parts.ts'
import type { Reading } from './readings.ts'
import type { Tag } from './tags.ts'

type Matter = 'reconsideration' | 'litigation'
const MATTERS: readonly Matter[] = ['reconsideration', 'litigation']

/**
 * Results of disputes that name which disputes they are of: 行政复议6件、行政诉讼3件，其中复议结果维持5件，尚未审结1件，诉讼结果维持3件.
 * A result without a name is of those named before it; behind 其中 the disputes may follow their figures: 其中5件复议获维持.
 */
export function disputesByName(readings: readonly Reading[]): Division[] {
  if (!readings.some((each) => isResult(each) || (each.isPart && each.subject === 'disputes'))) return []
  const divisions: Division[] = []
  let totals: Partial<Record<Matter, Reading>> = {}
  let lists: Partial<Record<Matter, Reading[]>> = {}
  let matter: Matter | undefined
  const close = () => {
    for (const each of MATTERS) {
      const [total, list] = [totals[each], lists[each]]
      if (!total || !list) continue
      const parts = list.map(part)
      divisions.push({ total, parts, exhaustive: sumOf(parts) === valueOf(total) ? true : 'unknown' })
    }
    totals = {}
    lists = {}
    matter = undefined
  }
  for (const reading of readings) {
    const [last] = [totals.litigation ?? totals.reconsideration]
    if (last && !isSameSentence(last, reading)) close()
    if (!isFigure(reading)) continue
    const total = MATTERS.find((each) => isOf(reading, `${each}_total`))
    const isPart = total !== undefined && reading.isPart && totals[total] !== undefined
    if (total && !isPart && !lists[total]) totals = { ...totals, [total]: reading }
    else if (isPart || isResult(reading)) {
      matter = (isPart ? total : nameIn(reading)) ?? matter
      if (matter) lists = { ...lists, [matter]: [...(lists[matter] ?? []), reading] }
    } else matter = undefined
  }
  close()
  return divisions
}

/** 结果维持5件; behind its figure also with the name of the dispute: 1件行政复议被纠正. */
function isResult({ statement: { lead, tail } }: Reading): boolean {
  const last = lead.at(-1)
  if (last) return last.tag === 'disputeResult'
  return tail.find(({ tag }) => !isMatter(tag))?.tag === 'disputeResult'
}

function isMatter(tag: Tag): tag is Matter {
  return tag === 'reconsideration' || tag === 'litigation'
}

function nameIn({ statement: { lead, tail } }: Reading): Matter | undefined {
  const tag = (lead.findLast((each) => isMatter(each.tag)) ?? tail.find((each) => isMatter(each.tag)))?.tag
  return MATTERS.find((each) => each === tag)
}
