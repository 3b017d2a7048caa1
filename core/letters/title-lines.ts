import { nameLines } from '../document/title.ts'
import { widthOf } from '../document/width.ts'

/** 22-point characters a line of 156 mm takes with room to spare, whatever font stands in. */
const LINE = 19

/** Words that stay together, though they are several. */
const TOGETHER = /\d{4}年度?|政府信息公开|工作?年度报告/gu

/**
 * The title of a letter on as few lines as it needs, as long as one another as they can be (GB/T 9704-2012, 7.3.1: broken where
 * the sense breaks, in the shape of a trapezium or a rhombus).
 * @param name of the office: it is not broken, or, where it is longer than a line, has lines of its own
 */
export function letterTitleLines(title: string, name: string, line = LINE): string[] {
  if (widthOf(name) > line && title.startsWith(name))
    return [...nameLines(name, line), ...letterTitleLines(title.slice(name.length), '', line)].filter(
      (words) => words !== '',
    )
  const places = breaks(title, name)
  const shortest = (from: number, room: number): string[] | undefined => {
    const rest = title.slice(from)
    if (widthOf(rest) <= room) return [rest]
    // The longest line that fits: with the least room that does for all, lines come out alike.
    for (const at of places.toReversed()) {
      if (at <= from || widthOf(title.slice(from, at)) > room) continue
      const lines = shortest(at, room)
      return lines && [title.slice(from, at), ...lines]
    }
    return undefined
  }
  const widest = shortest(0, line)
  if (!widest) return hardLines(title, line)
  for (let room = widthOf(title) / widest.length; room < line; room += 0.5) {
    const lines = shortest(0, room)
    if (lines && lines.length === widest.length) return lines
  }
  return widest
}

/** Where a line may begin: between words, not in the name nor in words that stay together, nor before 的 and marks. */
function breaks(title: string, name: string): number[] {
  const kept = [...title.matchAll(TOGETHER)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  const place = name === '' ? -1 : title.indexOf(name)
  if (place >= 0 && widthOf(name) <= LINE) kept.push([place, place + name.length])
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)
  return [...words]
    .map(({ index }) => index)
    .filter((at) => at > 0 && kept.every(([start, end]) => at <= start || at >= end))
    .filter((at) => !/^[的和》”）、，]/u.test(title.slice(at)) && !/[《“（]$/u.test(title.slice(0, at)))
}

/** Of what has no place to break at. */
function hardLines(title: string, line: number): string[] {
  const characters = Array.from(title)
  return Array.from({ length: Math.ceil(characters.length / line) }, (_, i) =>
    characters.slice(i * line, (i + 1) * line).join(''),
  )
}
