import type { KnownReport } from '../../../core/collection/known-report.ts'
import { dayWords } from '../../parts/words.ts'

/** Which version of which unit a report is that was there already, and when it came. */
export function knownWords(
  { unit, version, receivedOn }: Pick<KnownReport, 'unit' | 'version' | 'receivedOn'>,
  today: string,
): string {
  const came = `${dayWords(receivedOn, today)}收到`
  return unit === null ? `待认领的一份，${came}` : `${unit}的第 ${version} 版，${came}`
}
