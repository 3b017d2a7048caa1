import type { Settings } from '../../core/settings.ts'

type Rows = Settings['approvalRows']

/** A row of the approval sheet being edited; its key stays the same wherever it is moved. */
export interface DraftRow {
  readonly key: number
  readonly label: string
  readonly tall: boolean
}

/** As many as the settings take. */
export const MOST_ROWS = 12
export const LONGEST_LABEL = 20

/** The rows as they are edited. */
export function draftOf(rows: Rows): DraftRow[] {
  return rows.map((row, key) => ({ key, ...row }))
}

/** The rows to keep; undefined while a label is blank. */
export function rowsOf(draft: readonly DraftRow[]): Rows | undefined {
  const rows = draft.map(({ label, tall }) => ({ label: label.trim(), tall }))
  return rows.every(({ label }) => label !== '') ? rows : undefined
}

/** With a new row at the end, under a label in use everywhere that is to be typed over. */
export function withNewRow(draft: readonly DraftRow[]): DraftRow[] {
  const key = Math.max(...draft.map((row) => row.key)) + 1
  return [...draft, { key, label: '审核', tall: false }]
}

/** The rows with one of them changed. */
export function withRow(
  draft: readonly DraftRow[],
  key: number,
  changes: Partial<Omit<DraftRow, 'key'>>,
): DraftRow[] {
  return draft.map((row) => (row.key === key ? { ...row, ...changes } : row))
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
