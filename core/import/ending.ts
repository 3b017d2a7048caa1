import { markerOf } from './heading-marker.ts'
import { isOfReport, isProse, isRecord } from './line-shape.ts'
import type { Words } from './paragraphs.ts'

/** Where the last text of a report ends. */
export interface Ending {
  readonly end: number
  /** Sentences behind it that may be the report's, and those before it that may be the page's. */
  readonly asked: readonly { readonly text: string; readonly isTaken: boolean }[]
}

/**
 * What the last text is: of a file that names its fields, of the report's last part, or of another where a cut took the last.
 */
export type EndingKind = 'named' | 'last' | 'cut'

/** What may be words of the last text, beside records, which are none. */
const IS_TEXT: Readonly<Record<EndingKind, (text: string) => boolean>> = {
  named: (text) => /[。；：！？]$/u.test(text),
  last: (text) => isProse(text) || isNumbered(text),
  cut: () => true,
}

/**
 * The end of the last text, by shape: behind it pages print labels, names, bars and sentences about themselves. So many of
 * its paragraphs are certain.
 */
export function endingOf(words: readonly Words[], certain: number, kind: EndingKind): Ending {
  const isText = IS_TEXT[kind]
  const texts = words.map(({ text }) => text)
  const record = texts.findIndex(
    (text, i) => i >= certain && isRecord(text) && !isNumbered(text) && !HEADS.test(text),
  )
  const stop = record < 0 ? texts.length : record
  const end = Math.max(certain, texts.slice(0, stop).findLastIndex(isText) + 1)
  const isAfterOther = (i: number) => i > certain && !isText(texts[i - 1] ?? '')
  const strange = texts
    .slice(0, end)
    .filter((text, i) => isAfterOther(i) && isText(text) && !isOfReport(text) && !isNumbered(text))
  return {
    end,
    asked: [
      ...strange.map((text) => ({ text, isTaken: true })),
      ...texts.slice(stop).flatMap((text) => (isOfReport(text) ? [{ text, isTaken: false }] : [])),
    ],
  }
}

/** A point of a list. */
function isNumbered(text: string): boolean {
  return markerOf(text)?.number !== undefined
}

/** 收费情况： */
const HEADS = /[：:]\s*$/u
