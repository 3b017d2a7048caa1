import { useCallback, useState } from 'react'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import type { SetAside } from '../../../core/checks/set-aside.ts'
import type { OpenReport } from '../../../core/contract.ts'
import { call } from '../../call.ts'

export interface SetAsideState {
  readonly records: readonly SetAside[]
  /** @throws Failure of the store */
  readonly setAside: (finding: Finding, reason: string) => Promise<void>
  readonly takeBack: (key: string) => void
}

/** What was set aside of a report's findings, and how more is. */
export function useSetAside({ id, setAside: stored }: OpenReport): SetAsideState {
  const [records, setRecords] = useState(stored)
  const setAside = useCallback(
    async (finding: Finding, reason: string) => {
      const { rule, message } = finding
      const answer = await call('report.setAside', { id, key: findingKey(finding), rule, message, reason })
      setRecords(answer.setAside)
    },
    [id],
  )
  const takeBack = useCallback(
    (key: string) => {
      void call('report.takeBack', { id, key }).then((answer) => setRecords(answer.setAside))
    },
    [id],
  )
  return { records, setAside, takeBack }
}
