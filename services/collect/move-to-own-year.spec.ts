import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let last: string
let present: string
const NAME = '渠县财政局'
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  last = await collection(2024)
  present = await collection(2025)
})
afterEach(() => {
  app.close()
  folder.release()
})

const collection = async (year: number) => {
  const office = { agency: '渠县人民政府', level: 'government', deadline: `${year + 1}-01-10` } as const
  const { id } = await app.call('collections.create', { year, ...office })
  await app.call('roster.add', { id, units: [{ ...UNIT, name: NAME }] })
  return id
}
const take = async (id: string, name: string, other: string, receivedOn?: string) => {
  const report = { ...sample, year: 2024, agency: { ...sample.agency, name: NAME }, other }
  const data = Buffer.from(exchangeText(report)).toString('base64')
  await app.call('collection.takeFiles', { id, files: [{ name, data }], receivedOn })
}
const there = async () => (await app.call('collection.units', { id: last })).rows[0]
const accept = async () => {
  const id = (await there())?.submission?.id ?? ''
  const seen = seenOf(await app.call('submission.open', { id }))
  await app.call('submission.accept', { id, accepted: true, seen })
}
/** Takes a report of last year into the present year's collection, and moves it. */
const move = async (other: string) => {
  await take(present, '初稿.json', other)
  const [file] = (await app.call('collection.files', { id: present, outcome: 'otherYear' })).rows
  return app.call('file.move', { id: present, file: file?.id ?? 0 })
}

describe('a report moved to the collection of its year', () => {
  it('lies beside the version that was accepted there, which is told, and can be taken in its place', async () => {
    await take(last, '定稿.json', '定稿。')
    await accept()
    expect(await move('初稿。')).toMatchObject({ outcome: 'taken', notInUse: true, replacing: false })
    expect(await there()).toMatchObject({
      state: 'accepted',
      versions: 2,
      submission: { source: '定稿.json' },
    })
    const [file] = (await app.call('collection.files', { id: last })).rows
    expect(file).toMatchObject({ name: '初稿.json', notInUse: { version: 2, inUse: 1 } })
    const chosen = { id: file?.submission ?? '', inUse: file?.notInUse?.inUseId ?? null }
    await app.call('submission.use', chosen)
    expect(await there()).toMatchObject({ submission: { source: '初稿.json' } })
  })

  it('takes the place of one on which nobody has decided, which is told', async () => {
    await take(last, '定稿.json', '定稿。', '2026-01-05')
    expect(await move('初稿。')).toMatchObject({ outcome: 'taken', notInUse: false, replacing: true })
    expect(await there()).toMatchObject({ versions: 2, submission: { source: '初稿.json' } })
  })

  it('that is what was accepted there is the same', async () => {
    await take(last, '定稿.json', '定稿。')
    await accept()
    expect(await move('定稿。')).toMatchObject({ outcome: 'same', notInUse: false, replacing: false })
    expect(await there()).toMatchObject({ state: 'accepted', versions: 1 })
  })
})
