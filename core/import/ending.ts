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
 * The end of the last text, by shape: behind it pages print labels, names, bars and sentences about themselves. So many of
 * its paragraphs are certain.
 */
export function endingOf(words: readonly Words[], certain: number, isText = isOfLastPart): Ending {
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

function isOfLastPart(text: string): boolean {
  return isProse(text) || isNumbered(text)
}

/** A point of a list. */
function isNumbered(text: string): boolean {
  return markerOf(text)?.number !== undefined
}

/** 收费情况： */
const HEADS = /[：:]\s*$/u
