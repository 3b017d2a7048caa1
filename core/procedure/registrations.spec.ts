import { describe, expect, it } from 'vitest'
import type { StepAction } from './procedure.ts'
import type { Step } from './records.ts'
import { lastRegistered, type RegisteredDate, registrationsOf } from './registrations.ts'

const AT = '2026-01-20T08:00:00.000Z'
const steps = (...actions: readonly (readonly [StepAction, number])[]): Step[] =>
  actions.map(([action, version]) => ({ at: AT, action, by: '王', note: '', version }))
const day = (action: RegisteredDate['action'], version: number, on: string): RegisteredDate => ({
  action,
  version,
  on,
  at: AT,
  by: '王',
  reason: '',
})
const said = (...given: Parameters<typeof registrationsOf>) =>
  registrationsOf(...given).map(({ action, version, on }) => `${action} ${version} ${on ?? '?'}`)

describe('what is registered', () => {
  it('has the day that was told last, of its own version', () => {
    const taken = steps(['review', 1], ['sign', 1], ['submit', 1], ['reopen', 1], ['sign', 2], ['submit', 2])
    const dates = [
      day('submit', 1, '2026-01-20'),
      day('submit', 2, '2026-01-26'),
      day('submit', 1, '2026-01-19'),
    ]
    expect(said(taken, dates)).toEqual(['submit 1 2026-01-19', 'submit 2 2026-01-26'])
  })

  it('is what was not taken back', () => {
    const taken = steps(['sign', 1], ['submit', 1], ['publish', 1], ['revert', 1], ['publish', 1])
    const dates = [
      day('submit', 1, '2026-01-20'),
      day('publish', 1, '2026-01-21'),
      day('publish', 1, '2026-01-22'),
    ]
    expect(said(taken, dates)).toEqual(['submit 1 2026-01-20', 'publish 1 2026-01-22'])
    expect(said(taken.slice(0, 4), dates)).toEqual(['submit 1 2026-01-20'])
  })

  it('stands after the report was opened again', () => {
    const standing = registrationsOf(steps(['sign', 1], ['submit', 1], ['reopen', 1]), [])
    expect(lastRegistered(standing, 'submit')).toMatchObject({ version: 1, on: null, at: AT })
    expect(lastRegistered(standing, 'publish')).toBeUndefined()
  })
})
