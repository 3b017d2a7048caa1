import { expect, it } from 'vitest'
import type { ReportRow } from '../../core/contract/reports.ts'
import { lineAt, lineOf, linesOf, type OpenedUnit, toggled } from './listed-lines.ts'

const unit = (at: number, count: number): OpenedUnit => ({ at, id: `r${at}`, count })
const shown = (line: number, opened: readonly OpenedUnit[]) => {
  const found = lineAt(line, opened)
  return found.under ? `${found.at}.${found.place}` : String(found.at)
}

it('Those under a unit stand after its latest, and all others after them', () => {
  const opened = [unit(0, 2), unit(2, 1)]
  const lines = Array.from({ length: linesOf(4, opened) }, (_, line) => shown(line, opened))
  expect(lines).toEqual(['0', '0.0', '0.1', '1', '2', '2.0', '3'])
  expect([0, 1, 2, 3].map((at) => lineOf(at, opened))).toEqual([0, 3, 4, 6])
  expect(linesOf(4, [])).toBe(4)
  expect(shown(3, [])).toBe('3')
})

it('As many stand there as have come', () => {
  const rows = [{} as ReportRow]
  expect(linesOf(2, [{ ...unit(0, 3), rows }])).toBe(3)
})

it('A unit is opened in its place, and closed when it is asked for again', () => {
  const two = toggled(toggled([], unit(5, 1)), unit(1, 1))
  expect(two.map(({ at }) => at)).toEqual([1, 5])
  expect(toggled(two, unit(5, 1)).map(({ at }) => at)).toEqual([1])
})

it('A list that has become shorter has no lines of units it no more has', () => {
  expect(linesOf(3, [unit(5, 4)])).toBe(3)
})
