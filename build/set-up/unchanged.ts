import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from './run.ts'

/**
 * Every file of the checkout that Git does not ignore, and this Node, as one digest: another as soon as one byte of
 * one file is. Undefined where Git cannot list the files.
 */
export function checkoutDigest(): string | undefined {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  if (listed.status !== 0) return undefined
  const digest = createHash('sha256').update(process.version)
  for (const name of [...new Set(listed.stdout.split('\0'))].filter(Boolean).sort()) {
    const path = join(ROOT, name)
    const content = existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'none'
    digest.update(`${name}\0${content}\n`)
  }
  return digest.digest('hex')
}

/** Whether the checkout is, byte by byte, the one that was last noted here as checked. */
export function isNoted(note: string, digest: string | undefined): boolean {
  return digest !== undefined && existsSync(note) && readFileSync(note, 'utf8') === digest
}

/** Notes that the checkout is in order as it stands. */
export function noteChecked(note: string, digest: string): void {
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, digest)
}
