/** Where type stands against its line. */
export type Shift = 'level' | 'up' | 'down'

/** A stretch of text that stands on its line, or raised above it or lowered below. */
export interface Shifted {
  readonly text: string
  readonly shift: Shift
}

/** What marks a note: digits, ①, *, and brackets around them. */
const MARK = /^[\p{Nd}\p{No}[\](){}（）〔〕［］【】*＊※†‡#]+$/u

/** The stretches without the marks of notes: raised or lowered figures at a figure, which are no digits of it. */
export function withoutNoteMarks<T extends Shifted>(stretches: readonly T[]): readonly T[] {
  if (stretches.every(({ shift }) => shift === 'level')) return stretches
  const groups = groupsOf(stretches)
  const texts = groups.map((group) => group.map(({ text }) => text).join(''))
  return groups
    .filter(
      ([first], i) =>
        first?.shift === 'level' || !isMark(texts[i] ?? '', texts[i - 1] ?? '', texts[i + 1] ?? ''),
    )
    .flat()
}

/** Whether what is raised or lowered marks a note. Before a figure it may also be the power of a unit: 10m²5处. */
export function isMark(text: string, before: string, after: string): boolean {
  if (!MARK.test(text.trim())) return false
  return /\p{Nd}$/u.test(before) || (/^\p{Nd}/u.test(after) && !/[a-z]$/iu.test(before))
}

/** Stretches beside each other that stand alike. */
function groupsOf<T extends Shifted>(stretches: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const stretch of stretches) {
    const last = groups.at(-1)
    if (last?.[0]?.shift === stretch.shift) last.push(stretch)
    else groups.push([stretch])
  }
  return groups
}
