/** Rows above a table in which its title and its unit may stand. */
const ABOVE = 6
/** 机关名称：…, 填报单位：… */
const UNIT = /(?:机关|单位)(?:名称)?\s*[:：]\s*([^\s:：（(]{2,60})/u
const YEAR = /((?:19|20|21)\d{2})\s*年/u
const OWN = /^机关名称：.*统计年度：\d{4}年$/u

/** The line that this program writes above its own tables. */
export function isOwnHeading(value: unknown): boolean {
  return typeof value === 'string' && OWN.test(value)
}

/** The title of the report that the rows above a table name a unit for; nothing where they name none. */
export function titleOf(rows: readonly (readonly string[])[]): string | undefined {
  const above = rows.slice(0, ABOVE).flatMap((row) => {
    const filled = row.filter((text) => text.trim() !== '')
    return filled.length <= 2 ? filled : []
  })
  const unit = above.map((text) => UNIT.exec(text)?.[1]).find((name) => name !== undefined)
  const year = above.map((text) => YEAR.exec(text)?.[1]).find((each) => each !== undefined)
  if (unit === undefined) return above.find((text) => /政府信息公开.{0,100}报告/u.test(text))
  return `${unit}${year === undefined ? '' : `${year}年`}政府信息公开工作年度报告`
}
