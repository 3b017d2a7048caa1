import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { testPorts, temporaryFolder } from '../../tests/test-ports.ts'
import type { Input, Operation, Output } from '../../core/contract.ts'
import { Failure, failureData } from '../../core/failure.ts'
import { type App, createApp } from '../app.ts'
import { dispatch } from '../dispatch.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { backupsHere } from './backups-here.testing.ts'
import { makeBackup, makeDailyBackup } from './make.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: App
let now = new Date('2026-01-12T09:00:00.000Z')
let ids = 0
beforeEach(() => {
  folder = temporaryFolder()
  now = new Date('2026-01-12T09:00:00.000Z')
  app = open()
})
afterEach(() => {
  app.close()
  folder.release()
})

const open = (dataFolder = join(folder.path, 'data')) =>
  createApp(testPorts(dataFolder, { clock: () => now, newId: () => `id-${++ids}` }), backupsHere)
const data = () => join(folder.path, 'data')
const later = () => void (now = new Date(now.getTime() + 60_000))

async function call<O extends Operation>(operation: O, input: Input<O>, of = app): Promise<Output<O>> {
  const reply = await dispatch(of.handlers, operation, input)
  if (!reply.ok) throw new Failure(reply.failure.code, reply.failure.detail)
  return reply.value as Output<O>
}
const create = (name: string, of = app) =>
  call('reports.create', { kind: 'blank', name, level: 'department', year: 2025 }, of)
const write = async (id: string, value: string) => {
  later()
  const { revisions } = await call('report.open', { id })
  await call('report.edit', { id, edits: [{ field: 'other', value, base: revisions['other'] ?? 0 }] })
}
const other = async (id: string) => (await call('report.open', { id })).report.other
const units = async () => (await call('reports.list', {})).rows.map(({ agency }) => agency).toSorted()
const own = async () => (await call('backups.list', { of: 'own' })).place?.backups ?? []
const sign = async (id: string) => {
  for (const action of ['review', 'sign'] as const)
    await call('procedure.step', { id, action, by: '王', acceptedErrors: await errors(id) })
}
/** How many errors stand in the way of a review. */
async function errors(id: string): Promise<number> {
  try {
    await call('procedure.step', { id, action: 'review', by: '王' })
    return 0
  } catch (error) {
    const failure = failureData(error)
    return failure?.code === 'errors-stand' ? failure.detail.count : 0
  }
}

