import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { type Ordinal, type OrdinalStyle, ordinalsOf, writeOrdinal } from './ordinals.ts'
import { quoted } from '../../report/quoted.ts'

/** `proof.enumeration`: 一是 二是 … of one text broken, repeated or skipped. A list begins anew with its first. */
export function checkEnumerations(text: FieldText): Finding[] {
  const ordinals = ordinalsOf(text.text)
  const styles = new Set(ordinals.filter(({ isSure }) => isSure).map(({ style }) => style))
  return [...styles].flatMap((style) => checkStyle(text, style, ordinals))
}

interface List {
  last: Ordinal
  value: number
  count: number
}

/** What is known at one number: the lists it may go on with, and where those ended that a new one took the place of. */
interface Lists {
  readonly text: FieldText
  /** Every number of the text, of any style. */
  readonly all: readonly Ordinal[]
  readonly open: List[]
  readonly closed: number[]
}

function checkStyle(text: FieldText, style: OrdinalStyle, all: readonly Ordinal[]): Finding[] {
  const own = all.filter((each) => each.style === style && each.isSure)
  const lists: Lists = { text, all, open: [], closed: [] }
  const findings = own.flatMap((ordinal, i) =>
    ordinal.value === 1 ? begin(lists, ordinal) : goOn(lists, ordinal, own[i + 1]),
  )
  const [lone, ...others] = lists.open
  const isLone = others.length === 0 && lone?.count === 1 && lone.value === 1 && style === 'is'
  return isLone && !isFollowed(text.text, lone.last, all) ? [...findings, alone(text, lone.last)] : findings
}

/** A first number after a colon or within a clause begins a list within the list; after a full stop, the next one. */
function begin({ text, open, closed }: Lists, ordinal: Ordinal): Finding[] {
  const top = open.at(-1)
  const isNext = top !== undefined && top.count > 1 && !/[：:，,（(]/u.test(ordinal.before)
  if (isNext) closed.push(...open.splice(-1).map(({ value }) => value))
  open.push({ last: ordinal, value: 1, count: 1 })
  return top?.count === 1 ? again(text, top.last, ordinal) : []
}

/** A number that follows on none of the open lists is out of order. */
function goOn(lists: Lists, ordinal: Ordinal, following: Ordinal | undefined): Finding[] {
  const { text, all, open } = lists
  const { value } = ordinal
  const at = open.findLastIndex((list) => list.value === value - 1)
  const list = open[at] ?? open.at(-1)
  if (!list) {
    open.push({ last: ordinal, value, count: 2 })
    const isFine = value > 9 || isHeading(ordinal) || isPreceded(text.text, ordinal, 0, all)
    return isFine ? [] : [headless(text, ordinal)]
  }
  const { last, value: before } = list
  if (at >= 0) open.length = at + 1
  const isMisnumbered = at < 0 && following?.value === before + 2
  list.last = ordinal
  list.value = isMisnumbered ? before + 1 : Math.max(value, before)
  list.count += 1
  if (at >= 0 || isPreceded(text.text, ordinal, last.end, all)) return []
  return [outOfOrder(lists, ordinal, before, isMisnumbered)]
}

function outOfOrder(lists: Lists, ordinal: Ordinal, before: number, isMisnumbered: boolean): Finding {
  const { text } = lists
  const words = (each: number) => quoted(writeOrdinal(ordinal, text.text, each))
  const expected = before + 1
  const what =
    ordinal.value > expected
      ? `${words(before)}之后直接是${words(ordinal.value)}，缺少${words(expected)}`
      : `${words(ordinal.value)}重复或倒退，${words(before)}之后应是${words(expected)}`
  const isClear = isMisnumbered || ordinal.value < expected
  return findingOf(text, {
    ...spanOf(ordinal),
    rule: 'proof.enumeration',
    severity: severityOf(lists, ordinal),
    message: `${what}，请核对编号或补上漏掉的内容。`,
    to: isClear ? writeOrdinal(ordinal, text.text, expected) : undefined,
  })
}

/**
 * 一是 is only ever a number of a list; digits and brackets may be something else, and a number may go on with a list
 * that another one interrupted.
 */
function severityOf({ closed }: Lists, { style, value }: Ordinal): Severity {
  return style === 'is' && !closed.includes(value - 1) ? 'error' : 'warning'
}

function spanOf({ start, end }: Ordinal) {
  return { start, end }
}

/** （二）依申请公开 at the start of a text is the form's own number, or goes on from the text before. */
function isHeading({ style, before }: Ordinal): boolean {
  return before === '' && style !== 'is' && style !== 'nth'
}

/** The number before, written in another way or in a place that is not sure, stands between. */
function isPreceded(text: string, { value, start }: Ordinal, from: number, all: readonly Ordinal[]): boolean {
  if (all.some((each) => each.value === value - 1 && each.start >= from && each.start < start)) return true
  const numeral = '零一二三四五六七八九十'.charAt(value - 1)
  if (numeral === '') return false
  return new RegExp(`${numeral}\\s*[是要则来抓、，：）)]|其${numeral}|${value - 1}\\s*[.．、）)]`, 'u').test(
    text.slice(from, start),
  )
}

function isFollowed(text: string, { end }: Ordinal, all: readonly Ordinal[]): boolean {
  return (
    all.some(({ value, start }) => value === 2 && start >= end) ||
    /二\s*[是要则来、，]|其二|另|再/u.test(text.slice(end))
  )
}

/** 一是 … 一是 in one paragraph, the first without a second of its own. */
function again(text: FieldText, first: Ordinal, second: Ordinal): Finding[] {
  const between = text.text.slice(first.end, second.start)
  const isInParagraph = first.style === 'is' && !between.includes('\n') && !/[：:（(]/u.test(second.before)
  if (!isInParagraph && !isNextParagraph(first, second, between)) return []
  return [
    findingOf(text, {
      ...spanOf(second),
      rule: 'proof.enumeration',
      severity: 'warning',
      message: `${quoted(text.text.slice(second.start, second.end))}接连出现两次，请核对后一个是不是应为下一个编号。`,
    }),
  ]
}

/** 1.… and again 1.… at the start of the next paragraph; a paragraph that ends with a colon begins a list of its own. */
function isNextParagraph(first: Ordinal, second: Ordinal, between: string): boolean {
  const isAtStart = /^\n?$/u.test(first.before) && second.before === '\n'
  const [paragraph = '', ...others] = between.split('\n')
  return isAtStart && others.every((each) => each.trim() === '') && !/[：:]$/u.test(paragraph.trimEnd())
}

function alone(text: FieldText, ordinal: Ordinal): Finding {
  return findingOf(text, {
    ...spanOf(ordinal),
    rule: 'proof.enumeration',
    severity: 'advice',
    message: '只有“一是”，没有“二是”，请核对是否漏写，或去掉编号。',
  })
}

function headless(text: FieldText, ordinal: Ordinal): Finding {
  const [words, first] = [text.text.slice(ordinal.start, ordinal.end), writeOrdinal(ordinal, text.text, 1)]
  return findingOf(text, {
    ...spanOf(ordinal),
    rule: 'proof.enumeration',
    severity: 'advice',
    message: `${quoted(words)}前面没有${quoted(first === words ? '首先' : first)}，请核对是否漏写了前面的编号。`,
  })
}
