import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import type { RosterUnit } from '../../core/collection/unit.ts'
import type { Input } from '../../core/contract.ts'
import { inUseOf, seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { docxOf } from '../writers/docx/docx.ts'
import { packageOf } from '../writers/package.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const OFFICE = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const FINANCE = '渠县财政局'
const FARMING = '渠县农业局'
const CATTLE = '渠县畜牧局'
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  id = (await app.call('collections.create', OFFICE)).id
})
afterEach(() => {
  app.close()
  folder.release()
})

const add = (...names: string[]) =>
  app.call('roster.add', { id, units: names.map((name) => ({ ...UNIT, name })) })
const report = (name: string, received: number, other = '没有其他事项。'): Report =>
  withFields({ ...sample, year: 2025, agency: { ...sample.agency, name } }, [
    ['requests:received/natural', received],
    ['other', other],
  ])
const hand = (name: string, bytes: Uint8Array | string, receivedOn?: string) =>
  app.call('collection.takeFiles', {
    id,
    files: [{ name, data: Buffer.from(bytes).toString('base64') }],
    receivedOn,
  })
/** A version of a unit comes as data. */
const comes = (name: string, received: number, day: number, other?: string) =>
  hand(`${name}${day}.json`, exchangeText(report(name, received, other)), `2025-01-${day}`)
const docx = (said: Report) => docxOf(compose(said))
const packed = (said: Report) =>
  packageOf({ report: said, documents: [], program: { name: '年报编制助手', version: '1' } })
const unit = async (name: string) => {
  const found = (await app.call('collection.units', { id })).rows.find((row) => row.name === name)
  if (!found) throw new Error(`${name} is not on the roster`)
  return found
}
const opened = async (name: string) =>
  app.call('submission.open', { id: (await unit(name)).submission?.id ?? '' })
const accept = async (name: string) => {
  const version = await opened(name)
  await app.call('submission.accept', { id: version.id, accepted: true, seen: seenOf(version) })
}
const choose = async (name: string, version: number) => {
  const { versions } = await opened(name)
  const chosen = versions.find((each) => each.version === version)?.id ?? ''
  await app.call('submission.use', { id: chosen, inUse: inUseOf(versions) })
}
const remove = async (name: string) => app.call('roster.remove', { id, unit: (await unit(name)).id })
const change = async (name: string, to: Partial<RosterUnit>) => {
  const known = await unit(name)
  const { category, otherNames, deadline, contact, phone, email } = known
  const from = { name, category, otherNames, deadline, contact, phone, email }
  return app.call('roster.change', { id, unit: known.id, to: { ...from, ...to }, from })
}
const sum = async () => (await app.call('sums.get', { id })).cells['requests:received/natural']?.value
/** Version and state of what is in use. */
const inUse = async (name: string) => {
  const { submission, state } = await unit(name)
  return [submission?.version, state]
}

