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
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signRelease } from '../../build/sign-release.mjs'
import { codeOf } from '../../tests/damaged-store.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
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
  ] as const)('is found as %s for %s', (kind, system, ending) => {
    release('0.2.0')
    expect(findUpdate(stick, { ...present, kind, system })).toMatchObject({
      version: '0.2.0',
      path: at(`nianbao-0.2.0-${ending}`),
    })
  })

  it('is the newest of several, and newer than what is here', () => {
    release('0.9.0')
    release('0.10.0')
    expect(findUpdate(stick, present).version).toBe('0.10.0')
    for (const version of ['0.10.0', '1.0.0'])
      expect(codeOf(() => findUpdate(stick, { ...present, version }))).toBe('update-not-newer')
    expect(compareVersions('0.10.0', '0.10.0-beta.1')).toBeGreaterThan(0)
  })

  it('is refused where another signed it, where its list was changed, and where it is no list', () => {
    release('0.2.0', pair())
    expect(codeOf(() => findUpdate(stick, present))).toBe('update-unsigned')
    release('0.2.0')
    const list = readFileSync(at('nianbao-0.2.0.update'), 'utf8')
    writeFileSync(at('nianbao-0.2.0.update'), list.replaceAll('0.2.0', '0.3.0'))
    expect(codeOf(() => findUpdate(stick, present))).toBe('update-unsigned')
    writeFileSync(at('nianbao-0.2.0.update'), '{"manifest":')
    expect(codeOf(() => findUpdate(stick, present))).toBe('update-unsigned')
  })

  it('is refused where there is none, or none for this computer', () => {
    expect(codeOf(() => findUpdate(stick, present))).toBe('no-update')
    expect(codeOf(() => findUpdate(at('gone'), present))).toBe('no-update')
    release('0.2.0')
    rmSync(at('nianbao-0.2.0-x64.deb'))
    expect(codeOf(() => findUpdate(stick, present))).toBe('update-not-for-here')
  })

  it('is copied only whole, and nothing is left of one that is not', async () => {
    release('0.2.0')
    const update = findUpdate(stick, present)
    const data = join(folder.path, 'data')
    const path = await takeIn(update, data)
    expect(readFileSync(path, 'utf8')).toBe('the program, 0.2.0, x64.deb')
    if (process.platform !== 'win32') expect(statSync(join(data, 'updates')).mode & 0o077).toBe(0)
    appendFileSync(update.path, '!')
    await expect(takeIn(update, data)).rejects.toMatchObject({ code: 'update-changed' })
    expect(readdirSync(data)).toEqual([])
  })
})

it('An update is checked, the data are backed up, and the copy that was checked is opened', async () => {
  const resourcesFolder = join(folder.path, 'resources')
  mkdirSync(resourcesFolder)
  writeFileSync(join(resourcesFolder, 'update-key.pub'), `${present.key}\n`)
  const opened: string[] = []
  const open = (path: string) => Promise.resolve(void opened.push(path))
  const data = join(folder.path, 'data')
  const ports = testPorts(data, { resourcesFolder, version: '0.1.0', openFile: open, revealFile: open })
  const app = createApp(ports)
  try {
    release('0.2.0')
    const system = `${process.platform}-${process.arch}`
    const name = findUpdate(stick, { ...present, system, kind: kindHere() }).file.name
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
