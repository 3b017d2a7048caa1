import { execFile } from 'node:child_process'
import { cpSync, existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configuration } from '../../build/electron-builder.mjs'
import { writeSbom } from '../../build/sbom.mjs'
import { ensureDesktop } from '../../build/set-up/outputs.ts'
import { temporaryFolder } from '../test-ports.ts'
import { debian } from './debian.testing.ts'
import { ON, standInDist } from './stand-in.testing.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

describe('the packaged program', () => {
  const folder = temporaryFolder()
  const resources = join(folder.path, 'out/linux-unpacked/resources')
  afterAll(() => folder.release())

  beforeAll(async () => {
    expect(await ensureDesktop()).toBe(true)
    writeSbom()
    await build({
      projectDir: ROOT,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      config: {
        ...configuration,
        electronDist: standInDist(join(folder.path, 'electron')),
        directories: { ...configuration.directories, output: join(folder.path, 'out') },
      },
    })
  })

  it('holds main, preload, page, resources and nothing else', () => {
    const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.slice(1))
    const expected = [
      'dist/electron/apart-worker.js',
      'dist/electron/backup-worker.js',
      'dist/electron/main.js',
      'dist/electron/pdf-worker.js',
      'dist/electron/check-worker.js',
      'dist/electron/volume-worker.js',
      'dist/electron/reading-worker.js',
      'dist/electron/alike-worker.js',
      'dist/electron/preload.cjs',
      `native/linux-${process.arch}.node`,
      'package.json',
      ...globSync(['dist/electron/cmaps/*', 'dist/renderer/**/*.*', 'resources/**/*.*'], { cwd: ROOT }),
    ]
    const folders = new Set(expected.flatMap(parentsOf))
    expect(files.filter((path) => !folders.has(path)).toSorted()).toEqual(expected.toSorted())
  })

  it('has one native binary, unpacked, for its own system', () => {
    expect(globSync('**/*.*', { cwd: join(resources, 'app.asar.unpacked') })).toEqual([
      `native/linux-${process.arch}.node`,
    ])
  })

  it('has its fuses burnt: no Node inside, no other program, no privileges of files', async () => {
    const { version: _, ...wire } = await getCurrentFuseWire(join(resources, '../nianbao'))
    const burnt = Object.entries(wire).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)],
      Number(state) === ON,
    ])
    expect(Object.fromEntries(burnt)).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
    })
  })

  it('keeps only the languages it speaks', () => {
    expect(existsSync(join(resources, '../locales/zh-CN.pak'))).toBe(true)
    expect(existsSync(join(resources, '../locales/fr.pak'))).toBe(false)
  })

  it('brings along what it is made of, and the licences of its browser', () => {
    const [name = ''] = globSync('nianbao-*.cdx.json', { cwd: join(resources, '..') })
    const { components } = JSON.parse(readFileSync(join(resources, '..', name), 'utf8')) as {
      components: { name: string }[]
    }
    expect(components.map((each) => each.name)).toEqual(
      expect.arrayContaining(['electron', 'SQLite (in better-sqlite3)', 'react']),
    )
    expect(existsSync(join(resources, '../LICENSES.chromium.html'))).toBe(true)
  })

  it('starts from its own files alone and opens its database', async () => {
    const program = join(folder.path, 'program/app.asar')
    extractAll(join(resources, 'app.asar'), program)
    cpSync(join(resources, 'app.asar.unpacked'), `${program}.unpacked`, { recursive: true })
    const script = join(import.meta.dirname, 'start-packaged.ts')
    const { stdout } = await run(process.execPath, [script, program, join(folder.path, 'data')])
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      value: { rows: [{ agency: '渠县信访局', share: 1 }], total: 1 },
    })
  })

  it('names the same version as the checkout', () => {
    const program = join(folder.path, 'program/app.asar')
    expect(versionIn(program)).toBe(versionIn(ROOT))
  })

  debian(folder.path, join(resources, '..'))
})

function versionIn(folder: string): unknown {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: unknown }).version
}

function parentsOf(path: string): string[] {
  const parent = dirname(path)
  return parent === '.' ? [] : [parent, ...parentsOf(parent)]
}
