import { copyLine } from './copy-text.ts'
import type { ReadPackage } from './read-packages.ts'
import type { Inside, Session } from './session.ts'

/** What became of packages. */
export interface Kept {
  /** Reports of units and years that had none. */
  readonly added: number
  /** Another file with a report that was there already. */
  readonly same: number
  /** Reports in place of an earlier version, which is kept beside. */
  readonly replaced: number
  /** Reports kept beside a later version, which stays in force. */
  readonly older: number
}

export interface NamedPackage extends ReadPackage {
  readonly name: string
}

/** Where a package goes: a new report, in force or not, or one that is there. */
interface Placed {
  readonly file: NamedPackage
  /** The number of the report in the database. */
  readonly report: number
  readonly becomes: keyof Kept
}

/** Keeps packages in one transaction: all of them or none. */
export async function keepPackages(session: Session, files: readonly NamedPackage[]): Promise<Kept> {
  const kept = { added: 0, same: 0, replaced: 0, older: 0 }
  if (files.length === 0) return kept
  await session.transaction(async (inside) => {
    const { placed, displaced } = placesOf(files, await presentOf(inside, files))
    for (const { becomes } of placed) kept[becomes] += 1
    await write(inside, placed, displaced)
    await nameFiles(inside, placed)
  })
  return kept
}

interface Present {
  readonly unit: string
  readonly year: number
  readonly report: number
  readonly digest: string
  readonly signed: number
  readonly is_current: boolean
}

/** What is there already of the same units and years, and of the same reports. */
function presentOf({ rows }: Inside, files: readonly NamedPackage[]): Promise<Present[]> {
  return rows<Present>(
    `SELECT unit, year, report, digest, signed, is_current FROM nianbao.reports
     WHERE (unit, year) IN (SELECT * FROM unnest($1::bigint[], $2::smallint[]))`,
    [files.map(({ unit }) => unit), files.map(({ year }) => year)],
  )
}

/** A version that was signed later displaces one signed earlier; of equals, and of those not signed, the one that comes later does. */
function placesOf(files: readonly NamedPackage[], present: readonly Present[]) {
  const reports = new Map(present.map(({ digest, report }) => [digest, report]))
  const current = new Map<string, { report: number; signed: number }>()
  for (const { unit, year, report, signed, is_current } of present)
    if (is_current) current.set(`${unit} ${year}`, { report, signed })
  const displaced = new Set<number>()
  const placed = files.map((file): Placed => {
    const { unit, year, signed, report, reportDigest } = file
    const known = reports.get(reportDigest)
    if (known !== undefined) return { file, report: known, becomes: 'same' }
    reports.set(reportDigest, report)
    const key = `${unit} ${year}`
    const before = current.get(key)
    if (before && before.signed > signed) return { file, report, becomes: 'older' }
    current.set(key, { report, signed })
    if (before) displaced.add(before.report)
    return { file, report, becomes: before ? 'replaced' : 'added' }
  })
  return { placed, displaced }
}

async function write(
  { rows, copy }: Inside,
  placed: readonly Placed[],
  displaced: ReadonlySet<number>,
): Promise<void> {
  const fresh = placed.filter(({ becomes }) => becomes !== 'same')
  const files = fresh.map(({ file }) => file)
  if (displaced.size > 0)
    await rows('UPDATE nianbao.reports SET is_current = false WHERE report = ANY($1)', [[...displaced]])
  await rows(
    `INSERT INTO nianbao.units SELECT DISTINCT * FROM unnest($1::bigint[], $2::text[]) ON CONFLICT DO NOTHING`,
    [files.map(({ unit }) => unit), files.map(({ agency }) => agency)],
  )
  const inForce = ({ report, becomes }: Placed) => becomes !== 'older' && !displaced.has(report)
  const heads = fresh.flatMap((each) => [each.file.head, inForce(each) ? '\tt\n' : '\tf\n'])
  await copy(REPORTS, heads)
  await copy(
    'cells (unit, report, year, figure, value)',
    files.map(({ cells }) => cells),
  )
  await copy(
    'texts (unit, report, year, field, text)',
    files.map(({ texts }) => texts),
  )
}

/** The same file may come twice under two names, also far apart. */
async function nameFiles({ rows, copy }: Inside, placed: readonly Placed[]): Promise<void> {
  const packages = new Map(
    placed.map(({ file, report }) => [file.digest, copyLine([file.digest, report, file.name])]),
  )
  const same = placed.flatMap(({ file, becomes }) => (becomes === 'same' ? [file.digest] : []))
  const known = await rows<{ digest: string }>('SELECT digest FROM nianbao.packages WHERE digest = ANY($1)', [
    same,
  ])
  for (const { digest } of known) packages.delete(digest)
  await copy('packages (digest, report, name)', [...packages.values()])
}

const REPORTS =
  'reports (unit, report, year, form, level, region, address, phone, email, digest, signed, exchange, is_current)'
