import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useProgram } from '../status.ts'
import { PATIENCE } from '../use-operation.ts'
import { type AskForRows, type ListedRows, type PageOfRows, type RowPages, rowPages } from './row-pages.ts'

/**
 * The list a query asks for, as far as it has come; what stood before it until then.
 * @param query the same object as long as the same list is wanted
 * @param startingRow in view at first
 */
export function useRowPages<Q, A extends PageOfRows>(
  query: Q,
  ask: AskForRows<Q, A>,
  startingRow = 0,
): {
  readonly pages: RowPages<Q, A>
  readonly listed: ListedRows<Q, A>
  /** Waiting for the answer, and long enough that the user should be told. */
  readonly loading: boolean
} {
  const [pages] = useState(() => rowPages(ask))
  const listed = useSyncExternalStore(pages.subscribe, pages.state)
  const start = useRef(startingRow)
  const [longFor, setLongFor] = useState<Q>()
  const { today } = useProgram().status
  const day = useRef(today)
  useEffect(() => {
    pages.show(query, start.current)
    start.current = 0
    const patience = window.setTimeout(() => setLongFor(() => query), PATIENCE)
    return () => window.clearTimeout(patience)
  }, [pages, query])
  useEffect(() => {
    if (day.current === today) return
    day.current = today
    // What is late, and how many days are left, is of the day.
    pages.refresh()
  }, [pages, today])
  return { pages, listed, loading: longFor === query && listed.query !== query && !listed.failure }
}
