import type { EditionId } from '../../../core/form/form.ts'

/** How the three tables are divided and headed; everything else about them changes on the page. */
export interface Layout {
  readonly edition: EditionId
  /** Part two as one table, or one for each item of article 20. */
  readonly disclosure: 'one table' | 'four tables'
  readonly requests: RequestsLayout
  readonly disputes: 'one line' | 'outcomes as rows' | 'three tables'
}

export interface RequestsLayout {
  readonly headRows: 3 | 2 | 1
  /** Where 三、本年度办理结果 and （三）不予公开 stand: beside their rows, above them, or nowhere. */
  readonly groups: 'columns' | 'bands' | 'blank rows' | 'none'
  readonly columns: readonly Applicant[]
  readonly serial: boolean
  /** Rows of （六）其他处理. */
  readonly otherRows: 3 | 1
}

export const APPLICANTS = [
  'natural',
  'enterprise',
  'research',
  'publicInterest',
  'legalService',
  'otherOrganisation',
  'total',
] as const
export type Applicant = (typeof APPLICANTS)[number]

/** As the form of 2021 is printed. */
export const formLayout: Layout = {
  edition: '2021',
  disclosure: 'one table',
  requests: { headRows: 3, groups: 'columns', columns: APPLICANTS, serial: false, otherRows: 3 },
  disputes: 'one line',
}
