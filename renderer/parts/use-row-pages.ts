import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
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
  useEffect(() => {
    pages.show(query, start.current)
    start.current = 0
    const patience = window.setTimeout(() => setLongFor(() => query), PATIENCE)
    return () => window.clearTimeout(patience)
  }, [pages, query])
  return { pages, listed, loading: longFor === query && listed.query !== query && !listed.failure }
}
