import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { exchangeText } from '../../core/report/exchange.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  const office = { agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
  id = (await app.call('collections.create', { year: 2025, ...office })).id
})
afterEach(() => {
  app.close()
  folder.release()
})

const take = async (words: string, ...names: readonly string[]) => {
  const data = Buffer.from(words).toString('base64')
  const files = names.map((name) => ({ name, data }))
  return (await app.call('collection.takeFiles', { id, files })).outcomes
}
const listed = async () => (await app.call('collection.files', { id, limit: 500 })).rows
const namesListed = async () => (await listed()).map(({ name }) => name).toSorted()

it.each([
  ['empty', ''],
  ['equally wrong', '关于报送年度报告的通知'],
])('tells each of several %s files, also when they are taken in again', async (_, words) => {
  const names = ['财政.txt', '教育.txt', '部门/教育.txt']
  for (let time = 0; time < 2; time += 1) {
    expect(await take(words, ...names)).toMatchObject({ refused: 3 })
    expect(await namesListed()).toEqual(names.toSorted())
    expect((await app.call('collection.open', { id })).counts.refused).toBe(3)
  }
})

it('leaves told what a unit sent where another unit sent the same, which was put away', async () => {
  await take('通知', '财政.txt')
  const [finance] = await listed()
  await app.call('file.putAway', { id, file: finance?.id ?? 0, away: true })
  await take('通知', '教育.txt')
  expect((await listed()).map(({ name, putAway }) => [name, putAway])).toEqual([
    ['教育.txt', false],
    ['财政.txt', true],
  ])
})

it('says no more that a file can’t be read once it can, whatever it is called then', async () => {
  const words = exchangeText({ ...sample, year: 2025 })
  expect(await take(words, '财政.lnk')).toMatchObject({ refused: 1 })
  expect(await take(words, '财政.json')).toMatchObject({ unmatched: 1 })
  expect(await namesListed()).toEqual(['财政.json'])
})
