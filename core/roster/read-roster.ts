import type { RosterUnit } from '../collection/unit.ts'
import { quoted } from '../report/quoted.ts'
import { nameKey } from '../unit-names/name-key.ts'
import { regionsOf } from '../unit-names/regions.ts'
import { nameInRegion } from '../unit-names/name-in-region.ts'
import { columnsOf, guessedColumns, type RosterColumn } from './columns.ts'
import type { ReadRow, RosterRow, RosterSource } from './roster-row.ts'
import { unitOfRow } from './unit-of-row.ts'

/** Units that were found, and what a person should know of what was not taken as it stands. */
export interface ReadRoster {
  readonly units: RosterUnit[]
  /** A sentence each, with the row. */
  readonly notices: string[]
}

/** Rows at the top among which heads are looked for. */
const TOP = 15
/** Sentences beyond these are only counted. */
const MOST_NOTICES = 200

/**
 * Reads the units that must report out of tables or lines: by the heads of the columns where there are any, whatever their
 * order, else by what stands in them. Titles, totals and notes are passed over.
 * @param lost what was left out of the file, a sentence each
 */
export function readRoster(tables: RosterSource['tables'], lost: RosterSource['lost'] = []): ReadRoster {
  const units = new Map<string, RosterUnit>()
  const notices = [...lost]
  const isMany = tables.filter((rows) => rows.length > 0).length > 1
  const read = tables.map(unitsOf)
  const shared = namesOfSeveralRegions(read.flat())
  read.forEach((rows, i) => {
    for (const { row, unit, region = '', problems } of rows) {
      const tell = (words: string) => notices.push(`${isMany ? `第 ${i + 1} 张表` : ''}第 ${row} 行${words}`)
      if (unit) {
        const own = shared.has(unit.name) && region !== '' ? inRegion(unit, region) : unit
        if (own !== unit) tell(`${quoted(unit.name)}几个地区都有，列为${quoted(own.name)}。`)
        if (units.has(own.name)) tell(`${quoted(own.name)}前面已经有了，只列一次${orAnother(own, units)}。`)
        else units.set(own.name, own)
      }
      problems.forEach(tell)
    }
  })
  if (units.size === 0)
    notices.unshift('没有认出单位名称，请核对是不是选对了文件，或者一行一个单位粘贴进来。')
  const left = notices.length - MOST_NOTICES
  return {
    units: [...units.values()],
    notices: left > 0 ? [...notices.slice(0, MOST_NOTICES), `还有 ${left} 处，没有一一列出。`] : notices,
  }
}

/** Names of units that rows of different regions have. */
function namesOfSeveralRegions(rows: readonly ReadRow[]): ReadonlySet<string> {
  const said = rows.flatMap(({ unit, region }) =>
    unit && region !== undefined ? [{ name: unit.name, region }] : [],
  )
  const byName = Map.groupBy(said, ({ name }) => name)
  const isShared = (of: typeof said) => new Set(of.map(({ region }) => region)).size > 1
  return new Set([...byName].filter(([, of]) => isShared(of)).map(([name]) => name))
}

/** Its bare name may stand on its reports. */
function inRegion(unit: RosterUnit, region: string): RosterUnit {
  const name = nameInRegion(unit.name, region)
  return name === unit.name
    ? unit
    : { ...unit, name, otherNames: [unit.name, ...unit.otherNames].slice(0, 20) }
}

/** What to do where it may be another unit of the name: somebody else is to be asked there. */
function orAnother(
  { name, contact, phone, email }: RosterUnit,
  units: ReadonlyMap<string, RosterUnit>,
): string {
  const known = units.get(name)
  const differs = (one: string, other = '') => one !== '' && other !== '' && one !== other
  const isOther =
    regionsOf(nameKey(name)).length === 0 &&
    (differs(contact, known?.contact) || differs(phone, known?.phone) || differs(email, known?.email))
  return isOther ? '；如果是另一个地区的，请在单位名称前写上地区' : ''
}

function unitsOf(rows: readonly RosterRow[]): ReadRow[] {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const { columns, from } = headsOf(filled)
  let heading = ''
  return filled.slice(from).flatMap((row): ReadRow[] => {
    const words = new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
    const [only = ''] = words
    if (words.size === 1) {
      const group = groupHeading(only)
      if (group !== undefined) {
        heading = group
        return []
      }
    }
    // Heads stand again at the top of a printed page.
    if (columnsOf(row.cells) !== undefined) return []
    return unitOfRow(row, columns, heading)
  })
}

interface Heads {
  readonly columns: readonly (RosterColumn | undefined)[]
  /** The first row behind them. */
  readonly from: number
}

function headsOf(rows: readonly RosterRow[]): Heads {
  const at = rows.slice(0, TOP).findIndex(({ cells }) => columnsOf(cells) !== undefined)
  if (at < 0) {
    const wide = rows.filter(({ cells }) => new Set(cells.filter((cell) => cell.trim() !== '')).size > 1)
    const columns = wide.length === 0 ? (['name'] as const) : guessedColumns(wide.map(({ cells }) => cells))
    return { columns, from: 0 }
  }
  const columns = columnsOf(rows[at]?.cells ?? []) ?? []
  // Heads of two rows: 联系方式 over 电话 and 邮箱.
  const below = columnsOf(rows[at + 1]?.cells ?? [])
  return below
    ? { columns: columns.map((column, i) => below[i] ?? column), from: at + 2 }
    : { columns, from: at + 1 }
}

const NUMBER = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])/u
const COUNTED = /[（(]共?\d{1,5}[个家][）)]$/u
const KINDS =
  /^(?:(?:省|市|县|区)?(?:直|级|直属|属)?(?:部门|单位|机关)|乡镇|镇街|街道|乡镇街道|乡镇[（(]街道[）)]|企事业单位|其他|其他单位)$/u

/** The kind of the units that follow, where a row or line only names one: “一、县级部门（32个）”, “乡镇：”. */
function groupHeading(words: string): string | undefined {
  const bare = words.replace(/[:：]$/u, '')
  const counted = COUNTED.exec(bare)
  const named = bare.slice(0, counted?.index).replace(NUMBER, '').trim()
  const isHeading = counted !== null || bare !== words || KINDS.test(named)
  return isHeading && named !== '' && named.length <= 20 ? named : undefined
}
