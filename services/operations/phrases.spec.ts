import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeAll(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterAll(() => {
  app.close()
  folder.release()
})

const blank = async (name: string, year: number) =>
  (await app.call('reports.create', { kind: 'blank', name, level: 'department', year })).id
const rename = async (id: string, value: string) => {
  const base = (await app.call('report.open', { id })).revisions['agency.name'] ?? 0
  await app.call('report.edit', { id, edits: [{ field: 'agency.name', value, base }] })
}
const offered = async (id: string) =>
  (await app.call('phrases.list', { id })).phrases.map(({ text }) => text).toSorted()

it('A unit keeps its phrases when its name is corrected, in this report and the next, and others are not offered them', async () => {
  const id = await blank('渠县财正局', 2025)
  const other = await blank('渠县教育局', 2025)
  const { phrases } = await app.call('phrases.save', { id, scope: 'unit', text: '财政的话' })
  await app.call('phrases.save', { id: other, scope: 'unit', text: '教育的话' })
  await rename(id, '渠县财政局')
  expect(await offered(id)).toEqual(['财政的话'])
  const next = await blank('渠县财政局', 2026)
  expect(await offered(next)).toEqual(['财政的话'])
  // Renamed again in the year after, by a reform.
  await rename(next, '渠县财政和国资局')
  await app.call('phrases.save', { id: next, scope: 'unit', text: '新名称的话' })
  expect(await offered(next)).toEqual(['新名称的话', '财政的话'])
  expect(await offered(id)).toEqual(['财政的话'])
  expect(await offered(other)).toEqual(['教育的话'])
  // Changed under the new name it stays what the older reports are offered.
  const [first] = phrases
  await app.call('phrases.save', { id: next, phrase: first?.id, scope: 'unit', text: '改过的话' })
  expect(await offered(id)).toEqual(['改过的话'])
  await app.call('phrases.save', { id: next, phrase: first?.id, scope: 'office', text: '大家的话' })
  expect(await offered(other)).toEqual(['大家的话', '教育的话'])
})
