import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import PostalMime from 'postal-mime'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { generateReports } from '../../tests/generated/reports.ts'
import { readWord } from '../../tests/documents/word-reader.ts'
import { failureData } from '../../core/failure.ts'
import { checkReport } from '../../core/checks/check.ts'
import { blankReport } from '../../core/report/blank.ts'
import { lettersContract } from '../../core/contract/letters.ts'
import { findingKey } from '../../core/checks/finding.ts'
import type { CheckedInput } from '../../core/contract.ts'
import { type SeenVersion, seenOf } from '../../core/contract/submission.ts'
import { listUnits } from '../case/listed-units.ts'
import { findingsIn, readSubmission } from '../case/submission.ts'
import { type Collected, openCollected } from '../../tests/collected.ts'
import { createMatching } from '../collect/matching.ts'
import { createTasks } from '../tasks.ts'
import { createFileSets } from '../writers/files.ts'
import { lettersOperations } from './letters.ts'
import { submissionsOperations } from './submissions.ts'

const reports = Array.from(generateReports({ seed: 11, units: 5, years: [2025] }), ({ report }) => ({
  ...report,
  other: '',
}))
const [first, second] = reports
if (!first || !second) throw new Error('reports were made')

let collected: Collected
let letters: ReturnType<typeof lettersOperations>
let submissions: ReturnType<typeof submissionsOperations>
beforeEach(() => {
  collected = openCollected(reports, { email: 'unit@example.cn', contact: '王某' })
  letters = lettersOperations(collected.store, collected.ports, writing())
  submissions = submissionsOperations(collected.store, collected.ports, createMatching(collected.store))
})
afterEach(() => collected.close())

const writing = () => ({
  tasks: createTasks(),
  fileSets: createFileSets(collected.folder),
  folderFor: () => join(collected.folder, '发出'),
  remember: () => undefined,
  written: new Set<string>(),
})
const failureOf = (work: () => Promise<unknown>) =>
  work().then(
    () => undefined,
    (error: unknown) => failureData(error)?.code,
  )
const unit = (name: string) =>
  listUnits(collected.store, { ...ALL, search: name }, '2026-01-12').rows.find((row) => row.name === name)
const ALL = {
  id: 'c1',
  search: '',
  filter: 'all',
  category: '',
  order: 'roster',
  descending: false,
  offset: 0,
  limit: 50,
} as const
/** Returns a version as it is shown now. */
const returns = async (id: string, own: Partial<CheckedInput<'submission.return'>> = {}) => {
  const seen = seenOf(await submissions['submission.open']({ id }))
  return letters['submission.return']({ id, seen, ...HOW, findings: [], ...own })
}
const SEEN = { digest: '', decision: 'open', inUse: null } as const
const HOW = { by: '李某', remarks: '请附说明。', until: '2026-01-25', alike: [] }

describe('returning a version', () => {
  it('is put on record with the findings that were chosen, and shows in the roster', async () => {
    const id = collected.comes(0, first)
    const findings = findingsIn(collected.store, readSubmission(collected.store, id).key)
    const chosen = findings.filter(({ severity }) => severity === 'error')
    expect(chosen.length).toBeGreaterThan(0)
    await returns(id, { findings: chosen.map(findingKey) })
    expect(collected.store.returns.ofSubmission(id)).toMatchObject([{ ...HOW, findings: chosen }])
    expect(unit(first.agency.name)).toMatchObject({ state: 'returned', submission: { decision: 'returned' } })
  })

  it('is not put on record with less than what was chosen', async () => {
    const id = collected.comes(0, first)
    expect(await failureOf(() => returns(id, { findings: ['no longer found'] }))).toBe('changed-meanwhile')
    expect(collected.store.returns.ofSubmission(id)).toEqual([])
  })

  it('may name whatever is found, a table that is blank as a whole too', () => {
    const { form, year, agency } = first
    const blank = { ...blankReport(agency, year), form, overview: first.overview }
    const findings = checkReport(blank).map(findingKey)
    expect(Math.max(...findings.map(({ length }) => length))).toBeGreaterThan(2000)
    const asked = lettersContract['submission.return'].input.safeParse({
      id: 'r1',
      seen: SEEN,
      ...HOW,
      findings,
    })
    expect(asked.error).toBeUndefined()
  })

  it('names no day that is over', async () => {
    const id = collected.comes(0, first)
    expect(await failureOf(() => returns(id, { until: '2026-01-11' }))).toBe('past-date')
    expect(collected.store.returns.ofSubmission(id)).toEqual([])
  })

  it('gives way to the next version that comes', async () => {
    await returns(collected.comes(0, first))
    collected.comes(0, { ...first, other: '本年度未收取信息处理费。' })
    const after = unit(first.agency.name)
    expect(after?.versions).toBe(2)
    expect(['received', 'faulty']).toContain(after?.state)
  })
})

