import { expect, it } from 'vitest'
import { parseRun, printRun } from './hand-over.ts'

it.each([
  { began: 7, isRemembered: false, oldPorts: [] },
  { began: 1_768_208_400_000, isRemembered: true, oldPorts: [40_123, 40_124] },
])('A run is read again as it stands in the page: %j', (run) => {
  expect(parseRun(printRun(run))).toEqual(run)
})

it.each(['', ' ', '__RUN__', '7', '7 ', '7 x', '7 1  8', '7 2 8', '-7 1', '7.5 1'])('%j is none', (words) => {
  expect(parseRun(words)).toBeUndefined()
})
