import { exchangeText } from '../../core/report/exchange.ts'
import type { Report } from '../../core/report/report.ts'

/** SHA-256 of the exchange form of the report as it stands on screen, as 64 hexadecimal digits. */
export async function exchangeDigest(report: Report): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(exchangeText(report)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