describe('a decision', () => {
  const accept = (id: string, seen: SeenVersion) =>
    failureOf(async () => submissions['submission.accept']({ id, accepted: true, seen }))
  const seen = async (id: string) => seenOf(await submissions['submission.open']({ id }))

  it('of a window that does not show what another has decided is not taken', async () => {
    const id = collected.comes(0, first)
    const before = await seen(id)
    await returns(id)
    expect(await accept(id, before)).toBe('version-overtaken')
    expect(unit(first.agency.name)?.state).toBe('returned')
    expect(await accept(id, await seen(id))).toBeUndefined()
    expect(await failureOf(() => returns(id, { seen: before }))).toBe('version-overtaken')
    expect(collected.store.returns.ofSubmission(id)).toHaveLength(1)
    expect(unit(first.agency.name)?.state).toBe('accepted')
  })

  it('on a version that was overtaken is taken only by who sees that it was', async () => {
    const id = collected.comes(0, first)
    const before = await seen(id)
    const next = collected.comes(0, { ...first, other: '改过。' })
    expect(await accept(id, before)).toBe('version-overtaken')
    const use = (inUse: string | null) => failureOf(async () => submissions['submission.use']({ id, inUse }))
    expect(await use(id)).toBe('version-overtaken')
    expect(unit(first.agency.name)?.submission).toMatchObject({ id: next, decision: 'open' })
    expect(await accept(id, await seen(id))).toBeUndefined()
    expect(await use(next)).toBeUndefined()
    expect(unit(first.agency.name)?.submission).toMatchObject({ id, decision: 'accepted' })
  })

  it('on what a version held before it was exchanged for its data is not taken', async () => {
    const id = collected.comes(0, first)
    expect(await accept(id, { ...(await seen(id)), digest: 'another' })).toBe('version-overtaken')
  })
})

describe('a letter that names a text another unit has as well', () => {
  const SHARED = '坚持以公开为常态，全年在门户网站主动公开财政预决算、重大项目、民生实事等信息八百余条。'
  const note = { field: 'other', kind: 'text', share: 0.974, quote: SHARED } as const

  it('names that unit only where it is asked to', async () => {
    const [id, other] = [collected.comes(0, first), collected.comes(1, second)]
    const alike = [false, true].map((names) => ({ ...note, other, names }))
    await returns(id, { alike })
    const { folder, files } = await letters['return.write']({ id: 'c1', submissions: [id], folder: '' })
    const word = await readWord(readFileSync(join(folder, files[0] ?? '')))
    const lines = word.paragraphs.map(({ text }) => text).filter((text) => text.includes('约有97%相同'))
    expect(lines.map((text) => /与(.+)的报告约有/u.exec(text)?.[1])).toEqual(['另一单位', second.agency.name])
  })

  it('is told apart afterwards by whether the text was written anew', async () => {
    const id = collected.comes(0, { ...first, other: SHARED })
    const other = collected.comes(1, second)
    const alike = ['other', 'overview.proactive'].map((field) => ({ ...note, field, other, names: false }))
    await returns(id, { alike })
    const next = collected.comes(0, { ...first, other: '本年度没有其他需要报告的事项。' })
    const open = async (of: string) => submissions['submission.open']({ id: of })
    expect((await open(next)).asked).toMatchObject({
      version: 1,
      remarks: HOW.remarks,
      rewritten: [true, false],
    })
    expect((await open(id)).asked).toBeNull()
  })
})

