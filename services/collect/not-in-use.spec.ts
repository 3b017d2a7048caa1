import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inUseOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
let now: string
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const OFFICE = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
const NAME = '渠县财政局'
beforeEach(async () => {
  folder = temporaryFolder()
  mkdirSync(inbox())
  now = '2026-01-12T09:00:00.000Z'
  app = await openApp(join(folder.path, 'data'), undefined, { clock: () => new Date(now) })
  id = (await app.call('collections.create', OFFICE)).id
  await app.call('roster.add', { id, units: [{ ...UNIT, name: NAME }] })
})
afterEach(() => {
  app.close()
  folder.release()
})

const inbox = () => join(folder.path, 'inbox')
const said = (other: string) =>
  exchangeText({ ...sample, year: 2025, agency: { ...sample.agency, name: NAME }, other })
const FIRST = said('第一版。')
const SECOND = said('第二版。')
const put = (name: string, words: string, day: number) => {
  writeFileSync(join(inbox(), name), words)
  utimesSync(join(inbox(), name), day * 86_400, day * 86_400)
}
const takeFolder = () => app.call('collection.takeFolder', { id, folder: inbox(), task: 'intake' })
const hand = (name: string, words: string) =>
  app.call('collection.takeFiles', { id, files: [{ name, data: Buffer.from(words).toString('base64') }] })
const told = async () =>
  (await app.call('collection.files', { id })).rows.flatMap((row) => (row.notInUse ? [row] : []))
const inUse = async () => (await app.call('collection.units', { id })).rows[0]?.submission?.version
const FIRST_FOR_SECOND = { notInUse: { version: 1, inUse: 2 }, agency: NAME, year: 2025 }

describe('a unit that sends its first version again as its last word', () => {
  it.each([
    ['under another name', '年报（定稿）.json'],
    ['in place of the second', '年报（改）.json'],
  ])('is told of, and can be taken at it: %s', async (_, name) => {
    put('年报.json', FIRST, 1)
    put('年报（改）.json', SECOND, 2)
    expect((await takeFolder()).notInUse).toBe(0)
    put(name, FIRST, 3)
    expect(await takeFolder()).toMatchObject({ notInUse: 1, outcomes: { taken: 0 } })
    const [file] = await told()
    expect(file).toMatchObject({ ...FIRST_FOR_SECOND, name })
    expect(await inUse()).toBe(2)
    await app.call('submission.use', { id: file?.submission ?? '', inUse: file?.notInUse?.inUseId ?? null })
    expect(await inUse()).toBe(1)
    expect(await told()).toEqual([])
  })

  it('is told of in a file of another kind, and in one handed in that has its old name', async () => {
    await hand('年报.json', FIRST)
    await hand('年报二.json', SECOND)
    expect((await hand('年报.json', FIRST)).notInUse).toBe(1)
    expect(await told()).toMatchObject([FIRST_FOR_SECOND])
    expect((await hand('年报.json', FIRST)).notInUse).toBe(0)
    const spaced = JSON.stringify(JSON.parse(FIRST), null, 3)
    expect((await hand('年报三.json', spaced)).notInUse).toBe(1)
  })

  it('is told of no more once it sends the second again', async () => {
    await hand('年报.json', FIRST)
    await hand('年报二.json', SECOND)
    await hand('年报.json', FIRST)
    expect((await hand('年报二.json', SECOND)).notInUse).toBe(0)
    expect(await told()).toEqual([])
  })
})

it('a folder that is taken in anew tells of no version as sent again', async () => {
  put('年报.json', FIRST, 1)
  put('年报（改）.json', SECOND, 2)
  await takeFolder()
  await hand('来信.json', said('第三版。'))
  expect(await takeFolder()).toMatchObject({ notInUse: 0, outcomes: { same: 2 } })
  expect((await app.call('collection.files', { id })).total).toBe(3)
  expect(await told()).toEqual([])
})

describe('a version that the office has chosen stays in use', () => {
  const versions = async () => {
    const [unit] = (await app.call('collection.units', { id })).rows
    return (await app.call('submission.open', { id: unit?.submission?.id ?? '' })).versions
  }
  const chosen = async () => {
    await hand('年报.json', FIRST)
    now = '2026-01-13T09:00:00.000Z'
    await hand('年报二.json', SECOND)
    const all = await versions()
    await app.call('submission.use', { id: all.at(-1)?.id ?? '', inUse: inUseOf(all) })
  }
  const source = async () => (await app.call('collection.units', { id })).rows[0]?.submission?.source

  it('where one of an earlier day comes, which is told', async () => {
    await chosen()
    const data = Buffer.from(said('先前的。')).toString('base64')
    const came = { id, receivedOn: '2026-01-02', files: [{ name: '更早.json', data }] }
    expect((await app.call('collection.takeFiles', came)).notInUse).toBe(1)
    expect(await source()).toBe('年报.json')
  })

  it('where another goes to the unit it is of', async () => {
    await chosen()
    await app.call('roster.add', { id, units: [{ ...UNIT, name: '渠县教育局' }] })
    const [own, other] = (await app.call('collection.units', { id })).rows.map((row) => row.id)
    const second = (await versions()).find((each) => each.source === '年报二.json')
    await app.call('submission.assign', {
      id: second?.id ?? '',
      unit: other ?? '',
      seen: { unit: own ?? '' },
    })
    expect(await source()).toBe('年报.json')
  })

  it('until a later one comes', async () => {
    await chosen()
    await hand('年报三.json', said('第三版。'))
    expect(await source()).toBe('年报三.json')
  })
})

it('a version that comes after a clock was put right is told of, since the one before has the later day', async () => {
  now = '2027-03-01T09:00:00.000Z'
  await hand('年报.json', FIRST)
  now = '2026-01-09T09:00:00.000Z'
  expect(await hand('年报二.json', SECOND)).toMatchObject({ outcomes: { taken: 1 }, notInUse: 1 })
  expect(await told()).toMatchObject([
    { outcome: 'taken', name: '年报二.json', notInUse: { version: 1, inUse: 2 } },
  ])
})

describe('a file beside the report', () => {
  const title = `${NAME}2025年政府信息公开工作年度报告`
  it.each([
    ['a covering page', [title, NAME, '2026年1月10日']],
    ['a note under the title', [title, '说明', '随文报送年度报告一份，电子版另附。联系人：王某。', NAME]],
    [
      'a form of review',
      [title, '保密审查意见表', '一、总体情况', '已审查。', '二、主动公开政府信息情况', '已审查。'],
    ],
  ])('is no report: %s', async (_, lines) => {
    put('年报.json', FIRST, 1)
    put('说明.txt', lines.join('\n\n'), 2)
    expect((await takeFolder()).outcomes).toMatchObject({ taken: 1, refused: 1 })
    expect(await inUse()).toBe(1)
  })

  it('without a figure is told, and does not take the place of one with figures', async () => {
    put('年报.json', FIRST, 1)
    const words = [
      title,
      '一、总体情况',
      '本年公开信息三条。',
      '五、存在的主要问题及改进情况',
      '（一）存在的主要问题',
      '人手不足。',
    ]
    put(
      '年报（文字）.txt',
      [...words, '（二）改进情况', '已增加人手。', '六、其他需要报告的事项', '无。'].join('\n\n'),
      2,
    )
    expect(await takeFolder()).toMatchObject({ outcomes: { taken: 2 }, notInUse: 1 })
    expect(await inUse()).toBe(1)
    expect(await told()).toMatchObject([{ notInUse: { version: 2, inUse: 1 }, name: '年报（文字）.txt' }])
  })
})
