import type { Agency } from '../../report/report.ts'
import type { Finding, Severity } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

interface Identifier {
  readonly what: string
  readonly severity: Severity
}

/** Digits in a row, with spaces or hyphens as people write long numbers, full-width ones too. */
const RUN = /(?<![\dA-Za-z０-９.])[\d０-９](?:[ \u3000-]?[\d０-９]){10,20}[ ]?[xXｘＸ]?(?![\dA-Za-z０-９])/gu

/** `privacy.identifier`: identity cards, mobile numbers and bank cards. */
export function checkIdentifiers(text: FieldText, agency: Agency): Finding[] {
  const own = digitsOf(`${agency.phone ?? ''}`)
  return [...text.text.matchAll(RUN)].flatMap((match): Finding[] => {
    const words = match[0].trimEnd()
    const number = digitsOf(words)
    const identifier = identify(number)
    const isOwn = own !== '' && own.includes(number)
    const isContact = identifier?.what === MOBILE && text.field === 'preamble'
    if (!identifier || isOwn || isContact) return []
    const message = `“${masked(number)}”像是${identifier.what}，公开前请删去或隐去个人信息。`
    return [
      {
        rule: 'privacy.identifier',
        severity: identifier.severity,
        ...placeOf(text, match.index, match.index + words.length),
        message,
      },
    ]
  })
}

const MOBILE = '手机号码'

function identify(number: string): Identifier | undefined {
  if (/^\d{17}[\dX]$/u.test(number) && hasBirthDate(number.slice(6, 14))) {
    return { what: '身份证号码', severity: hasCheckDigit(number) ? 'error' : 'warning' }
  }
  if (/^\d{15}$/u.test(number) && hasBirthDate(`19${number.slice(6, 12)}`) && isRegion(number)) {
    return { what: '旧的身份证号码', severity: 'warning' }
  }
  if (/^1[3-9]\d{9}$/u.test(number)) return { what: MOBILE, severity: 'warning' }
  if (/^(?:62\d{14,17}|[45]\d{15})$/u.test(number) && passesLuhn(number))
    return { what: '银行卡号', severity: 'error' }
  return undefined
}

/** GB 11643: the weighted sum of all eighteen digits leaves 1 when divided by 11 (ISO 7064, MOD 11-2). */
function hasCheckDigit(number: string): boolean {
  const values = [...number].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  const sum = values.reduce((all, value, i) => all + value * (2 ** (17 - i) % 11), 0)
  return sum % 11 === 1 && isRegion(number)
}

/** The first two digits of an area: GB/T 2260. */
function isRegion(number: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u.test(number)
}

function hasBirthDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ]
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

/** ISO/IEC 7812-1: the check digit of payment cards. */
function passesLuhn(number: string): boolean {
  const sum = [...number].reverse().reduce((all, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

function digitsOf(words: string): string {
  return words
    .replaceAll(/[０-９ｘＸ]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll(/[^\dxX]/gu, '')
    .toUpperCase()
}

/** The message shows enough to find it, not the number. */
function masked(number: string): string {
  return `${number.slice(0, 3)}…${number.slice(-2)}`
}