describe('the letters', () => {
  it('are a Word file and a mail for each version, in a folder of their own each time', async () => {
    const ids = [collected.comes(0, first), collected.comes(1, second)]
    for (const id of ids) await returns(id)
    const written = await letters['return.write']({ id: 'c1', submissions: ids, folder: '' })
    expect(readdirSync(written.folder).toSorted()).toEqual([...written.files].toSorted())
    expect(written.files).toHaveLength(4)
    expect(written.paths).toEqual(written.files.map((name) => join(written.folder, name)))
    const word = await readWord(readFileSync(join(written.folder, written.files[0] ?? '')))
    expect(word.paragraphs.map(({ text }) => text).join('\n')).toContain(`${first.agency.name}：`)
    const mail = await PostalMime.parse(readFileSync(join(written.folder, written.files[1] ?? '')))
    expect(mail.to?.[0]?.address).toBe('unit@example.cn')
    expect(mail.attachments[0]?.filename).toBe(written.files[0])
    const again = await letters['return.write']({ id: 'c1', submissions: ids, folder: '' })
    expect(again.folder).toBe(`${written.folder}（2）`)
  })

  it('of a version that was never returned are not written', () => {
    const id = collected.comes(0, first)
    expect(() => letters['return.write']({ id: 'c1', submissions: [id], folder: '' })).toThrow(/退回意见/u)
  })
})

describe('reminders', () => {
  it('go to those of which nothing came, with the list of whom to call', async () => {
    collected.comes(0, first)
    const { folder, files } = await letters['reminder.write']({ id: 'c1', filter: 'overdue', folder: '' })
    expect(files).toHaveLength(reports.length)
    const { sheets } = await readXlsx(readFileSync(join(folder, files[0] ?? '')))
    expect(sheets[0]?.rows.slice(1).map((row) => [row[0], row[4]])).toEqual(
      reports.slice(1).map(({ agency }) => [agency.name, '王某']),
    )
    const mail = await PostalMime.parse(readFileSync(join(folder, files[1] ?? '')))
    expect(mail.text).toContain('应于2026年1月10日前报送，现已逾期')
    expect(mail.text).toContain('联系人：赵某，电话：0818-5550001')
  })
})

describe('the workbook', () => {
  it('holds every unit, and the findings of the versions in use', async () => {
    collected.comes(0, first)
    const id = collected.comes(1, second)
    const findings = findingsIn(collected.store, readSubmission(collected.store, id).key)
    const { folder, files } = await letters['collection.write']({ id: 'c1', folder: '' })
    const { sheets } = await readXlsx(readFileSync(join(folder, files[0] ?? '')))
    const rows = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1) ?? []
    expect(rows('单位情况').map((row) => row[3])).toHaveLength(reports.length)
    expect(rows('未报单位')).toHaveLength(reports.length - 2)
    expect(rows('问题清单').filter((row) => row[0] === second.agency.name)).toHaveLength(findings.length)
  })
})

describe('a volume', () => {
  it('holds all versions in use, or those of the units that are wanted', async () => {
    const { volumeOperations } = await import('./volume.ts')
    const volume = volumeOperations(collected.store, collected.ports, writing())
    const asked = {
      id: 'c1',
      title: '某某县2025年年报汇编',
      formats: ['site' as const],
      folder: '',
      task: 't',
    }
    expect(await failureOf(async () => volume['volume.write']({ ...asked, units: null }))).toBe(
      'nothing-to-compile',
    )
    collected.comes(1, second)
    collected.comes(0, first)
    const found = []
    // Of a kind of which nothing came, nothing goes in.
    expect(await failureOf(async () => volume['volume.write']({ ...asked, units: [] }))).toBe(
      'nothing-to-compile',
    )
    for (const units of [null, ['u1']]) {
      const { folder, files } = await volume['volume.write']({ ...asked, units })
      found.push(readFileSync(join(folder, files[0] ?? ''), 'utf8').match(/<a /gu)?.length)
    }
    expect(found).toEqual([2, 1])
  })
})
