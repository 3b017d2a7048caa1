import { diffArrays } from 'diff'

/** Words of a changed sentence: in both versions, only in the old one, or only in the new one. */
export interface WordPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** What stands between two words both versions have. */
interface Gap {
  removed: string
  added: string
}

/** Characters of both versions; what is longer is no sentence anyone compares word by word. */
const LONGEST = 20_000
/** Words that may differ before two versions are taken as two different sentences: the work grows with the square. */
const MOST = 2_000

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * Two versions of a sentence, word by word. A few equal characters between longer changes count as changed too: they are
 * chance, and would break the sentence into confetti.
 */
export function wordParts(before: string, after: string): WordPart[] {
  if (before.length + after.length > LONGEST) return [...part('removed', before), ...part('added', after)]
  const found = gapsBetween(before, after)
  if (!found) return [...part('removed', before), ...part('added', after)]
  const { gaps, equals } = found
  while (dissolveIsland(gaps, equals));
  return gaps.flatMap(({ removed, added }, i) => [
    ...part('removed', removed),
    ...part('added', added),
    ...part('same', equals[i] ?? ''),
  ])
}

/** Gaps and, after each but the last, the words that are equal; nothing where too much differs. */
function gapsBetween(before: string, after: string): { gaps: Gap[]; equals: string[] } | undefined {
  const gaps: Gap[] = [{ removed: '', added: '' }]
  const equals: string[] = []
  const parts = diffArrays(segmentsOf(before), segmentsOf(after), { maxEditLength: MOST })
  if (!parts) return undefined
  for (const { value, removed, added } of parts) {
    const text = value.join('')
    const gap = gaps.at(-1)
    if (removed && gap) gap.removed += text
    else if (added && gap) gap.added += text
    else {
      equals.push(text)
      gaps.push({ removed: '', added: '' })
    }
  }
  return { gaps, equals }
}

/** Takes the first island that is no longer than the changes on both its sides into them; false where there is none. */
function dissolveIsland(gaps: Gap[], equals: string[]): boolean {
  const at = equals.findIndex((text, i) => text.length <= Math.min(sizeOf(gaps[i]), sizeOf(gaps[i + 1])))
  const [left, right] = [gaps[at], gaps[at + 1]]
  if (!left || !right) return false
  const [island = ''] = equals.splice(at, 1)
  const merged = {
    removed: left.removed + island + right.removed,
    added: left.added + island + right.added,
  }
  gaps.splice(at, 2, merged)
  return true
}

function sizeOf(gap: Gap | undefined): number {
  return gap ? Math.max(gap.removed.length, gap.added.length) : 0
}

function segmentsOf(text: string): string[] {
  return [...SEGMENTER.segment(text)].map(({ segment }) => segment)
}

function part(kind: WordPart['kind'], text: string): WordPart[] {
  return text === '' ? [] : [{ kind, text }]
}
