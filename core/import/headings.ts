import type { PartNumber, TextField } from '../form/form.ts'
import { FORM } from './form-labels.ts'
import { bareLabel, likeness, withoutNumber } from './labels.ts'
import type { SourceParagraph } from './source.ts'

/** A heading found at the start of a paragraph, and the words after it that are its text. */
export interface FoundHeading<T> {
  readonly heads: T
  readonly rest: string
  /** Nothing stands between the two, and the heading may be longer or shorter. */
  readonly isGlued?: boolean
}

/** Words that headings of the parts use in other reports, beside the form's own. */
const PART_WORDS: Readonly<Record<Exclude<PartNumber, 0>, RegExp>> = {
  1: /^(?:总体|基本|总体工作)情况$|^概述$/u,
  2: /^(?:主动公开(?:政府信息)?|政府信息主动公开|主动公开信息)(?:的)?(?:情况|工作情况)$/u,
  3: /^(?:收到和处理|办理)?.{0,6}(?:依申请公开|信息公开申请|公开申请).{0,6}情况$|^收到和处理.{0,14}情况$/u,
  4: /^.{0,20}(?:行政复议|行政诉讼).{0,12}情况$/u,
  5: /^.{0,14}问题.{0,6}(?:改进|整改|措施|打算).{0,6}$|^(?:工作)?(?:存在的?)?(?:主要)?问题(?:和|与|及)不足$/u,
  6: /^其他(?:需要|需)?(?:报告|说明)?(?:的)?(?:事项|情况)$/u,
}

/** Words that headings of the items use in other reports, beside the form's own. */
const ITEM_WORDS: Readonly<Partial<Record<TextField, readonly string[]>>> = {
  'overview.proactive': ['主动公开', '主动公开政府信息', '政府信息主动公开', '主动公开信息'],
  'overview.onRequest': ['依申请公开', '依申请公开政府信息', '政府信息依申请公开', '依申请公开办理'],
  'overview.management': ['政府信息管理', '信息管理', '政府信息资源管理', '政府信息公开管理'],
  'overview.platforms': [
    '政府信息公开平台建设',
    '公开平台建设',
    '平台建设',
    '信息公开平台建设',
    '信息平台建设',
  ],
  'overview.oversight': ['监督保障', '监督保障措施', '监督与保障', '监督和保障', '监督保障及教育培训'],
  'problems.problems': [
    '存在的主要问题',
    '存在的问题',
    '存在问题',
    '主要问题',
    '存在主要问题',
    '存在的不足',
    '存在的问题和不足',
    '存在的问题及不足',
    '问题和不足',
    '问题与不足',
    '主要问题和不足',
    '存在的主要问题和不足',
    '工作中存在的主要问题',
    '政府信息公开工作存在的主要问题',
  ],
  'problems.improvements': [
    '改进情况',
    '改进措施',
    '整改措施',
    '整改情况',
    '改进的情况',
    '改进工作情况',
    '改进方向',
    '努力方向',
    '改进计划',
    '改进打算',
    '下一步打算',
    '下一步计划',
    '下一步措施',
    '下一步工作',
    '下一步改进措施',
    '下一步改进情况',
    '下一步工作打算',
    '下一步工作计划',
    '下一步工作安排',
    '下一步工作措施',
    '下一步工作思路',
    '下步打算',
    '下步工作',
    '下步工作打算',
    '下步工作计划',
    '今后打算',
    '今后改进措施',
    '改进措施及下一步打算',
    '改进措施和下一步打算',
  ],
}

/** From this likeness on a heading without a number is the form's. */
const ALIKE = 0.8
const LONGEST_HEADING = 45
const NUMERALS = '一二三四五六七八九十'
const PART_NUMBER = /^\s*(?:第([一二三四五六七八九十])部分|([一二三四五六七八九十])\s*[、.．,，])\s*/u

