import { afterEach, beforeEach, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterEach(() => {
  app.close()
  folder.release()
})

const backup = async () => {
  await app.call('backups.make', {})
  const { place } = await app.call('backups.list', { of: 'own' })
  return { path: place?.backups[0]?.path ?? '' }
}
const unit = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const collection = async (...names: readonly string[]) => {
  const office = { agency: '渠县人民政府', level: 'government', deadline: '2026-01-10', year: 2025 } as const
  const { id } = await app.call('collections.create', office)
  await app.call('roster.add', { id, units: names.map((name) => ({ ...unit, name })) })
  return id
}
const take = async (id: string, name: string) => {
  const json = exchangeText({ ...sample, year: 2025, agency: { ...sample.agency, name } })
  const files = [{ name: `${name}.json`, data: Buffer.from(json).toString('base64') }]
  return app.call('collection.takeFiles', { id, files })
}

it('Restoring waits for long work, whose rest would else be written into what it did not begin in', async () => {
  const id = await collection('渠县财政局')
  const made = await backup()
  const taken = take(id, '渠县财政局')
  await expect(app.call('backups.restore', made)).rejects.toThrow('work-under-way')
  expect((await taken).outcomes).toMatchObject({ taken: 1 })
  await app.call('backups.restore', made)
  expect((await app.call('collection.units', { id })).rows).toMatchObject([{ versions: 0 }])
})

it('Units are known again by the names they had in what was restored', async () => {
  const id = await collection('渠县财政局')
  const made = await backup()
  const { rows } = await app.call('collection.units', { id })
  await app.call('roster.remove', { id, unit: rows[0]?.id ?? '' })
  await app.call('roster.add', { id, units: [{ ...unit, name: '渠县教育局' }] })
  expect((await take(id, '渠县财政局')).outcomes).toMatchObject({ unmatched: 1 })
  await app.call('backups.restore', made)
  expect((await take(id, '渠县财政局')).outcomes).toMatchObject({ taken: 1 })
})
