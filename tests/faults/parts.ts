import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PART_NAMES, type PartName } from './part.ts'
import type { Order, Word } from './run-parts.ts'
import { compileShim, shimmed } from './shim.ts'
import type { Row } from './tally.ts'

/** Milliseconds without a word after which a trial hangs, however busy the machine. */
const PATIENCE = 180_000

export interface Wanted {
  /** All where it is absent. */
  readonly parts?: readonly PartName[]
  readonly seed: number
  /** About how many trials of each part; all where it is absent. */
  readonly few?: number | undefined
  readonly step?: string | undefined
  readonly rows: (rows: readonly Row[]) => void
}

/** Does the parts in a process of its own, under the shim where there can be one; a process that falls silent is ended, and counts. */
export async function doParts({ parts = PART_NAMES, seed, few, step, rows }: Wanted): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'nianbao-faults-'))
  const shim = compileShim(root)
  const env = 'path' in shim ? shimmed(shim.path, root, join(root, 'place')) : {}
  try {
    const missing = 'missing' in shim ? shim.missing : ''
    await finished({ parts, seed, few, step, root, noShim: missing }, env, rows)
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function finished(order: Order, env: NodeJS.ProcessEnv, rows: Wanted['rows']): Promise<void> {
  const child = fork(join(import.meta.dirname, 'run-parts.ts'), {
    env: { ...process.env, NODE_COMPILE_CACHE: join(order.root, 'compiled'), ...env },
  })
  let trial = 'the start'
  return new Promise((done, failed) => {
    const hung = () => {
      rows([{ fault: trial, counts: { hung: 1 }, bad: 1, examples: [`hung: ${trial}`] }])
      child.kill('SIGKILL')
    }
    let timer = setTimeout(hung, PATIENCE)
    child.on('message', (word: Word) => {
      clearTimeout(timer)
      timer = setTimeout(hung, PATIENCE)
      if ('trial' in word) trial = word.trial
      else rows(word.rows)
    })
    child.once('error', failed)
    child.once('exit', (code, signal) => {
      clearTimeout(timer)
      if (code === 0 || signal === 'SIGKILL') done()
      else failed(new Error(`The process ended with ${code ?? signal} in ${trial}`))
    })
    child.send(order)
  })
}