describe('a unit that is taken off the roster and added again is as it was', () => {
  it('with the corrected version that was passed over one that was passed as well', async () => {
    await add(FINANCE)
    await comes(FINANCE, 3, 10)
    await accept(FINANCE)
    await comes(FINANCE, 4, 12)
    await accept(FINANCE)
    await remove(FINANCE)
    expect((await app.call('collection.open', { id })).counts.unmatched).toBe(2)
    expect(await add(FINANCE)).toMatchObject({ added: 1, back: [FINANCE], matched: 0, came: [] })
    expect(await inUse(FINANCE)).toEqual([2, 'accepted'])
    expect(await sum()).toBe(4)
    expect((await app.call('collection.open', { id })).counts.unmatched).toBe(0)
  })

  it('with the version that the office chose, its deadline, and what is not counted', async () => {
    await app.call('roster.add', { id, units: [{ ...UNIT, name: FINANCE, deadline: '2026-02-01' }] })
    await comes(FINANCE, 3, 10)
    await comes(FINANCE, 4, 12)
    await choose(FINANCE, 1)
    const before = await unit(FINANCE)
    await app.call('sums.exclude', { id, unit: before.id, excluded: true })
    await remove(FINANCE)
    await app.call('roster.add', { id, units: [{ ...UNIT, name: FINANCE, phone: '0818' }] })
    expect(await unit(FINANCE)).toEqual({ ...before, excluded: true, phone: '0818' })
  })

  it('also where a version came meanwhile, which lies beside and is told', async () => {
    await add(FINANCE)
    await comes(FINANCE, 3, 10)
    await accept(FINANCE)
    await remove(FINANCE)
    await comes(FINANCE, 5, 14)
    const came = [{ unit: FINANCE, version: 2, met: { version: 1, as: 'accepted' }, tookOver: false }]
    expect(await add(FINANCE)).toMatchObject({ back: [FINANCE], matched: 1, came })
    expect(await inUse(FINANCE)).toEqual([1, 'accepted'])
    const [file] = (await app.call('collection.files', { id })).rows
    expect(file).toMatchObject({ notInUse: { version: 2, inUse: 1 } })
  })

  it('without what was given to another unit meanwhile, where it is open again', async () => {
    await add(FINANCE, FARMING)
    await comes(FINANCE, 3, 10)
    await comes(FINANCE, 4, 12)
    await accept(FINANCE)
    const second = (await opened(FINANCE)).id
    await remove(FINANCE)
    await app.call('submission.assign', { id: second, unit: (await unit(FARMING)).id, seen: { unit: null } })
    const { decision, decidedAt } = await opened(FARMING)
    expect([decision, decidedAt]).toEqual(['open', null])
    await add(FINANCE)
    expect((await unit(FINANCE)).submission).toMatchObject({ version: 1, decision: 'open' })
  })

  it('by the way of a version that is claimed for a unit of the name it says', async () => {
    await add(FINANCE)
    await comes(FINANCE, 3, 10)
    await accept(FINANCE)
    await comes(FINANCE, 4, 12)
    await choose(FINANCE, 1)
    const { versions } = await opened(FINANCE)
    await remove(FINANCE)
    await app.call('submission.assign', { id: versions[0]?.id ?? '', unit: null, seen: { unit: null } })
    expect(await inUse(FINANCE)).toEqual([1, 'accepted'])
  })

  it('and is no other unit that was added meanwhile', async () => {
    await add(FARMING, FINANCE)
    const before = (await unit(FINANCE)).id
    await remove(FINANCE)
    await add(CATTLE)
    await add(FINANCE)
    expect((await unit(FINANCE)).id).toBe(before)
    expect((await app.call('collection.units', { id })).total).toBe(3)
  })
})

it('Versions that waited come to a new unit together: the latest with figures is in use', async () => {
  await comes(FINANCE, 3, 10)
  await comes(FINANCE, 4, 12)
  expect(await add(FINANCE)).toMatchObject({ back: [], matched: 2 })
  expect([(await unit(FINANCE)).submission?.version, await sum()]).toEqual([2, 4])
})

describe('what waits and becomes a unit’s by a name lies beside what is in use, and is told', () => {
  const beside = (unit: string) => ({
    matched: 1,
    came: [{ unit, version: 2, met: { version: 1, as: 'open' }, tookOver: false }],
  })

  it('where two units are merged: nothing is passed that the other unit was passed for', async () => {
    await add(FARMING, CATTLE)
    await comes(FARMING, 100, 10)
    await comes(CATTLE, 7, 12)
    await accept(CATTLE)
    await remove(CATTLE)
    expect(await change(FARMING, { otherNames: [CATTLE] })).toEqual(beside(FARMING))
    expect(await sum()).toBe(100)
    const { versions } = await opened(FARMING)
    expect(versions.map(({ decision }) => decision)).toEqual(['open', 'open'])
  })

  it('where a unit is renamed, or its former names are pasted', async () => {
    await add(FARMING)
    await comes(FARMING, 100, 10)
    await comes(CATTLE, 7, 12)
    const pasted = [{ ...UNIT, name: FARMING, otherNames: [CATTLE] }]
    expect(await app.call('roster.add', { id, units: pasted })).toEqual({
      added: 0,
      changed: 1,
      back: [],
      ...beside(FARMING),
    })
    await comes('渠县农村工作局', 8, 14)
    const renamed = await change(FARMING, { name: '渠县农村工作局' })
    expect(renamed).toMatchObject({ came: [{ version: 3, met: { version: 1 }, tookOver: false }] })
    expect(await sum()).toBe(100)
  })
})

