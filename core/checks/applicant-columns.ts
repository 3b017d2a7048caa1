import { ORGANISATIONS } from '../form/shared/requests-table.ts'

const COLUMNS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/自然人|公民|个人/u, ['natural']],
  [/企业/u, ['enterprise']],
  [/科研/u, ['research']],
  [/公益/u, ['publicInterest']],
  [/法律|律师/u, ['legalService']],
  [/法人/u, ORGANISATIONS],
]

/** The columns of the table of requests that words for kinds of applicants name. */
export function columnsNamed(who: string): string[] {
  return COLUMNS.filter(([pattern]) => pattern.test(who)).flatMap(([, keys]) => keys)
}
