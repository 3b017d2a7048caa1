import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from './test-ports.ts'

/** A disk of its own, made of memory; undefined where none can be had. */
export function mounted(): ReturnType<typeof temporaryFolder> | undefined {
  const { path, release } = temporaryFolder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=40m', 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    release()
    return undefined
  }
  return {
    path,
    release: () => {
      execFileSync('umount', ['--lazy', path])
      release()
    },
  }
}

/** Leaves no room on a disk, by files in its folder 'filler'. */
export function fill(place: string): void {
  mkdirSync(join(place, 'filler'))
  for (const piece of [1 << 20, 4096])
    for (let count = 0; ; count++) {
      try {
        writeFileSync(join(place, 'filler', `${piece}-${count}`), Buffer.alloc(piece))
      } catch {
        break
      }
    }
}
