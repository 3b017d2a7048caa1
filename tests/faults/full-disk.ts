import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { attempt } from './attempt.ts'
import { judge } from './judge.ts'
import type { Part } from './part.ts'
import { HARMLESS, tally } from './tally.ts'
import { foldersOf } from './workplace.ts'

const KILOBYTES = 1024

/** How much room is left at first: nothing, a page, and so on. */
const ROOMS = [0, 4, 8, 16, 32, 64, 128, 256, 512]

/**
 * A disk with a little room left, made of memory: a step is taken, fails or not; what was acknowledged is there. Then room is made, and
 * it can be taken.
 */
export const fullDisk: Part = async ({ place, life, random, few, tell }) => {
  const row = tally('the disk is full', HARMLESS)
  const disk = join(place.data, '..')
  rmSync(disk, { recursive: true, force: true })
  mkdirSync(disk)
  if (!mount(['-t', 'tmpfs', '-o', 'size=64m', 'tmpfs', disk]))
    return [{ ...row.row(), skipped: 'needs root, to mount a disk' }]
  try {
    for (const scene of life.scenes) {
      for (const room of ROOMS) {
        if (few !== undefined && !random.chance(few / 180)) continue
        const words = `${scene.name} with ${room} KB left`
        tell(words)
        for (const folder of foldersOf(place)) rmSync(folder, { recursive: true, force: true })
        cpSync(scene.from, disk, { recursive: true })
        resize(disk, usedOf(disk) + room)
        const done = await attempt(place, scene)
        if (done.bug !== undefined) {
          row.add('broken', `${words}: ${done.bug}`)
        } else {
          resize(disk, 64 * KILOBYTES)
          const found = await judge(place, done.acknowledged ? [scene.after] : [scene.after, scene.before])
          const again =
            found.state === scene.before && found.outcome === 'kept' ? await attempt(place, scene) : undefined
          const last = again?.acknowledged === true ? await judge(place, [scene.after]) : found
          row.add(last.outcome, `${words}: ${last.words}`)
        }
        resize(disk, 64 * KILOBYTES)
      }
    }
  } finally {
    execFileSync('umount', ['--lazy', disk])
  }
  return [row.row()]
}

function mount(options: readonly string[]): boolean {
  try {
    execFileSync('mount', options, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function resize(disk: string, kilobytes: number): void {
  execFileSync('mount', ['-o', `remount,size=${kilobytes}k`, disk])
}

/** Kilobytes in use. */
function usedOf(disk: string): number {
  return Number(/\s(\d+)\s*$/.exec(execFileSync('df', ['--output=used', disk], { encoding: 'utf8' }))?.[1])
}
