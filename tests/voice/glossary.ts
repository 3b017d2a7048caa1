import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A word that is refused, and the one that is said instead. */
export interface Refused {
  readonly word: string
  readonly say: string
}

/** The last column of each table of docs/glossary.md, with the first. */
export function refusedWords(): Refused[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs/glossary.md'), 'utf8')
  return text
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && /\p{Script=Han}/u.test(cells[3] ?? ''))
    .flatMap(([, say = '', , words = '']) => words.split('、').map((word) => ({ word, say })))
}
