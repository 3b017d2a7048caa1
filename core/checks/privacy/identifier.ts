import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { type PersonalNumber, personalNumber } from './numbers.ts'
import { quoted } from '../../report/quoted.ts'

/**
 * Digits in a row, full-width ones too, in groups where people write spaces or hyphens. A number with
 * letters around it is a code, one with a decimal point an amount.
 */
const RUN =
  /(?<![\dA-Za-z０-９.．_/=])[\d０-９]{3,}(?:[ \u3000\u00a0-][\d０-９]{2,}){0,6}(?:[ \u3000-]?[xXｘＸ])?(?![\dA-Za-z０-９_]|[.．]\d)/gu

/** `privacy.identifier`: identity cards, mobile numbers and bank cards. */
export function checkIdentifiers(text: FieldText, { phone }: Agency): Finding[] {
  const own = digitsOf(phone ?? '')
  return matchesOf(text.text, RUN).flatMap(({ 0: run, index }): Finding[] => {
    if (run.length < 11) return []
    const whole = { words: run, start: index }
    const findings = identify(text, whole, own)
    return findings.length > 0 ? findings : groupsOf(whole).flatMap((group) => identify(text, group, own))
  })
}

interface Digits {
  readonly words: string
  readonly start: number
}

/** A figure may stand right before a number: each group of digits by itself. */
function groupsOf({ words, start }: Digits): Digits[] {
  const groups = matchesOf(words, /[^ \u3000\u00a0-]{11,}/gu)
  return groups.map(({ 0: group, index }) => ({ words: group, start: start + index }))
}

function identify(text: FieldText, { words, start }: Digits, own: string): Finding[] {
  const number = digitsOf(words)
  const before = text.text.slice(Math.max(0, start - 14), start)
  const kind = CODE.test(before) ? undefined : (personalNumber(number) ?? account(number, before))
  if (!kind || isMeant(kind, number, own, text)) return []
  if (kind === 'mobile' && !MOBILE_GROUPS.test(words)) return []
  const { what, severity } = KINDS[kind]
  const isOffice = kind === 'mobile' && OFFICE.test(before) && !PERSON.test(before)
  const doubt = isOffice ? '，如是本单位对外公布的电话请忽略' : ''
  return [
    findingOf(text, {
      rule: 'privacy.identifier',
      severity: isOffice ? 'advice' : severity,
      start,
      end: start + words.length,
      message: `${quoted(masked(number))}像是${what}，公开前请删去或隐去${doubt}。`,
    }),
  ]
}

const MOBILE_GROUPS = /^.{3}[ \u3000\u00a0-]?.{4}[ \u3000\u00a0-]?.{4}$/u

type Kind = PersonalNumber | 'account'

const KINDS: Readonly<Record<Kind, { what: string; severity: Severity }>> = {
  identity: { what: '身份证号码', severity: 'error' },
  identityDoubtful: { what: '身份证号码（校验码不对）', severity: 'warning' },
  oldIdentity: { what: '旧的15位身份证号码', severity: 'warning' },
  mobile: { what: '手机号码', severity: 'warning' },
  card: { what: '银行卡号', severity: 'error' },
  account: { what: '银行账号', severity: 'warning' },
}

/** Codes of organs and of projects may have eighteen digits. */
const CODE = /(?:信用代码|机构代码|项目代码|编码|编号|流水号|订单号|条码|标识码)(?:为|是)?[：:]?\s*$/u
const OFFICE = /(?:热线|(?:联系|咨询|监督|办公|举报|服务|受理|值班)(?:电话|方式)|电话)(?:为|是)?[：:]?\s*$/u
/** 村民马某某（联系电话…）: somebody's own. */
const PERSON = /[\u4e00-\u9fff]某|先生|女士|村民|居民|群众|申请人|当事人|业主|本人/u
const ACCOUNT = /(?:银行卡号?|卡号|银行账[号户]|收款账[号户])(?:为|是)?[：:]?\s*$/u

function account(number: string, before: string): Kind | undefined {
  return ACCOUNT.test(before) && /^\d{12,22}$/u.test(number) ? 'account' : undefined
}

/** The organ's own telephone, and any in the preamble, are meant to be there. */
function isMeant(kind: Kind, number: string, own: string, { field }: FieldText): boolean {
  return kind === 'mobile' && (field === 'preamble' || own.includes(number))
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
