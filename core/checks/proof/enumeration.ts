import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { type Ordinal, type OrdinalStyle, ordinalsOf, writeOrdinal } from './ordinals.ts'

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

function checkStyle(text: FieldText, style: OrdinalStyle, all: readonly Ordinal[]): Finding[] {
  const own = all.filter((each) => each.style === style && each.isSure)
  const open: List[] = []
  const findings: Finding[] = []
  own.forEach((ordinal, i) => {
    if (ordinal.value === 1) {
      const top = open.at(-1)
      if (top && top.count > 1 && !/[：:，,（(]/u.test(ordinal.before)) open.pop()
      else if (top?.count === 1) findings.push(...again(text, top.last, ordinal))
      open.push({ last: ordinal, value: 1, count: 1 })
    } else findings.push(...next(text, ordinal, own[i + 1], open, all))
  })
  const [lone] = open
  const isLone = open.length === 1 && lone?.count === 1 && lone.value === 1 && style === 'is'
  if (isLone && !isFollowed(text.text, lone.last, all)) findings.push(alone(text, lone.last))
  return findings
}

/** A number that follows on none of the open lists is out of order. */
function next(
  text: FieldText,
  ordinal: Ordinal,
  following: Ordinal | undefined,
  open: List[],
  all: readonly Ordinal[],
): Finding[] {
  const { value } = ordinal
  const at = open.findLastIndex((list) => list.value === value - 1)
  const list = open[at] ?? open.at(-1)
  if (!list) {
    open.push({ last: ordinal, value, count: 2 })
    return value > 9 || isHeading(ordinal) || isPreceded(text.text, ordinal, 0, all)
      ? []
      : [headless(text, ordinal)]
  }
  if (at >= 0) open.length = at + 1
  const expected = list.value + 1
  const isMisnumbered = at < 0 && following?.value === expected + 1
  const found = at >= 0 || isPreceded(text.text, ordinal, list.last.end, all) ? [] : [outOfOrder()]
  const isBack = value < list.value && !isMisnumbered
  Object.assign(list, { last: ordinal, value: isMisnumbered ? expected : isBack ? list.value : value })
  list.count += 1
  return found

  function outOfOrder(): Finding {
    const words = (each: number) => writeOrdinal(ordinal, text.text, each)
    const what =
      value > expected
        ? `“${words(list?.value ?? 0)}”之后直接是“${words(value)}”，缺少“${words(expected)}”`
        : `“${words(value)}”重复或倒退，“${words(list?.value ?? 0)}”之后应是“${words(expected)}”`
    return findingOf(text, {
      ...spanOf(ordinal),
      rule: 'proof.enumeration',
      severity: severityOf(ordinal),
      message: `${what}，请核对编号或补上漏掉的内容。`,
      to: isMisnumbered || value < expected ? words(expected) : undefined,
    })
  }
}

/** 一是 is only ever a number of a list; digits and brackets may be something else. */
function severityOf({ style }: Ordinal): Severity {
  return style === 'is' ? 'error' : 'warning'
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
  if (first.style !== 'is' || text.text.slice(first.end, second.start).includes('\n')) return []
  if (/[：:（(]/u.test(second.before)) return []
  return [
    findingOf(text, {
      ...spanOf(second),
      rule: 'proof.enumeration',
      severity: 'warning',
      message: `“${text.text.slice(second.start, second.end)}”接连出现两次，请核对后一个是不是应为下一个编号。`,
    }),
  ]
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
    message: `“${words}”前面没有“${first === words ? '首先' : first}”，请核对是否漏写了前面的编号。`,
  })
}
