import { readlinkSync, unlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'

/** Whether a Chromium runs on a profile: what it is then started with anew is handed to the one that runs. */
export function isInUse(profile: string): boolean {
  if (process.platform === 'win32') return isHeld(join(profile, 'lockfile'))
  try {
    const [, machine, pid] = /^(.*)-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock'))) ?? []
    return machine === hostname() && process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

/** On Windows nobody can take away the file that a browser holds; one left by a power cut goes. */
function isHeld(path: string): boolean {
  try {
    unlinkSync(path)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}
