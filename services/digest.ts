import { hash } from 'node:crypto'
import { exchangeText } from '../core/report/exchange.ts'
import type { Form } from '../core/form/form.ts'
import type { Report } from '../core/report/report.ts'

/**
 * SHA-256 of the canonical exchange form in UTF-8, as 64 hexadecimal digits. A signed version is frozen with it, the
 * approval sheet prints it, and `report.json` in a package has it.
 */
export function exchangeDigest(report: Report, form?: Form): string {
  return digestOf(new TextEncoder().encode(exchangeText(report, form)))
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}
