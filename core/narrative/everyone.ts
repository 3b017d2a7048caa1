import type { Term } from './terms.ts'

/**
 * Words without the kinds of applicants and the ways of asking that are named together: those are everyone's and no share:
 * 公民、法人和其他组织, 网站、信函.
 * @param terms the words
 * @param all all words that may name them
 */
export function withoutEveryone(terms: readonly Term[], all: readonly Term[]): readonly Term[] {
  if (!all.some(({ tag }) => tag === 'applicant' || tag === 'channel')) return terms
  const ways = all.filter(({ tag }) => tag === 'channel').length
  const isOfAll = isEveryone(all)
  const isEveryWay = ways > 1 || (isOfAll && ways > 0)
  return terms.filter(({ tag }) => !(isOfAll && tag === 'applicant') && !(isEveryWay && tag === 'channel'))
}

/** 公民、法人和其他组织; 科研机构、法律服务机构 are some of them. */
function isEveryone(terms: readonly Term[]): boolean {
  const applicants = terms.filter(({ tag }) => tag === 'applicant')
  if (terms.some(({ tag }) => tag === 'anyone')) return true
  return applicants.length > 1 && !applicants.every(isOneColumn)
}

function isOneColumn({ columns }: Term): boolean {
  return columns?.length === 1 && columns[0] !== 'natural'
}

/** Whether words name some kinds of applicants only. */
export function isOfSome(terms: readonly Term[]): boolean {
  const named = terms.filter(({ tag }) => tag === 'applicant' || tag === 'anyone')
  if (named.length === 1 && named[0]?.word === '企业') return true
  return named.some(({ columns }) => columns) && !isEveryone(terms)
}
