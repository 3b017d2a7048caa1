import { REQUIREMENT_LIMITS } from '../../core/requirements/requirements.ts'

/** Ways to mention a matter as they are typed: 解读、图解、政策…解读. */
export function wordsIn(typed: string): string[] {
  const words = typed
    .split(/[、，,；;\n]/u)
    .map((word) => word.trim().slice(0, REQUIREMENT_LIMITS.word))
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, REQUIREMENT_LIMITS.words)
}

export function typedWords(words: readonly string[]): string {
  return words.join('、')
}

/** A number of characters as it is typed; undefined where it is none. */
export function countIn(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[^\d]/gu, '').slice(0, 6)
  const count = Number(digits)
  return count >= 1 && count <= REQUIREMENT_LIMITS.most ? count : undefined
}
