import { useEffect, useRef, useState } from 'react'
import type { ReportRow } from '../../core/contract/reports.ts'
import { call } from '../call.ts'
import type { OpenedUnit } from './listed-lines.ts'
import { rowAt } from '../parts/row-pages.ts'
import type { ListedReports } from './use-report-pages.ts'

/** The opened units of a list, with what stands under each as far as it has come; asked for anew with the list. */
export function useOpenedUnits(opened: readonly OpenedUnit[], listed: ListedReports): OpenedUnit[] {
  const [under, setUnder] = useState<ReadonlyMap<string, readonly ReportRow[]>>(new Map())
  const wanted = useRef('')
  const ids = opened.map(({ id }) => id).join(' ')
  useEffect(() => {
    wanted.current = ids
    if (ids === '') return
    const asked = ids.split(' ').map(async (id) => [id, (await call('reports.others', { id })).rows] as const)
    // What can't be read says so when the list is asked for.
    void Promise.all(asked).then(
      (all) => wanted.current === ids && setUnder(new Map(all)),
      () => undefined,
    )
  }, [ids, listed.pages])
  // Where an edit has moved reports, another stands in its place.
  const isThere = ({ at, id }: OpenedUnit) => (rowAt(listed, at)?.id ?? id) === id
  return opened.filter(isThere).map((unit) => {
    const rows = under.get(unit.id)
    return rows ? { ...unit, rows } : unit
  })
}
