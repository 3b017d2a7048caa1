import type { Finding } from '../finding.ts'
import { type FieldText, placeOf } from '../texts.ts'

/** A dwelling: 栋, 单元 and 室 together, or a house number of a village group. */
const DWELLING =
  /[\p{Script=Han}\d]{0,12}(?:小区|花园|家园|公寓|新村|苑|路|街|巷)[\p{Script=Han}\d-]{0,6}\d{1,4}\s*(?:栋|幢|号楼|#)\s*(?:\d{1,2}\s*单元)?\s*\d{2,4}\s*(?:室|号|户)|[\p{Script=Han}]{1,6}村(?:[\p{Script=Han}\d]{1,4}组)\s*\d{1,4}\s*号/gu

/** `privacy.identifier`: addresses of dwellings. */
export function checkAddresses(text: FieldText): Finding[] {
  return [...text.text.matchAll(DWELLING)].map(({ 0: words, index }) => ({
    rule: 'privacy.identifier',
    severity: 'warning',
    ...placeOf(text, index, index + words.length),
    message: `“${words}”像是住宅地址，公开前请删去或隐去个人信息。`,
  }))
}
