import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import type { Report } from '../../core/report/report.ts'
import { exchangeText } from '../../core/report/exchange.ts'

const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const of = (name: string, own: Partial<Report> = {}): Report => ({
  ...sample,
  year: 2025,
  agency: { ...sample.agency, name },
  ...own,
})

describe('a report that comes in', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: AskedApp
  let id: string
  beforeEach(async () => {
    folder = temporaryFolder()
    app = await openApp(join(folder.path, 'data'))
    const collection = {
      year: 2025,
      agency: '渠县人民政府',
      level: 'government',
      deadline: '2026-01-10',
    } as const
    id = (await app.call('collections.create', collection)).id
    await app.call('roster.add', { id, units: [{ ...UNIT, name: '安北镇人民政府' }] })
  })
  afterEach(() => {
    app.close()
    folder.release()
  })

  it.each([
    ['another office collected', '甲县人民政府', '安北镇人民政府', null],
    ['names another place', '渠县人民政府', '甲县安北镇人民政府', null],
    ['is of the same office and place', '渠县人民政府', '安北镇人民政府', 2024],
  ])('is checked against one of the year before only where it fits: one that %s', async (...given) => {
    const [, office, said, expected] = given
    const before = { year: 2024, agency: office, level: 'government', deadline: '2025-01-10' } as const
    const { id: last } = await app.call('collections.create', before)
    await app.call('roster.add', { id: last, units: [{ ...UNIT, name: '安北镇人民政府' }] })
    const give = async (collection: string, report: Report) => {
      const data = Buffer.from(exchangeText(report)).toString('base64')
      await app.call('collection.takeFiles', { id: collection, files: [{ name: 'a.json', data }] })
      const [file] = (await app.call('collection.files', { id: collection, limit: 9 })).rows
      const { rows } = await app.call('collection.units', { id: collection })
      const unit = rows.find(({ name }) => name === '安北镇人民政府')?.id ?? ''
      if (file?.outcome === 'unmatched')
        await app.call('submission.assign', { id: file.submission ?? '', unit, seen: { unit: null } })
      return file?.submission ?? ''
    }
    await give(last, of(said, { year: 2024 }))
    const submission = await give(id, of('渠县安北镇人民政府'))
    const open = await app.call('submission.open', { id: submission })
    expect(open.lastYear?.year ?? null).toBe(expected)
    const similar = open.findings.some(({ rule }) => rule === 'similarity.lastYear')
    expect(similar).toBe(expected !== null)
    await app.call('collection.recheck', { id })
    expect((await app.call('submission.open', { id: open.id })).findings).toEqual(open.findings)
  })
})