describe('restoring a backup', () => {
  it('makes everything as it was, and can itself be undone', async () => {
    const { id } = await create('甲局')
    await write(id, '早先的')
    await call('settings.save', { ...(await savable()), letterSize: 'large' })
    await call('backups.make', {})
    await write(id, '后来的')
    await create('乙局')
    await call('settings.save', { ...(await savable()), letterSize: 'larger' })

    const [backup] = await own()
    expect(backup).toMatchObject({ kind: 'manual', reports: 1, years: [2025, 2025], signed: 0 })
    const { before } = await call('backups.restore', { path: backup?.path ?? '' })
    expect(await units()).toEqual(['甲局'])
    expect(await other(id)).toBe('早先的')
    expect((await call('settings.get', {})).letterSize).toBe('large')

    const undo = (await own()).find(({ name }) => name === before)
    expect(undo).toMatchObject({ kind: 'restore', reports: 2 })
    await call('backups.restore', { path: undo?.path ?? '' })
    expect(await units()).toEqual(['乙局', '甲局'])
    expect(await other(id)).toBe('后来的')
  })

  it('leaves a window that shows what was there before no way to write over what is written after', async () => {
    const { id } = await create('甲局')
    await write(id, '早先的')
    await call('backups.make', {})
    await write(id, '后来的')
    const edit = (field: 'other' | 'requests:received/natural', value: string | number, base = 0) =>
      call('report.edit', { id, edits: [{ field, value, base }] })
    await edit('requests:received/natural', 3)
    const { revisions: old } = await call('report.open', { id })
    await call('backups.restore', { path: (await own())[0]?.path ?? '' })
    const { revisions: fresh } = await call('report.open', { id })
    for (const [field, value] of [
      ['other', '写的'],
      ['requests:received/natural', 4],
    ] as const) {
      await edit(field, value, fresh[field])
      await expect(edit(field, value, old[field])).rejects.toMatchObject({ code: 'stale-revision' })
    }
  })

  it('leaves the guards of what was signed as they were', async () => {
    const { id } = await create('甲局')
    await write(id, '签发的')
    await sign(id)
    await call('backups.make', {})
    const [backup] = await own()
    expect(backup?.signed).toBe(1)
    await call('backups.restore', { path: backup?.path ?? '' })
    await expect(call('reports.delete', { id })).rejects.toThrow('签发过的报告要留存备查')
    await expect(
      call('report.edit', { id, edits: [{ field: 'other', value: 'x', base: 1 }] }),
    ).rejects.toThrow('内容不能改动')
  })

  it('changes nothing where the backup is damaged, and takes no path that was not listed', async () => {
    await create('甲局')
    await call('backups.make', {})
    const path = (await own())[0]?.path ?? ''
    await create('乙局')
    const bytes = readFileSync(path)
    bytes[5000] = (bytes[5000] ?? 0) ^ 1
    writeFileSync(path, bytes)
    await expect(call('backups.restore', { path })).rejects.toThrow('不完整或已损坏')
    await expect(call('backups.preview', { path })).rejects.toThrow('不完整或已损坏')
    await expect(call('backups.restore', { path: '/etc/passwd' })).rejects.toThrow('找不到文件')
    expect(await units()).toEqual(['乙局', '甲局'])
  })
})

describe('one report of a backup', () => {
  const savedReport = async () => {
    const { id } = await create('甲局')
    await write(id, '早先的')
    await call('backups.make', {})
    await write(id, '后来的')
    return { id, path: (await own())[0]?.path ?? '' }
  }

  it('is shown beside what there is now', async () => {
    const { id, path } = await savedReport()
    expect((await call('backups.preview', { path })).reports).toMatchObject([
      { id, unit: '甲局', year: 2025, state: 'draft', present: 'differs', deleted: false },
    ])
    await call('reports.delete', { id })
    expect((await call('backups.preview', { path })).reports).toMatchObject([{ present: 'deleted' }])
  })

  it('comes back as a new one beside the present, or as an edit of it, which its history can take back', async () => {
    const { id, path } = await savedReport()
    const fresh = await call('backups.takeBack', { path, report: id, as: 'new' })
    expect([await other(fresh.id), await other(id)]).toEqual(['早先的', '后来的'])
    later()
    await call('backups.takeBack', { path, report: id, as: 'edit' })
    expect(await other(id)).toBe('早先的')
    const held = (await call('report.history', { id, fields: ['other'] })).map(({ value }) => value)
    expect(held).toEqual(['', '早先的', '后来的', '早先的'])
    expect((await call('backups.preview', { path })).reports).toMatchObject([{ present: 'same' }])
    await expect(call('backups.takeBack', { path, report: id, as: 'whole' })).rejects.toThrow('本来就在')
  })

  it('comes whole from another computer: signed versions, steps, scans and history', async () => {
    const there = open(join(folder.path, 'there'))
    const { id } = await create('丙局', there)
    const own = app
    app = there
    await write(id, '那边写的')
    await sign(id)
    const stick = join(folder.path, 'stick')
    mkdirSync(stick)
    const { path: saved } = await call('backups.saveTo', { folder: stick })
    const before = await Promise.all([
      call('procedure.timeline', { id }),
      call('version.open', { id, number: 1 }),
      call('report.open', { id }),
    ])
    there.close()
    app = own
    await create('甲局')
    const { place } = await call('backups.lookIn', { folder: stick })
    expect(place?.backups).toMatchObject([{ path: saved, kind: null, reports: 1, signed: 1 }])
    await call('backups.takeBack', { path: saved ?? '', report: id, as: 'whole' })
    expect(await units()).toEqual(['丙局', '甲局'])
    expect(
      await Promise.all([
        call('procedure.timeline', { id }),
        call('version.open', { id, number: 1 }),
        call('report.open', { id }),
      ]),
    ).toEqual(before)
    await expect(call('reports.delete', { id })).rejects.toThrow('签发过的报告要留存备查')
  })
})

