import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { FieldText } from '../texts.ts'

/** Days that are in no calendar, and dates whose 年 is missing: 20251月1日. */
/** @param year the year the text is of, where it names none */
export function checkDates(text: FieldText, year?: number): Finding[] {
  return [
    ...impossible(text, year),
    ...withoutYear(text),
    ...withoutMonth(text),
    ...turned(text),
    ...quarters(text),
  ]
}

const FROM_TO =
  /(?=\d)(?<!年\s{0,2})(?<!\d)(?<from>\d{1,2})\s*月\s*(?<first>\d{1,2})\s*日起?\s*(?:至|到|[-—–~～]+)\s*(?<to>\d{1,2})\s*月\s*(?<last>\d{1,2})\s*日/gu

/** 9月10日至8月20日: ends before it begins. */
function turned(text: FieldText): Finding[] {
  return matchesOf(text.text, FROM_TO).flatMap(({ 0: words, index, groups }): Finding[] => {
    const dayOf = (month: string, day: string) => Number(groups?.[month]) * 31 + Number(groups?.[day])
    // Over the turn of the year, from winter to spring, it may.
    const isOverTurn = Number(groups?.['from']) >= 10 && Number(groups?.['to']) <= 4
    if (isOverTurn || dayOf('from', 'first') <= dayOf('to', 'last')) return []
    return [doubted(text, index, words, `${quoted(words)}的结束早于开始，请核对。`)]
  })
}

const QUARTER =
  /(?<quarter>[一二三四])季度[（(](?<from>\d{1,2})月?\s*(?:至|到|[-—–~～、])\s*(?<to>\d{1,2})月(?:份)?[）)]/gu

/** 第三季度（4月至6月）. */
function quarters(text: FieldText): Finding[] {
  return matchesOf(text.text, QUARTER).flatMap(({ 0: words, index, groups }): Finding[] => {
    const last = ('一二三四'.indexOf(groups?.['quarter'] ?? '') + 1) * 3
    const [from, to] = [Number(groups?.['from']), Number(groups?.['to'])]
    if (from >= last - 2 && to <= last) return []
    return [doubted(text, index, words, `${quoted(words)}：这个季度是${last - 2}月至${last}月，请核对。`)]
  })
}

function doubted(text: FieldText, start: number, words: string, message: string): Finding {
  return findingOf(text, {
    rule: 'proof.term',
    severity: 'warning',
    start,
    end: start + words.length,
    message,
  })
}

const DATE =
  /(?=\d)(?:(?<!\d)(?<year>\d{4})\s*年\s*)?(?<!\d)(?<month>\d{1,2})\s*月(?:\s*(?<day>\d{1,2})\s*[日号])?/gu

function impossible(text: FieldText, ofText?: number): Finding[] {
  return matchesOf(text.text, DATE).flatMap(({ 0: words, index, groups }): Finding[] => {
    const month = Number(groups?.['month'])
    const day = groups?.['day'] === undefined ? 1 : Number(groups['day'])
    const year = groups?.['year'] === undefined ? yearAt(text, index, ofText) : Number(groups['year'])
    if (month >= 1 && month <= 12 && day >= 1 && day <= lastDay(month, year)) return []
    const message = `${quoted(words)}不是日历上有的日期，请核对。`
    return [
      findingOf(text, {
        rule: 'proof.term',
        severity: 'error',
        start: index,
        end: index + words.length,
        message,
      }),
    ]
  })
}

/** 2月29日 is of the text's year where its sentence names no other. */
function yearAt({ text }: FieldText, at: number, ofText?: number): number | undefined {
  const { before, after } = sentenceAt(text, at)
  return /\d{4}\s*年|[上去前明]年/u.test(before + after) ? undefined : ofText
}

/** Without a year, 29 February may be. */
function lastDay(month: number, year = 2024): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

const NO_YEAR =
  /(?<!\d)(?<year>20\d{2})(?<month>1[0-2]|[1-9])(?=\s*月\s*\d{1,2}\s*日)|(?<=^|[。；，\n])(?<year>20[0-4]\d)(?=度?(?:共|全年|我[局镇乡县市区委办]|累计|主动公开|未))/gmu

function withoutYear(text: FieldText): Finding[] {
  return matchesOf(text.text, NO_YEAR).map(({ 0: words, index, groups }) =>
    findingOf(text, {
      rule: 'proof.term',
      severity: 'error',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}的年份后面缺“年”字，请补上。`,
      to: `${groups?.['year'] ?? ''}年${groups?.['month'] ?? ''}`,
    }),
  )
}

const NO_MONTH =
  /(?<!\d)20\d{2}(?:1[0-2]|0?[1-9])(?:3[01]|[12]\d|0?[1-9])日|(?<=[至到]\s?)20\d{2}(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])(?=[止。，；]|$)/gmu

/** 自202011日至20201231: a day whose 年 and 月 were lost. */
function withoutMonth(text: FieldText): Finding[] {
  return matchesOf(text.text, NO_MONTH).map(({ 0: words, index }) =>
    findingOf(text, {
      rule: 'proof.term',
      severity: 'error',
      start: index,
      end: index + words.length,
      message: `${quoted(words)}像是漏了“年”“月”的日期，请补上。`,
    }),
  )
}
