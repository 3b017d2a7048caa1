import type { Chapter, Found } from './chapter.ts'

export interface Hit extends Found {
  /** Words around the first that was found: before, the words themselves, after. */
  readonly before: string
  readonly words: string
  readonly after: string
}

/** How many characters around the words are shown. */
const AROUND = 30

/** Sections in which all words stand that are looked for; those that name one in their heading come first. */
export function searchManual(chapters: readonly Chapter[], query: string): Hit[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  const hits = chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => {
      const title = section.title.toLowerCase()
      const text = section.text.toLowerCase()
      if (!terms.every((term) => title.includes(term) || text.includes(term))) return []
      const named = terms.filter((term) => title.includes(term)).length
      return [{ named, hit: { chapter, section, ...wordsAround(section.text, text, terms) } }]
    }),
  )
  return hits.toSorted((a, b) => b.named - a.named).map(({ hit }) => hit)
}

function termsOf(query: string): string[] {
  return query.toLowerCase().split(/\s+/u).filter(Boolean)
}

function wordsAround(text: string, lower: string, terms: readonly string[]) {
  const term = terms.find((each) => lower.includes(each))
  if (term === undefined) return { before: text.slice(0, AROUND * 2), words: '', after: '' }
  const at = lower.indexOf(term)
  const end = at + term.length
  return {
    before: text.slice(Math.max(0, at - AROUND), at),
    words: text.slice(at, end),
    after: text.slice(end, end + AROUND),
  }
}
