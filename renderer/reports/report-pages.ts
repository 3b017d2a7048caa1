import type { Output } from '../../core/contract.ts'
import type { ReportRow } from '../../core/contract/reports.ts'
import { type FailureData, failureData } from '../../core/failure.ts'
import type { ListQuery } from './list-query.ts'

/** Rows of a page. */
export const PAGE = 100

/** The list as far as it has come. */
export interface ListedReports {
  /** What the rows answer; undefined before the first answer. */
  readonly query: ListQuery | undefined
  /** How many rows there are, come or not. */
  readonly total: number
  /** How many reports match, also those that stand under others. */
  readonly reports: number
  readonly pages: ReadonlyMap<number, ListedPage>
  readonly failure: FailureData | undefined
}

interface ListedPage {
  readonly rows: readonly ReportRow[]
  /** Counts how often the list was asked for anew before this page came. */
  readonly round: number
}

export interface ReportPages {
  readonly state: () => ListedReports
  readonly subscribe: (listener: () => void) => () => void
  /** Shows another list, from a row on. The one that stands stays until that row's page is there. */
  readonly show: (query: ListQuery, row: number) => void
  /** Asks anew for what is in view; what is not is asked for when it comes into view. */
  readonly refresh: () => void
  /** Tells which rows are in view, the first and the last. */
  readonly need: (first: number, last: number) => void
}

export type AskForRows = (query: ListQuery, offset: number, limit: number) => Promise<Output<'reports.list'>>

/** A row, where it has come. */
export function rowAt({ pages }: ListedReports, index: number): ReportRow | undefined {
  return pages.get(Math.floor(index / PAGE))?.rows[index % PAGE]
}

/**
 * The list of reports, page by page as they come into view. One page is asked for at a time, always one that is in view
 * now, so that a thumb pulled over the whole list asks for little.
 */
export function reportPages(ask: AskForRows): ReportPages {
  const listeners = new Set<() => void>()
  let listed: ListedReports = { query: undefined, total: 0, reports: 0, pages: new Map(), failure: undefined }
  let wanted: ListQuery | undefined
  let round = 0
  let inView: readonly [number, number] = [0, 0]
  let isAsking = false

  const set = (next: ListedReports) => {
    listed = next
    for (const listener of listeners) listener()
  }
  const missing = () => {
    const [first, last] = inView.map((row) => Math.floor(row / PAGE)) as [number, number]
    const inViewNow = Array.from({ length: last - first + 1 }, (_, index) => first + index)
    return inViewNow.find((page) => listed.pages.get(page)?.round !== round)
  }
  const take = (query: ListQuery, page: number, answer: Output<'reports.list'>, askedIn: number) => {
    const kept = listed.query === query ? listed.pages : []
    const pages = new Map([...kept, [page, { rows: answer.rows, round: askedIn }]])
    set({ query, total: answer.total, reports: answer.reports, pages, failure: undefined })
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
