import { rosterUnitSchema } from '../collection/unit.ts'
import { quoted } from '../report/quoted.ts'
import { isLevel } from '../unit-names/regions.ts'
import type { RosterColumn } from './columns.ts'
import { dateIn } from './date-in.ts'
import type { ReadRow, RosterRow } from './roster-row.ts'

/** Rows that sum up, sign or explain. */
const NO_UNIT =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|备\s*注|注|说\s*明|填表人|制表人|审核人|填报人)(?:[:：].*)?$/u
const NUMBERED =
  /^\s*(?:[（(]\s*\d{1,5}\s*[）)]|\d{1,5}\s*[.．、)）]|[（(][一二三四五六七八九十百]+[）)]|[一二三四五六七八九十百]+、)\s*/u
const BETWEEN = /[、，,;；\n|]/u

/** The units of a row: one, or in a line as many as it lists. */
export function unitOfRow(
  { row, cells }: RosterRow,
  columns: readonly (RosterColumn | undefined)[],
  heading: string,
): ReadRow[] {
  const of = (column: RosterColumn) =>
    cells
      .filter((_, i) => columns[i] === column)
      .map((cell) => cell.normalize('NFKC').trim())
      .filter((cell) => cell !== '')
  const own = nameOf(cells.filter((_, i) => columns[i] === 'name').map((cell) => cell.trim()))
  if (NO_UNIT.test(own) || cells.some((cell) => NO_UNIT.test(cell.trim()))) return []
  const isList = cells.length === 1 && /[、；;]/u.test(own)
  const names = isList ? own.split(/[、；;]/u).map((name) => nameOf([name])) : [own]
  if (own === '') return [{ row, problems: ['没有单位名称，没有列入。'] }]
  const deadline = of('deadline')[0]
  const day = deadline === undefined ? undefined : dateIn(deadline)
  const [email = '', ...moreEmails] = of('email')
  const place = of('region')[0]
  // 市直 beside 甲县: the office's own units, which say no region.
  const level = place !== undefined && isLevel(place) ? place : undefined
  const details = {
    category: (of('category')[0] ?? (heading || level) ?? '').slice(0, 40),
    otherNames: of('otherNames')
      .flatMap((cell) => cell.split(BETWEEN))
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .slice(0, 20),
    deadline: day ?? null,
    contact: [...new Set(of('contact'))].join('、').slice(0, 50),
    phone: [...new Set(of('phone'))].join('、').slice(0, 50),
    email: email.slice(0, 200),
  }
  const region = level === undefined ? (place ?? regionIn(details.category)) : ''
  const problems = [
    ...(deadline !== undefined && day === undefined
      ? [`截止日期${quoted(deadline.slice(0, 20))}认不出来，没有填。`]
      : []),
    ...(email !== '' && !email.includes('@')
      ? [`邮箱${quoted(email.slice(0, 40))}不像邮箱地址，请核对。`]
      : []),
    ...(moreEmails.length > 0 ? ['写了几个邮箱，只用第一个。'] : []),
  ]
  return names.flatMap((name): ReadRow[] => {
    const unit = rosterUnitSchema.safeParse({ name, ...details })
    if (!unit.success)
      return name === '' ? [] : [{ row, problems: [`${quoted(name.slice(0, 30))}太长，没有列入。`] }]
    const doubt = looksLikeUnit(name) ? [] : [`${quoted(name)}不像单位名称，请核对。`]
    return [
      { row, unit: unit.data, ...(region !== undefined && { region }), problems: [...problems, ...doubt] },
    ]
  })
}

/** A name without the number before it; line breaks within a cell are no part of it. */
function nameOf(cells: readonly string[]): string {
  const lines = (cells.find((cell) => cell !== '') ?? '').split('\n').map((line) => line.trim())
  return lines.join('').replace(NUMBERED, '')
}

function regionIn(category: string): string | undefined {
  if (isLevel(category)) return ''
  return isRegion(category) ? category : undefined
}

/** Some rosters put units under the county or city they are of; 市区 and 开发区 only say what kind they are. */
function isRegion(words: string): boolean {
  return (
    /^\p{Script=Han}{1,8}(?:县|旗|市|州|盟|区)$/u.test(words) &&
    !/(?:[县市城郊辖园景校社]|开发)区$|[区市]县$/u.test(words)
  )
}

function looksLikeUnit(name: string): boolean {
  return /\p{Script=Han}{2}/u.test(name) && !/[@。！？]|\d{7}/u.test(name)
}
