import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allowedActions,
  BEGUN,
  mayEdit,
  progressAfter,
  progressOf,
  stateOf,
  STEP_ACTIONS,
  type StepAction,
} from './procedure.ts'

const after = (...actions: StepAction[]) => stateOf(progressOf(actions))

describe('the procedure', () => {
  it.each([
    [[], 'draft'],
    [['review'], 'review'],
    [['review', 'return'], 'draft'],
    [['review', 'sign'], 'signed'],
    [['review', 'sign', 'submit'], 'submitted'],
    [['review', 'sign', 'submit', 'publish'], 'published'],
    [['review', 'sign', 'publish', 'submit'], 'published'],
    [['review', 'sign', 'submit', 'publish', 'revert'], 'submitted'],
    [['review', 'sign', 'publish', 'revert'], 'signed'],
    [['review', 'sign', 'submit', 'reopen'], 'draft'],
  ] as const)('leads by %j to %s', (actions, state) => {
    expect(after(...actions)).toBe(state)
  })

  it('signs nothing that was not under review, and registers nothing that was not signed', () => {
    expect(allowedActions(BEGUN)).toEqual(['review'])
    expect(allowedActions(progressOf(['review']))).toEqual(['return', 'sign'])
  })

  it('registers neither handing in nor publishing twice', () => {
    expect(allowedActions(progressOf(['review', 'sign', 'submit']))).toEqual(['publish', 'revert', 'reopen'])
    expect(() => progressOf(['review', 'sign', 'submit', 'submit'])).toThrow('submit')
  })

  it('never lets a report be changed between its review and its being reopened or returned', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEP_ACTIONS), { maxLength: 30 }), (wishes) => {
        let progress = BEGUN
        let closed = false
        for (const wish of wishes) {
          const next = progressAfter(progress, wish)
          if (!next) continue
          progress = next
          if (wish === 'review') closed = true
          if (wish === 'return' || wish === 'reopen') closed = false
          expect(mayEdit(stateOf(progress))).toBe(!closed)
        }
      }),
    )
  })

  it('takes back the last registration and nothing else', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['submit', 'publish'] as const), (registered) => {
        const before = progressOf(['review', 'sign', ...registered.slice(0, -1)])
        const all = progressOf(['review', 'sign', ...registered])
        expect(progressAfter(all, 'revert')).toEqual(registered.length > 0 ? before : undefined)
      }),
    )
  })
})