describe('what is claimed for a unit by hand', () => {
  const claim = async (day: number) => {
    await comes('农业和农村工作局', 7, day)
    const [file] = (await app.call('collection.files', { id, outcome: 'unmatched' })).rows
    const given = { id: file?.submission ?? '', unit: (await unit(FARMING)).id, seen: { unit: null } }
    return (await app.call('submission.assign', given)).came
  }

  it('lies beside what was passed, or chosen, and is told', async () => {
    await add(FARMING)
    await comes(FARMING, 100, 10)
    await accept(FARMING)
    expect(await claim(12)).toMatchObject([{ met: { version: 1, as: 'accepted' }, tookOver: false }])
    expect(await sum()).toBe(100)
  })

  it('takes the place of what nobody has decided for, which is told', async () => {
    await add(FARMING)
    await comes(FARMING, 100, 10)
    expect(await claim(12)).toMatchObject([{ version: 2, met: { version: 1, as: 'open' }, tookOver: true }])
    expect(await sum()).toBe(7)
  })
})

describe('a version that is passed or chosen is never overtaken untold, whatever differs', () => {
  const NAME = '渠县发展和改革局'
  const mark = report(NAME, 3, '没有，其他事项。')
  beforeEach(() => add(NAME))

  it.each([
    ['a Word file', 'docx', docx],
    ['data', 'nianbao', packed],
  ])('by %s with other marks', async (_, kind, written) => {
    await hand(`一.${kind}`, await written(report(NAME, 3)))
    await accept(NAME)
    const as = { version: 1, as: 'accepted' }
    expect(await hand(`二.${kind}`, await written(mark))).toMatchObject({
      replacing: 1,
      overDecided: 1,
      came: [{ unit: NAME, version: 2, met: as, tookOver: true }],
    })
    const [file] = (await app.call('collection.files', { id })).rows
    expect(file).toMatchObject({ replaced: as, notInUse: null })
  })

  it('by the words of the version that it was chosen over', async () => {
    await hand('一.docx', await docx(report(NAME, 3, '甲。')), '2025-01-10')
    await hand('二.docx', await docx(report(NAME, 4, '乙。')), '2025-01-12')
    await choose(NAME, 1)
    const third = await hand('三.docx', await docx(report(NAME, 4, '乙；')), '2025-01-14')
    const came = [{ unit: NAME, version: 3, met: { version: 1, as: 'chosen' }, tookOver: true }]
    expect(third).toMatchObject({ replacing: 1, overDecided: 1, came })
  })

  it('nor by one that is overtaken itself within the same taking in', async () => {
    await comes(NAME, 3, 10)
    await accept(NAME)
    const files = [4, 5].map((received) => ({
      name: `${received}.json`,
      data: Buffer.from(exchangeText(report(NAME, received))).toString('base64'),
    }))
    const taken = await app.call('collection.takeFiles', {
      id,
      files,
    } satisfies Input<'collection.takeFiles'>)
    expect(taken).toMatchObject({ replacing: 2, overDecided: 1 })
    expect(taken.came[0]).toMatchObject({ met: { version: 1, as: 'accepted' } })
  })

  it.each([
    ['', async () => {}],
    [', passed', () => accept(NAME)],
  ])('the package of the first version is its copy once a corrected one is in use%s', async (_, decide) => {
    const short = report('渠县发改局', 3)
    await hand('一.docx', await docx(short))
    await hand('二.docx', await docx(report(NAME, 3)))
    await decide()
    expect(await hand('一.nianbao', await packed(short))).toMatchObject({ outcomes: { same: 1, taken: 0 } })
    expect((await opened(NAME)).report.agency.name).toBe(NAME)
  })
})
