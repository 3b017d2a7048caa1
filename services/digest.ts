import { createHash } from 'node:crypto'
import { exchangeText } from '../core/report/exchange.ts'
import type { Report } from '../core/report/report.ts'

/** SHA-256 of the report's exchange form, as hexadecimal digits: what a signed version is frozen with. */
export function exchangeDigest(report: Report): string {
  return createHash('sha256').update(exchangeText(report)).digest('hex')
}
