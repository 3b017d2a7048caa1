import type { Term } from './terms.ts'

/**
 * Words without the kinds of applicants and the ways of asking that are named together: those are everyone's and no share:
 * 公民、法人和其他组织, 网站、信函.
 * @param terms the words
 * @param all all words that may name them
 */
export function withoutEveryone(terms: readonly Term[], all: readonly Term[]): readonly Term[] {
  const count = (tag: Term['tag']) => all.filter((term) => term.tag === tag).length
  const isEveryone = count('applicant') > 1 || count('anyone') > 0
  const isEveryWay = count('channel') > 1
  if (!isEveryone && !isEveryWay) return terms
  return terms.filter(({ tag }) => !(isEveryone && tag === 'applicant') && !(isEveryWay && tag === 'channel'))
}
