import { describe, expect, it } from 'vitest'
import { defaultSettings, settingsSchema } from '../../core/settings.ts'
import {
  LONGEST_LABEL,
  MOST_ROWS,
  draftOf,
  rowsOf,
  withNewRow,
  withRow,
  withRowLeft,
  withRowMoved,
  withRows,
  withoutRow,
} from './rows-draft.ts'

const draft = draftOf(defaultSettings.approvalRows)
const labels = (rows: ReturnType<typeof draftOf>) => rows.map(({ label }) => label)

describe('The rows of the approval sheet, being edited', () => {
  it('are what the settings take, as many and as long', () => {
    expect(rowsOf(draft)).toEqual(defaultSettings.approvalRows)
    const takes = (count: number, length: number) => {
      const approvalRows = Array.from({ length: count }, () => ({ label: '签'.repeat(length), tall: true }))
      return settingsSchema.safeParse({ approvalRows }).success
    }
    expect([takes(MOST_ROWS, LONGEST_LABEL), takes(MOST_ROWS + 1, 1), takes(1, LONGEST_LABEL + 1)]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('move by one place and stop at the ends', () => {
    expect(labels(withRowMoved(draft, 3, -1))).toEqual(['拟稿', '核稿', '会签', '保密审查', '签发'])
    expect(labels(withRowMoved(draft, 3, 1))).toEqual(['拟稿', '核稿', '保密审查', '签发', '会签'])
    expect(withRowMoved(draft, 0, -1)).toEqual(draft)
    expect(withRowMoved(draft, 4, 1)).toEqual(draft)
  })

  it('are kept while a label is blank, under the name it had when its field was left last', () => {
    const renamed = withRow(withRow(withRow(draft, 1, { label: '初审' }), 2, { label: '保' }), 2, {
      label: '　 ',
    })
    expect(rowsOf(renamed).map(({ label }) => label)).toEqual(['拟稿', '初审', '保密审查', '会签', '签发'])
    const left = withRowLeft(withRow(renamed, 2, { label: ' 审核 ' }), 2)
    expect(rowsOf(withRow(left, 2, { label: '' }))[2]).toEqual({ label: '审核', tall: false })
  })

  it('give way to other rows, and stay as they are typed where those say the same', () => {
    const typed = withRow(draft, 2, { label: '' })
    expect(withRows(typed, rowsOf(typed))).toBe(typed)
    expect(withRows(typed, [{ label: '审定', tall: true }])).toEqual(draftOf([{ label: '审定', tall: true }]))
  })

  it('never become none, and a new one is told from all others', () => {
    const last = draft.reduce((rows, { key }) => withoutRow(rows, key), draft)
    expect(labels(last)).toEqual(['签发'])
    const more = withNewRow(withNewRow(last))
    expect(new Set(more.map(({ key }) => key)).size).toBe(3)
    expect(rowsOf(more)).toHaveLength(3)
  })
})
