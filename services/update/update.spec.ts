import { generateKeyPairSync } from 'node:crypto'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signRelease } from '../../build/sign-release.mjs'
import { silentDisk } from '../../tests/silent-disk.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { ANSWER } from '../answered.ts'
import { createApp } from '../app.ts'
import { kindHere } from '../operations/update.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { compareVersions, findUpdate } from './find-update.ts'
import { takeIn } from './take-in.ts'

const pair = () => generateKeyPairSync('ed25519')
const publicOf = ({ publicKey }: ReturnType<typeof pair>) =>
  publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
const privateOf = ({ privateKey }: ReturnType<typeof pair>) =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')

const own = pair()
const present = { version: '0.1.0', key: publicOf(own), system: 'linux-x64', kind: 'deb' } as const
const folder = temporaryFolder()
const stick = join(folder.path, 'stick')
const at = (name: string) => join(stick, name)

/** A release on a stick, as public CI makes it. */
function release(version: string, key = own): void {
  for (const name of ['x64.exe', 'portable-x64.exe', 'x64.deb', 'arm64.deb', 'x86_64.AppImage', 'arm64.dmg'])
    writeFileSync(at(`nianbao-${version}-${name}`), `the program, ${version}, ${name}`)
  signRelease(stick, version, privateOf(key))
}

beforeEach(() => {
  rmSync(folder.path, { recursive: true, force: true })
  mkdirSync(stick, { recursive: true })
})
afterEach(folder.release)

describe('a new version on a stick', () => {
  it.each([
    ['deb', 'linux-x64', 'x64.deb'],
    ['AppImage', 'linux-x64', 'x86_64.AppImage'],
    ['deb', 'linux-arm64', 'arm64.deb'],
    ['setup', 'win32-x64', 'x64.exe'],
    ['portable', 'win32-x64', 'portable-x64.exe'],
    ['dmg', 'darwin-arm64', 'arm64.dmg'],
  ] as const)('is found as %s for %s', async (kind, system, ending) => {
    release('0.2.0')
    expect(await findUpdate(stick, { ...present, kind, system })).toMatchObject({
      version: '0.2.0',
      path: at(`nianbao-0.2.0-${ending}`),
    })
  })

  it('is the newest of several, and newer than what is here', async () => {
    release('0.9.0')
    release('0.10.0')
    expect((await findUpdate(stick, present)).version).toBe('0.10.0')
    for (const version of ['0.10.0', '1.0.0'])
      await expect(findUpdate(stick, { ...present, version })).rejects.toMatchObject({
        code: 'update-not-newer',
      })
    expect(compareVersions('0.10.0', '0.10.0-beta.1')).toBeGreaterThan(0)
  })

  it('is refused where another signed it, where its list was changed, and where it is no list', async () => {
    release('0.2.0', pair())
    await expect(findUpdate(stick, present)).rejects.toMatchObject({ code: 'update-unsigned' })
    release('0.2.0')
    const list = readFileSync(at('nianbao-0.2.0.update'), 'utf8')
    writeFileSync(at('nianbao-0.2.0.update'), list.replaceAll('0.2.0', '0.3.0'))
    await expect(findUpdate(stick, present)).rejects.toMatchObject({ code: 'update-unsigned' })
    writeFileSync(at('nianbao-0.2.0.update'), '{"manifest":')
    await expect(findUpdate(stick, present)).rejects.toMatchObject({ code: 'update-unsigned' })
  })

  it('is refused where there is none, or none for this computer', async () => {
    await expect(findUpdate(stick, present)).rejects.toMatchObject({ code: 'no-update' })
    await expect(findUpdate(at('gone'), present)).rejects.toMatchObject({ code: 'no-update' })
    release('0.2.0')
    rmSync(at('nianbao-0.2.0-x64.deb'))
    await expect(findUpdate(stick, present)).rejects.toMatchObject({ code: 'update-not-for-here' })
  })

  it('is copied only whole, and nothing is left of one that is not', async () => {
    release('0.2.0')
    const update = await findUpdate(stick, present)
    const data = join(folder.path, 'data')
    const path = await takeIn(update, data)
    expect(readFileSync(path, 'utf8')).toBe('the program, 0.2.0, x64.deb')
    if (process.platform !== 'win32') expect(statSync(join(data, 'updates')).mode & 0o077).toBe(0)
    appendFileSync(update.path, '!')
    await expect(takeIn(update, data)).rejects.toMatchObject({ code: 'update-changed' })
    expect(readdirSync(data)).toEqual([])
  })
})

function appWith(resourcesFolder: string) {
  mkdirSync(resourcesFolder)
  writeFileSync(join(resourcesFolder, 'update-key.pub'), `${present.key}\n`)
  const opened: string[] = []
  const open = (path: string) => Promise.resolve(void opened.push(path))
  const data = join(folder.path, 'data')
  const ports = testPorts(data, { resourcesFolder, version: '0.1.0', openFile: open, revealFile: open })
  return { app: createApp(ports), opened, data }
}

it('A stick that does not answer is named, and holds up nothing else meanwhile', async () => {
  const { app } = appWith(join(folder.path, 'resources'))
  release('0.2.0')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const disk = silentDisk(stick)
  try {
    const looking = expect(app.handlers['update.look']({ folder: stick })).rejects.toMatchObject({
      code: 'no-answer',
      detail: { path: stick },
    })
    await disk.heard()
    expect(await app.handlers['app.status']({})).toMatchObject({ version: '0.1.0' })
    await vi.advanceTimersByTimeAsync(ANSWER * 1000)
    await looking
  } finally {
    disk.letGo()
    vi.useRealTimers()
    app.close()
  }
})

it('An update is checked, the data are backed up, and the copy that was checked is opened', async () => {
  const { app, opened, data } = appWith(join(folder.path, 'resources'))
  try {
    release('0.2.0')
    const system = `${process.platform}-${process.arch}`
    const { name } = (await findUpdate(stick, { ...present, system, kind: kindHere() })).file
    await expect(app.handlers['update.start']({})).rejects.toMatchObject({ code: 'not-found' })
    expect(await app.handlers['update.look']({ folder: stick })).toEqual({
      update: { version: '0.2.0', name },
    })
    const { path } = await app.handlers['update.start']({})
    expect(opened).toEqual([path])
    expect(path).toBe(join(data, 'updates', name))
    expect(readdirSync(backupsFolder(data)).filter((each) => each.endsWith('-manual.sqlite'))).toHaveLength(1)
    // Between the look and the start somebody changed what is on the stick.
    appendFileSync(at(name), '!')
    await expect(app.handlers['update.start']({})).rejects.toMatchObject({ code: 'update-changed' })
    await expect(app.handlers['update.look']({ folder: '新版本' })).rejects.toMatchObject({
      code: 'folder-not-whole',
    })
    await expect(app.handlers['update.look']({ folder: stick })).rejects.toMatchObject({
      code: 'update-changed',
    })
    expect(opened).toHaveLength(1)
  } finally {
    app.close()
  }
})

it('A program knows how it was packed', () => {
  expect([
    kindHere('win32', {}),
    kindHere('win32', { PORTABLE_EXECUTABLE_FILE: 'D:\\nianbao.exe' }),
    kindHere('linux', {}),
    kindHere('linux', { APPIMAGE: '/home/u/nianbao.AppImage' }),
    kindHere('darwin', {}),
  ]).toEqual(['setup', 'portable', 'deb', 'AppImage', 'dmg'])
})
