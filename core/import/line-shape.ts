/*
 * What a line is, told by its shape: a report is written in sentences, a page around it in labels and single words. All marks
 * are looked at in one width.
 */

/** Whole sentences of a report, or so many words with marks between them that they are the beginning of one. */
export function isProse(text: string): boolean {
  const { start, end } = marksOf(text)
  if (STOPS.test(end)) return true
  if (COLON.test(end)) return ANNOUNCES.test(end) || (PAUSES.test(start) && !LABEL.test(start))
  return text.length >= LONG && PAUSES.test(start) && !isRecord(text)
}

/** Prose of a report, and not of a web site. */
export function isOfReport(text: string): boolean {
  return isProse(text) && speaksOfReport(text)
}

/** Whether words speak of what every report speaks of. */
export function speaksOfReport(text: string): boolean {
  return OF_REPORT.test(text)
}

/** Words that a report may begin with, whole or torn; no value of a label. */
export function beginsReport(text: string): boolean {
  return (isProse(text) || isTorn(text)) && OF_REPORT.test(text) && !LABEL.test(marksOf(text).start)
}

/** A sentence that a layout tore apart: its marks, or its first words, tell it from the name of a column. */
export function isTorn(text: string): boolean {
  const { start } = marksOf(text)
  const isSentence = /[,《]/u.test(start) || BEGINS.test(start)
  return text.length >= SHORTEST_PIECE && isSentence && !LABEL.test(start) && !isRecord(text)
}

/** What a page knows of an article, its tools and ways: labels, a day, words between bars or arrows or in brackets. */
export function isRecord(text: string): boolean {
  const { start, end } = marksOf(text)
  if (STOPS.test(end)) return false
  const isLabel = (LABEL.test(start) || DAY.test(start)) && !PAUSES.test(start.replace(VALUES, ''))
  return isLabel || RULED.test(start.replace(IN_ARROWS, '')) || BRACKETS.test(start)
}

/** How much of a paragraph is a record of the page before its first sentence: labels or a day, set off by a space. */
export function recordLength(text: string): number {
  const { length } = RECORD_BEFORE.exec(text.slice(0, LOOKED_AT))?.[0] ?? ''
  return length > 0 &&
    LABELLED.test(text.slice(0, length).normalize('NFKC')) &&
    beginsReport(text.slice(length))
    ? length
    : 0
}

/** A piece of a sentence is no shorter, but for its last. */
export const SHORTEST_PIECE = 15
/** No label or name of a column is so long. */
const LONG = 40
/** How many characters at either end tell the shape of a line. */
const LOOKED_AT = 160

const STOPS = /[。;][)”’"』」\]]?$/u
const COLON = /:$/u
/** 报告如下： */
const ANNOUNCES = /下:$/u
const PAUSES = /[,。;、《]/u
const BEGINS = /^(?:根据|按照|依照|依据|遵照|现[将公发]|本(?:年度)?报告)/u
const OF_REPORT = /公开|报告|条例|统计|(?:19|20|21)\d\d\s?年/u
const LABEL = /^[^,。;、《(:]{1,12}:/u
const DAY = /(?:^|\s)20\d{2}(?:年\d{1,2}月\d{1,2}日|[./-]\d{1,2}[./-]\d{1,2})(?:\s|$)/u
/** 主题分类:科技、教育 索引号: … among labels. */
const VALUES = /:[^\s:、]{0,40}、\S{0,60}(?=\s{1,8}[^,。;、《(:\s]{1,12}:)/gu
const RULED = /[|>»]/u
/** 关于印发<…>的通知, or its end on a line of its own. */
const IN_ARROWS = /<[^<>]*>|^[^<>|»]*>(?=的|》)/gu
const BRACKETS = /^[【〖[]/u
const RECORD_BEFORE = /^[^,，。；、《]{1,120}?\s(?=[^\s：:]{20})/u
const LABELLED = /:|20\d{2}[年./-]\d{1,2}[月./-]\d{1,2}/u
const BULLET = /^[\s•·◆■▪*»－–—-]+/u

function marksOf(text: string): { start: string; end: string } {
  return {
    start: text.slice(0, LOOKED_AT).normalize('NFKC').replace(BULLET, ''),
    end: text.slice(-LOOKED_AT).trimEnd().slice(-3).normalize('NFKC'),
  }
}
