/** Long numbers of persons, told from their digits alone. */
export type PersonalNumber = 'identity' | 'identityDoubtful' | 'oldIdentity' | 'mobile' | 'card'

/** What a number of digits only (and a last X) is; undefined where it is no number of a person. */
export function personalNumber(number: string): PersonalNumber | undefined {
  if (/^\d{17}[\dX]$/u.test(number) && isRegion(number) && isBirthDate(number.slice(6, 14))) {
    return hasCheckDigit(number) ? 'identity' : 'identityDoubtful'
  }
  if (/^\d{15}$/u.test(number) && isRegion(number) && isBirthDate(`19${number.slice(6, 12)}`))
    return 'oldIdentity'
  if (/^1[3-9]\d{9}$/u.test(number)) return 'mobile'
  return CARD.test(number) && passesLuhn(number) ? 'card' : undefined
}

/** Ranges of issuers with the lengths they use: UnionPay, an old one of ICBC, Visa, Mastercard. */
const CARD = /^(?:62\d{14}|62\d{15}|62\d{17}|9558\d{15}|4\d{15}|5[1-5]\d{14})$/u

/** GB 11643: the weighted sum of all eighteen digits leaves 1 when divided by 11 (ISO 7064, MOD 11-2). */
function hasCheckDigit(number: string): boolean {
  const sum = Array.from(number).reduce(
    (all, digit, i) => all + (digit === 'X' ? 10 : Number(digit)) * (2 ** (17 - i) % 11),
    0,
  )
  return sum % 11 === 1
}

/** The first two digits of an area: GB/T 2260, and those of residents from Hong Kong, Macao and Taiwan. */
function isRegion(number: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/u.test(number)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [
    Number(digits.slice(0, 4)),
    Number(digits.slice(4, 6)),
    Number(digits.slice(6, 8)),
  ]
  return year >= 1900 && year <= 2100 && day >= 1 && day <= (DAYS[month - 1] ?? 0)
}

/** ISO/IEC 7812-1: the check digit of payment cards. */
function passesLuhn(number: string): boolean {
  const sum = Array.from(number)
    .reverse()
    .reduce((all, digit, i) => {
      const value = Number(digit) * (i % 2 === 1 ? 2 : 1)
      return all + (value > 9 ? value - 9 : value)
    }, 0)
  return sum % 10 === 0
}
