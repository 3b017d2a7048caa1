import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { seenOf } from '../../core/contract/submission.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { withFields } from '../../core/report/fields.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
const UNIT = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
const FARMING = '渠县农业局'
const CATTLE = '渠县畜牧局'
/** A name that is no unit's. */
const STRANGE = '农业和农村工作局'
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  const office = { year: 2025, agency: '渠县人民政府', level: 'government', deadline: '2026-01-10' } as const
  id = (await app.call('collections.create', office)).id
  await add(FARMING, CATTLE)
})
afterEach(() => {
  app.close()
  folder.release()
})

const add = (...names: string[]) =>
  app.call('roster.add', { id, units: names.map((name) => ({ ...UNIT, name })) })
const comes = (name: string, received: number, day: number) => {
  const said = { ...sample, year: 2025, agency: { ...sample.agency, name } }
  const text = exchangeText(withFields(said, [['requests:received/natural', received]]))
  const files = [{ name: `${day}.json`, data: Buffer.from(text).toString('base64') }]
  return app.call('collection.takeFiles', { id, files, receivedOn: `2025-01-${day}` })
}
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
const waiting = async () => (await app.call('collection.files', { id, outcome: 'unmatched' })).rows
const sum = async () => (await app.call('sums.get', { id })).cells['requests:received/natural']?.value
/** What is foreseen of what waits, once it is given to a unit. */
const asked = async (name: string) => {
  const [file] = await waiting()
  return { id: file?.submission ?? '', unit: (await unit(name)).id }
}
const claim = (given: Awaited<ReturnType<typeof asked>>) =>
  app.call('submission.assign', { ...given, seen: { unit: null } })
const takeBack = async (version: string) => {
  const seen = seenOf(await app.call('submission.open', { id: version }))
  return app.call('submission.takeBack', { id: version, seen })
}

describe('before a report is claimed', () => {
  it('it is told what it would take the place of', async () => {
    await comes(FARMING, 100, 10)
    await comes(STRANGE, 7, 12)
    expect(await app.call('submission.foresee', await asked(FARMING))).toEqual({
      foreseen: { version: 1, as: 'open', receivedOn: '2025-01-10', takesOver: true },
    })
    expect(await app.call('submission.foresee', await asked(CATTLE))).toEqual({ foreseen: null })
  })

  it('it is told what it would lie beside, as it then does', async () => {
    await comes(FARMING, 100, 10)
    await comes(CATTLE, 50, 14)
    await accept(FARMING)
    await comes(STRANGE, 7, 12)
    for (const name of [FARMING, CATTLE]) {
      const given = await asked(name)
      const { foreseen } = await app.call('submission.foresee', given)
      expect(foreseen).toMatchObject({ as: name === FARMING ? 'accepted' : 'open', takesOver: false })
      const before = (await unit(name)).submission?.id
      await claim(given)
      expect((await unit(name)).submission?.id).toBe(before)
      await takeBack(given.id)
    }
  })
})

describe('a report that two windows claim', () => {
  it('is the unit’s that it was claimed for first, and what was decided on it stands', async () => {
    await comes(STRANGE, 7, 12)
    const [first, second] = [await asked(FARMING), await asked(CATTLE)]
    await claim(first)
    await accept(FARMING)
    const anew = { ...second, unit: null }
    for (const late of [second, anew, first])
      await expect(app.call('submission.assign', { ...late, seen: { unit: null } })).rejects.toThrow(
        'version-overtaken',
      )
    expect(await opened(FARMING)).toMatchObject({ id: first.id, decision: 'accepted' })
    expect((await app.call('collection.units', { id })).total).toBe(2)
  })

  it('can be claimed again by who has seen that it was taken back', async () => {
    await comes(STRANGE, 7, 12)
    await claim(await asked(FARMING))
    await takeBack((await opened(FARMING)).id)
    await claim(await asked(CATTLE))
    expect(await opened(CATTLE)).toMatchObject({ decision: 'open' })
  })
})

describe('a report that was claimed for the wrong unit and is taken back', () => {
  it('waits again, and what it had taken the place of is in use', async () => {
    await comes(FARMING, 100, 10)
    await comes(STRANGE, 7, 12)
    const claimed = await asked(FARMING)
    await claim(claimed)
    expect(await sum()).toBe(7)
    expect(await takeBack(claimed.id)).toEqual({ unit: FARMING, inUse: 1 })
    expect(await sum()).toBe(100)
    expect((await waiting()).map(({ submission }) => submission)).toEqual([claimed.id])
    await claim(await asked(CATTLE))
    expect(await sum()).toBe(107)
  })

  it('leaves a unit without a report where it was the only one', async () => {
    await comes(STRANGE, 7, 12)
    const claimed = await asked(FARMING)
    await claim(claimed)
    expect(await takeBack(claimed.id)).toEqual({ unit: FARMING, inUse: null })
    expect(await unit(FARMING)).toMatchObject({ state: 'missing', submission: null, versions: 0 })
  })

  it('is not matched to it again by its name, nor comes back with it', async () => {
    await comes(FARMING, 7, 12)
    await takeBack((await opened(FARMING)).id)
    expect(await add('渠县审计局')).toMatchObject({ matched: 0 })
    await app.call('roster.remove', { id, unit: (await unit(FARMING)).id })
    expect(await waiting()).toHaveLength(1)
    // It is the roster's new line that is asked now, and the name says so.
    expect(await add(FARMING)).toMatchObject({ back: [FARMING], matched: 1 })
  })

  it('is only what was seen of it', async () => {
    await comes(FARMING, 7, 12)
    const version = await opened(FARMING)
    await accept(FARMING)
    await expect(app.call('submission.takeBack', { id: version.id, seen: seenOf(version) })).rejects.toThrow(
      'version-overtaken',
    )
  })
})

describe('the letter by which a version was returned that was claimed for the wrong unit', () => {
  const how = { by: '李某', remarks: '请核对农业口径。', until: null, findings: [], alike: [] }
  let claimed: Awaited<ReturnType<typeof asked>>
  const returns = async () => (await app.call('submission.open', { id: claimed.id })).returns
  const write = () =>
    app.call('return.write', { id, submissions: [claimed.id], folder: join(folder.path, '退回') })
  beforeEach(async () => {
    await comes(STRANGE, 7, 12)
    claimed = await asked(FARMING)
    await claim(claimed)
    const seen = seenOf(await app.call('submission.open', { id: claimed.id }))
    await app.call('submission.return', { id: claimed.id, seen, ...how })
    expect(await returns()).toMatchObject([{ to: null }])
    await takeBack(claimed.id)
  })

  it('is told as the other unit’s, is not written to this one, and asks nothing of it', async () => {
    expect(await returns()).toMatchObject([{ to: FARMING }])
    await claim(await asked(CATTLE))
    expect((await opened(CATTLE)).decision).toBe('open')
    expect(await returns()).toMatchObject([{ to: FARMING, remarks: how.remarks }])
    await expect(write()).rejects.toThrow('not-found')
    await comes(CATTLE, 8, 14)
    expect(await opened(CATTLE)).toMatchObject({ version: 2, asked: null })
  })

  it('is this unit’s again once that has the version back', async () => {
    await claim(await asked(FARMING))
    expect(await returns()).toMatchObject([{ to: null }])
    expect((await opened(FARMING)).decision).toBe('returned')
    await write()
    await comes(FARMING, 8, 14)
    expect((await opened(FARMING)).asked).toMatchObject({ version: 1, remarks: how.remarks })
  })
})
