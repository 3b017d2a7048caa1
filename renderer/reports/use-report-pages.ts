import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { call } from '../call.ts'
import { PATIENCE } from '../use-operation.ts'
import type { ListView } from './list-query.ts'
import { lineAt } from './listed-lines.ts'
import { type ListedReports, type ReportPages, reportPages } from './report-pages.ts'

/** The list a query asks for, as far as it has come; what stood before it until then. */
export function useReportPages({ query, line = 0, opened = [] }: ListView): {
  readonly pages: ReportPages
  readonly listed: ListedReports
  /** Waiting for the answer, and long enough that the user should be told. */
  readonly loading: boolean
} {
  const [pages] = useState(() =>
    reportPages((asked, offset, limit) => call('reports.list', { ...asked, offset, limit })),
  )
  const listed = useSyncExternalStore(pages.subscribe, pages.state)
  const startingRow = useRef(lineAt(line, opened).at)
  const [longFor, setLongFor] = useState<typeof query>()
  useEffect(() => {
    pages.show(query, startingRow.current)
    startingRow.current = 0
    const patience = window.setTimeout(() => setLongFor(query), PATIENCE)
    return () => window.clearTimeout(patience)
  }, [pages, query])
  return { pages, listed, loading: longFor === query && listed.query !== query && !listed.failure }
}
