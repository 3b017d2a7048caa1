import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SecretPort } from '../../services/ports.ts'
import { temporaryFolder } from '../test-ports.ts'

const SECRET = '授权码-abcdefgh'

let folder: ReturnType<typeof temporaryFolder>
let keyStore: (typeof import('./electron-stand-in.ts'))['safeStorage']
/** The secret as another run of the program finds it. */
let newRun: (platform?: NodeJS.Platform, path?: string) => SecretPort

beforeEach(async () => {
  folder = temporaryFolder()
  vi.resetModules()
  const electron = await import('./electron-stand-in.ts')
  vi.doMock('electron', () => electron)
  keyStore = electron.safeStorage
  const { sealedSecret } = await import('../../electron/secret.ts')
  newRun = (platform = 'linux', path = folder.path) => sealedSecret(path, platform)
})
afterEach(() => folder.release())

const files = () => readdirSync(folder.path)
const everythingWritten = () =>
  files()
    .map((name) => readFileSync(join(folder.path, name), 'utf8'))
    .join('')

it('is there in the next run, sealed in one file that only its owner reads', async () => {
  const secret = newRun()
  expect(await secret.read()).toBeUndefined()
  await secret.keep('an older one')
  await secret.keep(SECRET)
  expect(await newRun().read()).toBe(SECRET)
  expect(await newRun().keepsBeyondRun()).toBe(true)
  expect(files()).toEqual(['mail-password.sealed'])
  expect(everythingWritten()).not.toContain('abcdefgh')
  if (process.platform !== 'win32') {
    expect(statSync(join(folder.path, 'mail-password.sealed')).mode & 0o777).toBe(0o600)
  }
})

it.each(['basic_text', 'unknown'])('touches no disk where Linux seals with %s', async (backend) => {
  keyStore.backend = backend
  const secret = newRun()
  await secret.keep(SECRET)
  expect([await secret.read(), await secret.keepsBeyondRun()]).toEqual([SECRET, false])
  expect(files()).toEqual([])
  expect(await newRun().read()).toBeUndefined()
})

it('asks only Linux for the kind of its key store', async () => {
  keyStore.backend = 'basic_text'
  expect([await newRun('win32').keepsBeyondRun(), await newRun('darwin').keepsBeyondRun()]).toEqual([
    true,
    true,
  ])
})

it('lasts for one run where the key store can’t be had, and nothing older comes back', async () => {
  await newRun().keep('an older one')
  keyStore.isAvailable = false
  const secret = newRun()
  await secret.keep(SECRET)
  expect(await secret.read()).toBe(SECRET)
  expect(files()).toEqual([])
})

it('is forgotten for good', async () => {
  const secret = newRun()
  await secret.keep(SECRET)
  await secret.keep(undefined)
  expect([await secret.read(), await newRun().read()]).toEqual([undefined, undefined])
  expect(files()).toEqual([])
})

it('is as if it had never been where the key is lost, and can be kept anew', async () => {
  await newRun().keep(SECRET)
  keyStore.hasLostKey = true
  expect(await newRun().read()).toBeUndefined()
  await newRun().keep(SECRET)
  keyStore.hasLostKey = false
  expect(await newRun().read()).toBe(SECRET)
})

it('is sealed anew when the key store asks for it', async () => {
  await newRun().keep(SECRET)
  keyStore.shouldReEncrypt = true
  const seal = vi.spyOn(keyStore, 'encryptStringAsync')
  expect(await newRun().read()).toBe(SECRET)
  expect(seal).toHaveBeenCalledWith(SECRET)
  expect(files()).toEqual(['mail-password.sealed'])
})

it('lasts for one run where the key store refuses', async () => {
  keyStore.encryptStringAsync = () => Promise.reject(new Error('the user has denied it'))
  const secret = newRun()
  await secret.keep(SECRET)
  expect([await secret.read(), await secret.keepsBeyondRun()]).toEqual([SECRET, false])
  expect(files()).toEqual([])
})

it('says where it can’t be written', async () => {
  const path = join(folder.path, 'no folder')
  writeFileSync(path, '')
  await expect(newRun('linux', path).keep(SECRET)).rejects.toMatchObject({
    code: 'cannot-write',
    detail: { path: join(path, 'mail-password.sealed') },
  })
})
