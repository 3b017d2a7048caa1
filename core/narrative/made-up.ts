import { leadOf, part, type Part, valueOf, wholeAt } from './parts.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** The figures that make up a total; two parts of a small total may add up by chance. */
export function madeUp(figures: readonly Reading[], total: Reading): Part[] | undefined {
  const parts = figures.map(part)
  const count = wholeAt(parts, valueOf(total))
  const own = parts.slice(0, count)
  const filled = own.filter(({ reading }) => valueOf(reading) > 0)
  if (count === undefined || filled.length < 2) return undefined
  return filled.length > 2 || valueOf(total) >= 20 || isPair(filled) ? own : undefined
}

/** Two parts that go together, so that they add up by no chance. */
function isPair(parts: readonly Part[]): boolean {
  const [one, other] = parts.map(({ reading }) => leadOf(reading))
  if (other !== undefined && one === '' && OTHER.test(other)) return true
  return isDoneAndNot(parts) || parts.every(({ reading }) => PAIRED.test(leadOf(reading)))
}

/** 1件已公开，另1件不予公开. */
const OTHER = /^(?:另外?|其余|其他|剩余|余下?)(?:有|的)?$/u

/** 专职3人、兼职9人; 合格34家，不合格2家. */
const PAIRED =
  /^(?:均?为|有)?(?:[专兼]职|不?合格|线[上下]|[网线]上|当面|[省市区县镇乡]级|[原转][创载]|[男女]性?|已?达标|未达标)(?:的|的有)?$/u

/** 下达任务18项，完成17项，1项正在推进: what is done, and what is not. */
function isDoneAndNot(parts: readonly Part[]): boolean {
  const words = parts.map(({ reading: { statement } }) =>
    wordsOf(statement.clause, statement.start, statement.end),
  )
  return (
    words.some((each) => UNDONE.test(each)) && words.some((each) => DONE.test(each) && !UNDONE.test(each))
  )
}

const DONE = /完成|办结|采纳|落实|整改|答复|办复|解决/u
const UNDONE = /未|正在|尚|推进|跨年|剩余|其余|继续/u
