import type { Settings } from '../../core/settings.ts'

type Rows = Settings['approvalRows']

/** A row of the approval sheet being edited; its key stays the same wherever it is moved. */
export interface DraftRow {
  readonly key: number
  readonly label: string
  /** What it was called when its field was left last: it still is while nothing stands there. */
  readonly called: string
  readonly tall: boolean
}

/** As many as the settings take. */
export const MOST_ROWS = 12
export const LONGEST_LABEL = 20

/** The rows as they are edited. */
export function draftOf(rows: Rows): DraftRow[] {
  return rows.map((row, key) => ({ key, called: row.label, ...row }))
}

/** The rows to keep. */
export function rowsOf(draft: readonly DraftRow[]): Rows {
  return draft.map(({ label, called, tall }) => ({ label: label.trim() || called, tall }))
}

/** The rows with these in their place, unless they are the same. */
export function withRows(draft: readonly DraftRow[], rows: Rows): readonly DraftRow[] {
  return JSON.stringify(rowsOf(draft)) === JSON.stringify(rows) ? draft : draftOf(rows)
}

/** With a new row at the end, under a label in use everywhere that is to be typed over. */
export function withNewRow(draft: readonly DraftRow[]): DraftRow[] {
  const key = Math.max(...draft.map((row) => row.key)) + 1
  return [...draft, { key, label: '审核', called: '审核', tall: false }]
}

/** The rows with one of them changed. */
export function withRow(
  draft: readonly DraftRow[],
  key: number,
  changes: Partial<Pick<DraftRow, 'label' | 'tall'>>,
): DraftRow[] {
  return draft.map((row) => (row.key === key ? { ...row, ...changes } : row))
}

/** The rows once the field of one is left. */
export function withRowLeft(draft: readonly DraftRow[], key: number): DraftRow[] {
  return draft.map((row) => (row.key === key ? { ...row, called: row.label.trim() || row.called } : row))
}

/** One place up (−1) or down (1), where there is one. */
export function withRowMoved(draft: readonly DraftRow[], key: number, by: -1 | 1): DraftRow[] {
  const from = draft.findIndex((row) => row.key === key)
  const row = draft[from]
  if (!row || !draft[from + by]) return [...draft]
  return draft.toSpliced(from, 1).toSpliced(from + by, 0, row)
}

/** The last row stays: a sheet that nobody signs is none. */
export function withoutRow(draft: readonly DraftRow[], key: number): DraftRow[] {
  return draft.length > 1 ? draft.filter((row) => row.key !== key) : [...draft]
}
