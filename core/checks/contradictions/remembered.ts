import type { ReadText } from '../reading.ts'

/** What is read in a text, once: a text that still stands after an edit is the same object (`readReport`). */
export function remembered<T>(read: (text: ReadText) => T): (text: ReadText) => T {
  const known = new WeakMap<ReadText, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = read(text)
    known.set(text, found)
    return found
  }
}
