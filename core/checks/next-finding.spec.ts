import { expect, it } from 'vitest'
import type { Finding, Severity } from './finding.ts'
import { NONE_PASSED, nextFinding } from './next-finding.ts'

const finding = (message: string, severity: Severity, start = 0): Finding => ({
  rule: 'proof.term',
  severity,
  part: 1,
  field: 'overview.proactive',
  quote: { start, end: start + 2, text: '其它' },
  message,
})

/** Goes through lists of findings, one after each step; what is gone to in each. */
function steps(lists: readonly (readonly Finding[])[]): (Finding | undefined)[] {
  let round = NONE_PASSED
  return lists.map((findings) => {
    const next = nextFinding(findings, round)
    round = next.round
    return next.finding
  })
}

const [error, other, warning, advice] = [
  finding('甲', 'error'),
  finding('乙', 'error'),
  finding('丙', 'warning'),
  finding('丁', 'advice'),
] as const

it('goes from what is most pressing to what is least so, and begins anew', () => {
  const all = [advice, warning, error]
  expect(steps([all, all, all, all])).toEqual([error, warning, advice, error])
})

it('leaves out nothing when what was gone to is put right at once', () => {
  const rest = [warning, advice]
  expect(steps([[error, other, ...rest], [error, other, ...rest], rest, rest])).toEqual([
    error,
    other,
    warning,
    advice,
  ])
})

it('goes to each of those that are alike but for their place, and to the next when one is put right', () => {
  const [a, b, c] = [finding('甲', 'warning', 1), finding('甲', 'warning', 9), finding('甲', 'warning', 17)]
  expect(steps([[a, b, c], [a, b, c], [a, b, c], [advice]])).toEqual([a, b, c, advice])
  expect(steps([[a, b, c], [b, c], [c]])).toEqual([a, b, c])
})

it('says so when there is none', () => {
  expect(steps([[], []])).toEqual([undefined, undefined])
})
