import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** So many neighbours that are columns of a site make a list of columns. */
const NEIGHBOURS = 2

/** 工作动态91条、通知公告23条、依申请公开2条、政民互动3条: what stands in a column of that name, and no requests. */
export function amongColumns(readings: readonly Reading[]): Reading[] {
  return readings.filter((reading, i) => {
    const { fits } = reading.attachment
    const isBare = reading.matter === 'request' && fits.every(({ frame }) => frame.by.length === 0)
    if (!isBare || reading.figures.length === 0 || !/^[条篇]$/u.test(reading.statement.quantity.unit))
      return false
    const before = readings.slice(Math.max(0, i - NEIGHBOURS), i)
    const own = [...before, reading]
    const isList = own.slice(1).every((each, at) => isBeside(own[at], each))
    const next = readings[i + 1]
    const behind = next && isBeside(reading, next) ? [next] : []
    return isList && [...before, ...behind].filter(isColumn).length >= NEIGHBOURS
  })
}

/** A name with a figure, and nothing that the form or a verb knows. */
function isColumn({ figures, matter, statement: { lead } }: Reading): boolean {
  return figures.length === 0 && matter === undefined && lead.length === 0
}

function isBeside(one: Reading | undefined, other: Reading): boolean {
  if (!one) return false
  const { clause, quantity } = one.statement
  const isAlike = clause === other.statement.clause && quantity.unit === other.statement.quantity.unit
  return isAlike && wordsOf(clause, quantity.end, other.statement.quantity.start).startsWith('、')
}
