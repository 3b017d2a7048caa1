import type { Term } from './terms.ts'

/**
 * Words without the kinds of applicants and the ways of asking that are named together: those are everyone's and no share:
 * 公民、法人和其他组织, 网站、信函.
 * @param terms the words
 * @param all all words that may name them
 */
export function withoutEveryone(terms: readonly Term[], all: readonly Term[]): readonly Term[] {
  let [applicants, ways, isEveryone] = [0, 0, false]
  for (const { tag } of all) {
    if (tag === 'applicant') applicants += 1
    else if (tag === 'channel') ways += 1
    else if (tag === 'anyone') isEveryone = true
  }
  isEveryone ||= applicants > 1
  const isEveryWay = ways > 1 || (isEveryone && ways > 0)
  if (!(isEveryone && applicants > 0) && !isEveryWay) return terms
  return terms.filter(({ tag }) => !(isEveryone && tag === 'applicant') && !(isEveryWay && tag === 'channel'))
}
