import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seenOf } from '../../core/contract/submission.ts'
import { compose } from '../../core/document/compose.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { plainTextOf } from '../writers/text.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const OFFICE = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const NAME = '渠县财政局'
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  id = (await app.call('collections.create', OFFICE)).id
  await app.call('roster.add', { id, units: [{ ...UNIT, name: NAME }] })
})
afterEach(() => {
  app.close()
  folder.release()
})

const report = (name: string, other: string): Report => ({
  ...sample,
  year: 2025,
  agency: { ...sample.agency, name },
  other,
})
/** As a volume has them, one behind the other. */
const comes = (name: string, ...reports: readonly Report[]) => {
  const words = reports.map((each) => plainTextOf(compose(each))).join('\n')
  return app.call('collection.takeFiles', {
    id,
    files: [{ name, data: Buffer.from(words).toString('base64') }],
  })
}
const inUse = async () => {
  const [unit] = (await app.call('collection.units', { id })).rows
  return { version: unit?.submission?.version, state: unit?.state }
}
const ownFirst = report(NAME, '没有。')
const others = report('渠县教育局', '也没有。')

describe('a document that holds the reports of several units', () => {
  it.each([
    ['passed', true],
    ['open', false],
  ])('lies beside what is in use of the first, %s, and is told', async (_, isPassed) => {
    await comes('财政局.txt', ownFirst)
    if (isPassed) {
      const [unit] = (await app.call('collection.units', { id })).rows
      const version = await app.call('submission.open', { id: unit?.submission?.id ?? '' })
      await app.call('submission.accept', { id: version.id, accepted: true, seen: seenOf(version) })
    }
    const before = await inUse()
    const volume = await comes('汇编.txt', ownFirst, others)
    expect(volume).toMatchObject({ outcomes: { taken: 1 }, replacing: 0, notInUse: 1 })
    expect(await inUse()).toEqual(before)
    expect(before.version).toBe(1)
  })

  it('is in use where nothing else has come, until the unit sends its own', async () => {
    await comes('汇编.txt', ownFirst, others)
    expect((await inUse()).version).toBe(1)
    await comes('财政局.txt', report(NAME, '改过了。'))
    expect((await inUse()).version).toBe(2)
  })
})
