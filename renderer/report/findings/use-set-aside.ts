import { useCallback, useRef, useState } from 'react'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import type { SetAside } from '../../../core/checks/set-aside.ts'
import type { OpenReport } from '../../../core/contract.ts'
import { failureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'

/** A reason, and the one that was seen before where another window had given one. */
export interface GivenReason {
  readonly reason: string
  readonly from: string
}

export interface SetAsideState {
  readonly records: readonly SetAside[]
  /**
   * Sets findings aside; where another window gave another reason for one of them, it is asked and answered for that one alone.
   * @param given the answer, where there was a question
   * @throws Failure of the store
   */
  readonly setAside: (findings: readonly Finding[], reason: string, given: GivenReason) => Promise<void>
  /**
   * Shows the finding again that was set aside for this reason.
   * @throws Failure
   */
  readonly takeBack: (shown: SetAside) => Promise<void>
}

/** What was set aside of a report's findings, and how more is. */
export function useSetAside({ id, setAside: stored }: OpenReport): SetAsideState {
  const [records, setRecords] = useState(stored)
  const [known, setKnown] = useState(stored)
  if (known !== stored) {
    // Asked for again, the report has what another window has set aside.
    setKnown(stored)
    setRecords(stored)
  }
  /** The finding that was asked about last, and the answers since the reason was given. */
  const asked = useRef<string>(undefined)
  const answers = useRef(new Map<string, GivenReason>())
  const setAside = useCallback(
    async (findings: readonly Finding[], reason: string, given: GivenReason) => {
      if (given.from === '') answers.current.clear()
      else if (asked.current !== undefined) answers.current.set(asked.current, given)
      let now: OpenReport['setAside'] | undefined
      try {
        for (const finding of findings) {
          const { rule, message } = finding
          const key = findingKey(finding)
          asked.current = key
          const own = answers.current.get(key) ?? { reason, from: '' }
          now = (await call('report.setAside', { id, key, rule, message, ...own })).setAside
        }
      } catch (error) {
        // What asks would go with the findings that are set aside already.
        if (failureData(error)?.code === 'changed-elsewhere') now = undefined
        throw error
      } finally {
        if (now) setRecords(now)
      }
    },
    [id],
  )
  const takeBack = useCallback(
    async ({ key, reason }: SetAside) => {
      setRecords((await call('report.takeBack', { id, key, from: reason })).setAside)
    },
    [id],
  )
  return { records, setAside, takeBack }
}
