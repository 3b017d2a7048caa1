import type { Part, PartNumber } from '../form/form.ts'
import { markerOf } from './heading-marker.ts'
import { bareLabel, likeness } from './labels.ts'
import type { SourceParagraph } from './source.ts'

/** The heading of a part that a paragraph is or begins with. */
export interface PartHeading {
  readonly part: PartNumber
  /** What follows it in its paragraph. */
  readonly rest: string
}

type Numbered = Exclude<PartNumber, 0>

/** Words by which the heading of a part is known in other reports, where its number or its look sets it apart. */
const WORDS: Readonly<Record<Numbered, RegExp>> = {
  1: /(?:总体|基本|整体|总的)(?:公开|工作|推进)?情况|概述|概况|综述|总述/u,
  2: /主动公开|公开政府信息(?:的)?情况/u,
  3: /依申请|(?:收到|办理|处理|受理).{0,8}(?:申请|公开)|公开申请/u,
  4: /复议|诉讼|应诉/u,
  5: /问题|不足|改进|整改|下一?步|打算/u,
  6: /其[他它]|(?:需要?|应当?)(?:报告|说明)|(?:报告|说明)(?:的)?事项|附表|附件/u,
}
/** Without a number, nothing but these words will do. */
const ALONE: Readonly<Record<Numbered, RegExp>> = {
  1: /^(?:总体|基本|总体工作)情况$|^概述$/u,
  2: /^(?:行政机关)?主动公开的?政府信息(?:工作)?情况$|^政府信息主动公开情况表?$/u,
  3: /^(?:行政机关)?(?:收到和处理|办理)?.{0,6}公开政府信息申请情况$|^(?:行政机关)?收到和处理.{0,14}情况$/u,
  4: /^.{0,20}(?:行政复议|行政诉讼).{0,14}情况$/u,
  5: /^.{0,14}问题.{0,6}(?:改进|整改|措施|打算).{0,6}$/u,
  6: /^其[他它](?:需要|需)?(?:报告|说明)?(?:的)?(?:事项|情况)$/u,
}
/** Most to least telling: a heading that speaks of 问题 and of 公开申请 is that of part five. */
const ORDER: readonly Numbered[] = [4, 5, 6, 3, 2, 1]

/** From this likeness on a heading is the form's. */
const ALIKE = 0.8
/** Without a number: 主动公开政府信息 is an item of part one. */
const NEARLY = 0.85
const LONGEST_HEADING = 45
/** Longer words with a number before them are a sentence. */
const LONGEST_WORDS = 32
const NUMERALS = '一二三四五六七八九十'
const NUMBER =
  /^\s*(?:[。；]\s*)?(?:第([一二三四五六七八九十])部分\s*[、.．,，：:]?|([一二三四五六七八九十])\s*[、.．,，]|(?<dash>[—－―-])\s*、)\s*/u

const BULLET = /^\s*[-•·●]\s+/u

/** The number of a part's heading: 三、 is 3; undefined where it has none. */
export function partNumeral(text: string): { value: number; length: number } | undefined {
  const match = NUMBER.exec(text.slice(0, 24))
  // —、总体情况: a dash that was typed for 一.
  const numeral = match?.groups?.['dash'] === undefined ? (match?.[1] ?? match?.[2] ?? '无') : '一'
  const value = NUMERALS.indexOf(numeral) + 1
  return match && value > 0 ? { value, length: match[0].length } : undefined
}

/** The part whose heading a paragraph is or begins with. `current` is the part before it: parts come in their order. */
export function partHeading(
  paragraph: SourceParagraph,
  current: PartNumber,
  parts: readonly Part[],
): PartHeading | undefined {
  // A list that numbered the parts may have lost its numbers: - 总体情况. Within a part a bullet opens an item.
  const text = current === 0 ? paragraph.text.replace(BULLET, '') : paragraph.text
  const numeral = partNumeral(text)
  const marker = markerOf(text)
  if (!numeral && marker && marker.kind !== 'digit') return undefined
  if (numeral && numeral.value < current) return undefined
  const isApart = numeral !== undefined || paragraph.level !== undefined || paragraph.bold === true
  for (const { head, rest } of headsOf(text)) {
    const bare = bareLabel(head)
    const exact = parts.find(({ number, heading }) => {
      if (number === 0 || number <= current) return false
      const like = likeness(bare, bareLabel(heading))
      if (like === 1 && !isApart) return rest === '' && !/[。；]\s*$/u.test(text.slice(-8))
      return isApart && like >= (numeral ? ALIKE : NEARLY)
    })
    if (exact) return { part: exact.number, rest }
    const part = isApart ? partNamed(bare, numeral?.value, current) : undefined
    if (part) return { part, rest }
  }
  return numeral ? gluedHeading(text, numeral.length, current, parts) : undefined
}

function partNamed(bare: string, numeral: number | undefined, current: PartNumber): Numbered | undefined {
  if (numeral === undefined) return ORDER.find((part) => part > current && ALONE[part].test(bare))
  if (bare.length > LONGEST_WORDS || /\d/u.test(bare)) return undefined
  const named = ORDER.filter((part) => part > current && WORDS[part].test(bare))
  return named.find((part) => part === numeral) ?? named[0]
}

/** Whether words with a number before them are the heading of the part of that number. */
export function isPartHeading(words: string, number: number): boolean {
  return partNamed(bareLabel(words), number, 0) === number
}

/** 一、总体情况2024年，我局…: the form's own heading with no mark behind it. */
function gluedHeading(
  text: string,
  length: number,
  current: PartNumber,
  parts: readonly Part[],
): PartHeading | undefined {
  const words = text.slice(length, length + LONGEST_HEADING)
  for (const { number, heading } of parts) {
    const own = heading.slice(NUMBER.exec(heading)?.[0].length ?? 0)
    if (number > current && own !== '' && words.startsWith(own))
      return { part: number, rest: text.slice(length + own.length).replace(/^[。．：:；;\s]+/u, '') }
  }
  return undefined
}

/** Words that may be a heading nobody knows, told by its number alone. */
export function isShortHeading({ text }: SourceParagraph): boolean {
  const words = text.slice(partNumeral(text)?.length ?? 0).trim()
  return words.length > 1 && words.length <= LONGEST_WORDS && !/[。；，,\d]/u.test(words.replace(YEAR, ''))
}

/** 一、2024年工作开展情况. */
const YEAR = /20\d{2}年/u

function headsOf(text: string): { head: string; rest: string }[] {
  const length = partNumeral(text)?.length ?? 0
  const rest = text.slice(length, length + LONGEST_HEADING + 1)
  const mark = rest.search(/[。．：:；;\n]/u)
  const space = rest.trimEnd().search(/\s/u)
  return [mark < 0 ? text.length : length + mark, ...(space < 0 ? [] : [length + space])]
    .filter((end) => end <= LONGEST_HEADING)
    .map((end) => ({ head: text.slice(0, end), rest: text.slice(end).replace(/^[。．：:；;\s]+/u, '') }))
}