/** The part whose heading a paragraph is or begins with. `current` is the part before it: parts come in their order. */
export function partHeading(
  paragraph: SourceParagraph,
  current: PartNumber,
): FoundHeading<PartNumber> | undefined {
  const { text } = paragraph
  if (/^\s*[（(][一二三四五六七八九十]/u.test(text)) return undefined
  const numbered = PART_NUMBER.exec(text)
  const numeral = NUMERALS.indexOf(numbered?.[1] ?? numbered?.[2] ?? '无') + 1
  if (numeral > 0 && numeral < current) return undefined
  const isApart = numeral > 0 || paragraph.level !== undefined || paragraph.bold === true
  for (const { head, rest } of headsOf(text)) {
    const part = FORM.parts.find(({ number, heading }) => {
      if (number === 0 || number <= current) return false
      const bare = bareLabel(head)
      const like = likeness(bare, bareLabel(heading))
      if (like === 1 && !isApart) return rest === '' && !/[。；]\s*$/u.test(text)
      if (like >= ALIKE) return isApart
      return isApart && PART_WORDS[number].test(bare)
    })
    if (part) return { heads: part.number, rest }
  }
  return undefined
}

/** The item of a part whose heading a paragraph is or begins with. */
export function itemHeading(
  paragraph: SourceParagraph,
  part: PartNumber,
): FoundHeading<TextField> | undefined {
  const { text, runIn = 0 } = paragraph
  const isNumbered = withoutNumber(text) !== text.normalize('NFKC').replace(/\s/gu, '')
  const isApart = isNumbered || paragraph.level !== undefined || paragraph.bold === true
  const run = runIn > 0 && runIn < text.length ? [split(text, runIn)] : []
  for (const { head, rest, mark } of [...headsOf(text), ...run]) {
    const field = itemNamed(head, part)
    const isHeading = isApart || run.length > 0 || rest === '' || mark === '：' || mark === ':'
    if (field && isHeading) return { heads: field, rest }
  }
  return isNumbered ? gluedHeading(text, part) : undefined
}

/** （一）主动公开全年公开信息127条: no mark tells where the heading ends. */
function gluedHeading(text: string, part: PartNumber): FoundHeading<TextField> | undefined {
  const number = NUMBER.exec(text)?.[0].length ?? 0
  const rest = text.slice(number)
  const found = textItems(part)
    .flatMap(({ field, words }) => [...words].map((word) => ({ field, word })))
    .filter(({ word }) => rest.startsWith(word))
    .sort((a, b) => b.word.length - a.word.length)[0]
  return (
    found && { heads: found.field, rest: rest.slice(found.word.length).replace(/^情况/u, ''), isGlued: true }
  )
}

function itemNamed(head: string, part: PartNumber): TextField | undefined {
  const bare = bareLabel(head)
  const short = bare.replace(/(?:工作)?(?:情况|方面|工作)$/u, '')
  return textItems(part).find(({ words }) => {
    return words.has(bare) || words.has(short) || bare.split(/[及和与]/u).every((piece) => words.has(piece))
  })?.field
}

/** The text items of a part with the words their headings may have. */
function textItems(part: PartNumber): { field: TextField; words: ReadonlySet<string> }[] {
  const items = FORM.parts.find(({ number }) => number === part)?.items ?? []
  return items
    .filter((item) => item.kind === 'text')
    .filter(({ optional }) => !optional)
    .map(({ field, label }) => ({ field, words: new Set([label, ...(ITEM_WORDS[field] ?? [])]) }))
}

interface Split {
  readonly head: string
  readonly rest: string
  /** What stands between the two. */
  readonly mark: string
}

/** Where the heading of a paragraph may end: at its first mark, or at a space before it. */
function headsOf(text: string): Split[] {
  const number = NUMBER.exec(text)?.[0].length ?? 0
  const rest = text.slice(number)
  const mark = rest.search(/[。．：:；;\n]/u)
  const space = rest.trimEnd().search(/\s/u)
  return [mark < 0 ? text.length : number + mark, ...(space < 0 ? [] : [number + space])]
    .filter((end) => end <= LONGEST_HEADING)
    .map((end) => split(text, end))
}

const NUMBER = /^\s*(?:[（(][^）)]{1,3}[）)]|第?[一二三四五六七八九十]+(?:部分|[、.．,，])|\d+[、.．])\s*/u
const MARKS_BEFORE = /[。．：:；;\s]+$/u
const MARKS_AFTER = /^[。．：:；;\s]+/u

function split(text: string, end: number): Split {
  const head = text.slice(0, end)
  const rest = text.slice(end)
  const mark = (MARKS_BEFORE.exec(head) ?? MARKS_AFTER.exec(rest))?.[0].trim().charAt(0) ?? ''
  return { head: head.replace(MARKS_BEFORE, ''), rest: rest.replace(MARKS_AFTER, ''), mark }
}