describe('backups by themselves', () => {
  it('are made once a day, and remove what the rule does not keep', async () => {
    await create('甲局')
    const options = () => ({ dataFolder: data(), now, atStart: false })
    for (let day = 0; day < 20; day++) {
      expect(makeDailyBackup(options())).toBeDefined()
      expect(makeDailyBackup(options())).toBeUndefined()
      now = new Date(now.getTime() + 86_400_000)
    }
    expect(await own()).toHaveLength(14)
    now = new Date('2000-01-01T09:00:00.000Z')
    const path = makeDailyBackup(options())
    expect((await own())[0]?.path).toBe(path)
  })

  it('are not made of a database that is damaged, and remove nothing then', async () => {
    await create('甲局')
    makeBackup('daily', { dataFolder: data(), now })
    app.close()
    const path = join(data(), 'nianbao.sqlite')
    const bytes = readFileSync(path)
    bytes.fill(7, 4096 * 3, 4096 * 6)
    writeFileSync(path, bytes)
    const before = readdirSync(backupsFolder(data()))
    expect(() => makeBackup('daily', { dataFolder: data(), now })).toThrow('已损坏')
    expect(readdirSync(backupsFolder(data()))).toEqual(before)
    app = open(join(folder.path, 'another'))
  })

  it('remove what a killed program has left, and nothing else', async () => {
    await create('甲局')
    const good = makeBackup('manual', { dataFolder: data(), now })
    const backups = backupsFolder(data())
    const leftovers = [
      '00009-2026-01-12-090000-daily.sqlite.part',
      '00009-2026-01-12-090000-daily.sqlite.part-journal',
      'ready-to-restore',
      'version-6-2025-12-01T08-00-00-000Z.sqlite',
      'version-5-2025-12-01T08-00-00-000Z.sqlite-journal',
    ]
    for (const name of leftovers) writeFileSync(join(backups, name), 'half a file')
    writeFileSync(join(backups, 'my-own.sqlite'), 'not ours')
    const made = makeBackup('daily', { dataFolder: data(), now })
    expect(
      readdirSync(backups)
        .map((name) => join(backups, name))
        .toSorted(),
    ).toEqual([good, made, join(backups, 'my-own.sqlite')].toSorted())
  })
})

describe('the second place', () => {
  it('is named once, stays named after a restore, and is listed when it is there', async () => {
    await create('甲局')
    await call('backups.make', {})
    const stick = join(folder.path, 'stick')
    mkdirSync(stick)
    await call('backups.setSecond', { folder: stick })
    expect((await call('backups.list', { of: 'second' })).place).toMatchObject({
      folder: stick,
      standing: 'there',
      backups: [{ reports: 1 }],
    })
    await call('backups.restore', { path: (await own())[0]?.path ?? '' })
    rmSync(stick, { recursive: true })
    expect((await call('backups.list', { of: 'second' })).place).toMatchObject({
      folder: stick,
      standing: 'absent',
    })
    await call('backups.make', {})
    mkdirSync(stick)
    await call('backups.make', {})
    expect(readdirSync(stick)).toEqual([])
    expect((await call('backups.list', { of: 'second' })).place).toMatchObject({ standing: 'another' })
    await call('backups.setSecond', { folder: null, here: true })
    expect((await call('backups.list', { of: 'second' })).place).toMatchObject({
      standing: 'there',
      backups: [{ reports: 1 }],
    })
    expect((await call('backups.status', {})).problem).toBeNull()
    await call('backups.setSecond', { folder: null, none: true })
    expect((await call('backups.list', { of: 'second' })).place).toBeNull()
  })
})

async function savable() {
  const { exportFolder: _, ...settings } = await call('settings.get', {})
  return settings
}
