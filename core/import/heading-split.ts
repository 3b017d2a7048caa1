import type { SourceParagraph } from './source.ts'

/** A paragraph taken apart where its heading may end. */
export interface HeadingSplit {
  readonly head: string
  readonly rest: string
  /** What stands between the two, '' where nothing does. */
  readonly mark: string
}

/** No heading is longer. */
export const LONGEST_HEADING = 45

/**
 * Where a heading that begins at `start` may end: where its type changes, at its first mark, at a space before that, or
 * with the paragraph.
 */
export function headingSplits({ text, runIn = 0 }: SourceParagraph, start: number): HeadingSplit[] {
  const rest = text.slice(start, start + LONGEST_HEADING + 1)
  const first = rest.search(/[。．：:；;\n]/u)
  const space = rest.trimEnd().search(/\s/u)
  const list = rest.search(LIST)
  const isList = list >= SHORTEST && (first < 0 || list < first) && text.includes('二是', start + list)
  const mark = isList ? list : first
  const ends = [
    ...(runIn > start && runIn < text.length ? [runIn] : []),
    mark < 0 ? text.trimEnd().length : start + mark,
    // 管理工作有精度：信息管理再提升
    ...(/^[：:]/u.test(rest.slice(Math.max(mark, 0))) && IS_ONE_LINE.test(text.slice(start))
      ? [text.length]
      : []),
    ...(space < 0 || (mark >= 0 && space > mark) ? [] : [start + space]),
  ]
  return ends.filter((end) => end - start <= LONGEST_HEADING).map((end) => splitAt(text, start, end))
}

/** 优化平台建设一是…二是…: the list that follows a heading without a mark between. */
const LIST = /(?<![统唯同之其第])一是/u
const SHORTEST = 4

/** A line so short and without a full stop may be a heading from end to end. */
const IS_ONE_LINE = /^[^。；;\d\n]{4,30}$/u

/** 主动公开方面，2024年…: up to the first comma. */
export function clauseSplit(text: string, start: number): HeadingSplit | undefined {
  const comma = text.slice(start, start + LONGEST_HEADING).search(/[，,]/u)
  return comma < 0 ? undefined : splitAt(text, start, start + comma)
}

export function splitAt(text: string, start: number, end: number): HeadingSplit {
  const head = text.slice(start, end)
  const rest = text.slice(end)
  const trimmed = trimmedEnd(head)
  // Where the heading has its own mark, what follows is the text's.
  const hasMark = head.slice(trimmed.length).trim() !== ''
  const body = hasMark ? rest.trimStart() : rest.replace(MARKS_AFTER, '')
  const between = head.slice(trimmed.length) + rest.slice(0, rest.length - body.length)
  return { head: trimmed, rest: body, mark: between.trim().charAt(0) }
}

/** One mark ends a heading. */
const MARKS_AFTER = /^\s*[。．：:；;，,]?\s*/u
const MARKS = /[。．：:；;，,\s]/u

function trimmedEnd(text: string): string {
  let end = text.length
  while (end > 0 && MARKS.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
