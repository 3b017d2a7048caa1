import { spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { writeRedirectFile } from './redirect-file.ts'
import { openWindow } from './window.ts'
import { prepareProfile } from './window-profile.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-窗口-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('The file that leads to the page', () => {
  const ADDRESS = 'http://127.0.0.1:40123/secret'

  it('holds the address, which stands nowhere else, and takes the place of one left behind', () => {
    writeFileSync(join(folder, 'window.html'), 'left behind', { mode: 0o644 })
    const { address, remove } = writeRedirectFile(folder, ADDRESS)
    const path = fileURLToPath(address)
    expect(readFileSync(path, 'utf8')).toContain(`content="0; url=${ADDRESS}"`)
    expect(address).not.toContain('secret')
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
    remove()
    expect(() => statSync(path)).toThrow('ENOENT')
    remove()
  })
})

describe('The profile of the window', () => {
  const path = () => join(folder, 'window', 'Default', 'Preferences')
  const preferences = () => JSON.parse(readFileSync(path(), 'utf8')) as Record<string, unknown>
  const QUIET = { alternate_error_pages: { enabled: false }, signin: { allowed: false } }

  it('is made with what asks others switched off', () => {
    prepareProfile(join(folder, 'window'))
    expect(preferences()).toMatchObject(QUIET)
  })

  it('keeps what the browser wrote into it', () => {
    mkdirSync(join(folder, 'window', 'Default'), { recursive: true })
    writeFileSync(path(), '{"signin":{"allowed":true,"times":2},"zoom":[1]}')
    prepareProfile(join(folder, 'window'))
    expect(preferences()).toMatchObject({ ...QUIET, signin: { allowed: false, times: 2 }, zoom: [1] })
  })

  it.each(['', '{"signin":', 'null', '[]'])('is made anew where its file is %j', (damaged) => {
    mkdirSync(join(folder, 'window', 'Default'), { recursive: true })
    writeFileSync(path(), damaged)
    prepareProfile(join(folder, 'window'))
    expect(preferences()).toMatchObject(QUIET)
  })
})

it.skipIf(process.platform === 'win32')(
  'A window that one of before shows is closed when that one is, and its profile is left as it is meanwhile',
  async () => {
    const profile = join(folder, 'window')
    const workers = join(profile, 'Default', 'Service Worker')
    mkdirSync(workers, { recursive: true })
    const before = spawn('sleep', ['300'])
    symlinkSync(`${hostname()}-${before.pid ?? 0}`, join(profile, 'SingletonLock'))
    // A browser hands what it is started with to the one that has the profile, and ends.
    const engine = join(folder, 'engine')
    writeFileSync(engine, '#!/bin/sh\necho $$ > "$(dirname "$0")/ended"', { mode: 0o700 })
    const spent = new Promise<void>(() => undefined)
    const { closed } = openWindow(engine, { address: 'http://127.0.0.1:40123/once', spent }, folder)
    let isClosed = false
    const told = closed.then((properly) => {
      isClosed = true
      return properly
    })
    await vi.waitFor(() => expect(isThere(Number(readFileSync(join(folder, 'ended'), 'utf8')))).toBe(false))
    await new Promise(setImmediate)
    expect(isClosed).toBe(false)
    expect(readdirSync(folder)).toContain('window.html')
    expect(readdirSync(join(profile, 'Default'))).toEqual(['Service Worker'])
    before.kill()
    expect(await told).toBe(true)
  },
)

function isThere(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}
