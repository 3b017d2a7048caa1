import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { ADDRESS_BAR } from '../engine/features-off.ts'
import { OFFLINE_ARGUMENTS, OFFLINE_FEATURES } from '../engine/offline.ts'
import type { AddressForOnce } from '../loopback/serve.ts'
import { isInUse } from './profile-in-use.ts'
import { type RedirectFile, writeRedirectFile } from './redirect-file.ts'
import { prepareProfile } from './window-profile.ts'

/** A browser window of its own that shows the page. */
export interface AppWindow {
  /** The user closed it, or it could not open (false). */
  readonly closed: Promise<boolean>
  readonly close: () => void
}

/** Opens the page as a window without tabs or address bar, with a profile of its own beside the data. */
export function openWindow(engine: string, once: AddressForOnce, dataFolder: string): AppWindow {
  const profile = join(dataFolder, 'window')
  const redirect = prepared(once.address, dataFolder, profile)
  if (!redirect) return { closed: Promise.resolve(false), close: () => undefined }
  void once.spent.then(redirect.remove)
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(
    engine,
    [
      `--app=${redirect.address}`,
      `--user-data-dir=${profile}`,
      '--lang=zh-CN',
      ...OFFLINE_ARGUMENTS,
      `--disable-features=${[...OFFLINE_FEATURES, ...ADDRESS_BAR].join(',')}`,
      ...root,
    ],
    { stdio: 'ignore' },
  )
  let isTold = false
  const closed = new Promise<boolean>((done) => {
    child.once('error', () => done(false))
    // A window of this profile that stayed open from before shows the page in the place of this browser, which ends.
    child.once('exit', (code) => void unused(profile).then(() => done(code === 0 || isTold)))
  })
  void closed.then(redirect.remove)
  const close = () => {
    isTold = true
    child.kill()
  }
  return { closed, close }
}

/** Milliseconds between two looks. */
const OFTEN = 500

async function unused(profile: string): Promise<void> {
  while (isInUse(profile)) await setTimeout(OFTEN, undefined, { ref: false })
}

/** Undefined where the data folder can't be written: the address is then opened by hand. */
function prepared(address: string, folder: string, profile: string): RedirectFile | undefined {
  try {
    if (!isInUse(profile)) prepareProfile(profile)
    return writeRedirectFile(folder, address)
  } catch {
    return undefined
  }
}
