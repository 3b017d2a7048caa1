import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Every file of a checkout that Git does not ignore, and this Node, as one digest: another as soon as one byte of
 * one file is. Undefined where Git cannot list the files, or lists another checkout among them.
 */
export function checkoutDigest(root: string): string | undefined {
  const names = filesKnown(root)
  if (!names || names.some((name) => name.endsWith('/'))) return undefined
  const digest = createHash('sha256').update(process.version)
  for (const name of names.toSorted()) digest.update(`\n${name}\0${contentDigest(join(root, name))}`)
  return digest.digest('hex')
}

/** Whether a checkout is, byte by byte, the one that was last noted here as checked. */
export function isNoted(note: string, digest: string | undefined): boolean {
  return digest !== undefined && existsSync(note) && readFileSync(note, 'utf8') === digest
}

/** Notes that a checkout is in order as it stands. */
export function noteChecked(note: string, digest: string): void {
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, digest)
}

function filesKnown(root: string): string[] | undefined {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1e8 })
  return status === 0 ? [...new Set(stdout.split('\0'))].filter(Boolean) : undefined
}

function contentDigest(path: string): string {
  return existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : 'removed'
}
