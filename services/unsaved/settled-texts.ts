import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OfferedText } from '../../core/contract/unsaved.ts'
import type { Ports } from '../ports.ts'
import { PRIVATE_FILE } from '../store/private-files.ts'

/** A text as it was kept at one moment. */
type KeptOnce = Pick<OfferedText, 'session' | 'field' | 'at'>

/**
 * Texts that were taken, dropped or saved all the same. A page that kept one itself may not have forgotten it, and who has come to
 * its old address may hand it over again.
 */
export interface SettledTexts {
  readonly add: (text: KeptOnce) => void
  /** Of just this moment: what the session kept at another, even before by its clock, is another text. */
  readonly has: (text: KeptOnce) => boolean
}

/** The last of them are remembered. */
const REMEMBERED = 1_000

export function settledTexts(dataFolder: string, log: Ports['log']): SettledTexts {
  const path = join(dataFolder, 'nianbao.settled')
  let known: string[] | undefined
  const lines = () => (known ??= linesOf(path))
  return {
    has: (text) => lines().includes(lineOf(text)),
    add: (text) => {
      known = [lineOf(text), ...lines()].slice(0, REMEMBERED)
      try {
        writeFileSync(`${path}.new`, known.join('\n'), { mode: PRIVATE_FILE })
        renameSync(`${path}.new`, path)
      } catch (error) {
        // It may be offered once more.
        log('keeping what is settled', error)
      }
    },
  }
}

function linesOf(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n')
  } catch {
    return []
  }
}

function lineOf({ session, field, at }: KeptOnce): string {
  return `${session} ${field} ${at}`
}
