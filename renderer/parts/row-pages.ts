import { type FailureData, failureData } from '../../core/failure.ts'

/** Rows of a page. */
export const PAGE = 100

/** What an operation answers that lists rows by the page. */
export interface PageOfRows {
  readonly rows: readonly unknown[]
  /** How many rows there are in all. */
  readonly total: number
}

/** A list as far as it has come. */
export interface ListedRows<Q, A extends PageOfRows> {
  /** What the rows answer; undefined before the first answer. */
  readonly query: Q | undefined
  /** How many rows there are, come or not. */
  readonly total: number
  /** The answer that came last, for what it says besides its rows. */
  readonly answer: A | undefined
  readonly pages: ReadonlyMap<number, ListedPage<A>>
  readonly failure: FailureData | undefined
}

interface ListedPage<A extends PageOfRows> {
  readonly rows: A['rows']
  /** Counts how often the list was asked for anew before this page came. */
  readonly round: number
}

export interface RowPages<Q, A extends PageOfRows> {
  readonly state: () => ListedRows<Q, A>
  readonly subscribe: (listener: () => void) => () => void
  /** Shows another list, from a row on. The one that stands stays until that row's page is there. */
  readonly show: (query: Q, row: number) => void
  /** Asks anew for what is in view; what is not is asked for when it comes into view. */
  readonly refresh: () => void
  /** Tells which rows are in view, the first and the last. */
  readonly need: (first: number, last: number) => void
}

export type AskForRows<Q, A> = (query: Q, offset: number, limit: number) => Promise<A>

/** A row, where it has come. */
export function rowAt<A extends PageOfRows>(
  { pages }: ListedRows<unknown, A>,
  index: number,
): A['rows'][number] | undefined {
  return pages.get(Math.floor(index / PAGE))?.rows[index % PAGE]
}

/**
 * A list, page by page as it comes into view. One page is asked for at a time, always one that is in view now, so that a
 * thumb pulled over the whole list asks for little.
 */
export function rowPages<Q, A extends PageOfRows>(ask: AskForRows<Q, A>): RowPages<Q, A> {
  const listeners = new Set<() => void>()
  let listed: ListedRows<Q, A> = {
    query: undefined,
    total: 0,
    answer: undefined,
    pages: new Map(),
    failure: undefined,
  }
  let wanted: Q | undefined
  let round = 0
  let inView: readonly [number, number] = [0, 0]
  let isAsking = false

  const set = (next: ListedRows<Q, A>) => {
    listed = next
    for (const listener of listeners) listener()
  }
  const missing = () => {
    const [first, last] = inView.map((row) => Math.floor(row / PAGE)) as [number, number]
    const inViewNow = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return inViewNow.find((page) => listed.pages.get(page)?.round !== round)
  }
  const take = (query: Q, page: number, answer: A, askedIn: number) => {
    const kept = listed.query === query ? listed.pages : []
    const pages = new Map([...kept, [page, { rows: answer.rows, round: askedIn }]])
    set({ query, total: answer.total, answer, pages, failure: undefined })
  }
  const askForMissing = async () => {
    const query = wanted
    const page = missing()
    if (isAsking || !query || page === undefined || listed.failure) return
    isAsking = true
    const askedIn = round
    try {
      const answer = await ask(query, page * PAGE, PAGE)
      if (query === wanted) take(query, page, answer, askedIn)
    } catch (error) {
      const failure = failureData(error)
      if (!failure) throw error
      if (query === wanted) set({ ...listed, failure })
    } finally {
      isAsking = false
    }
    await askForMissing()
  }
  const askAnew = () => {
    round += 1
    listed = { ...listed, failure: undefined }
    void askForMissing()
  }
  return {
    state: () => listed,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: (query, row) => {
      wanted = query
      inView = [row, row]
      askAnew()
    },
    refresh: askAnew,
    need: (first, last) => {
      inView = [first, Math.max(first, last)]
      void askForMissing()
    },
  }
}
