import type { FlowParagraph } from './flow.ts'
import { headingLength } from './heading-words.ts'
import { type HeadingMarker, type MarkerKind, markerOf } from './heading-marker.ts'
import { chineseNumeral } from '../narrative/numerals.ts'

/** 2依申请公开情况, 二政府信息管理方面: a number right before words. */
const NUMBER = /^\s*(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))(?=\p{Script=Han})/u
const KINDS: readonly (readonly MarkerKind[])[] = [['digit'], ['parenthesis', 'numeral', 'ordinal']]
/** Numbers whose mark was lost, between their neighbours: 1、主动公开。 2依申请公开情况… 3、政府信息管理。 */
export function lostMarkers(paragraphs: readonly FlowParagraph[]): ReadonlyMap<FlowParagraph, HeadingMarker> {
  const marked = paragraphs.map(({ text }) => markerOf(text))
  return new Map(
    paragraphs.flatMap((paragraph, i): [FlowParagraph, HeadingMarker][] => {
      const bare = marked[i] ? undefined : bareNumber(paragraph.text)
      if (!bare || headingLength(paragraph.text.slice(bare.length)) === 0) return []
      const kind = bare.kinds.find((each) => {
        const before = marked.slice(0, i).findLast((marker) => marker?.kind === each)
        const after = marked.slice(i + 1).find((marker) => marker?.kind === each)
        return before?.number === bare.number - 1 && (!after || after.number === bare.number + 1)
      })
      return kind ? [[paragraph, { kind, number: bare.number, length: bare.length }]] : []
    }),
  )
}

function bareNumber(
  text: string,
): { number: number; length: number; kinds: readonly MarkerKind[] } | undefined {
  const [words = '', digits, numeral] = NUMBER.exec(text) ?? []
  const number = digits === undefined ? chineseNumeral(numeral ?? '') : Number(digits)
  if (words === '' || number === undefined) return undefined
  return { number, length: words.length, kinds: KINDS[digits === undefined ? 1 : 0] ?? [] }
}
