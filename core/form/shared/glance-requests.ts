import { BALANCE_FIGURE, type GlanceRow } from '../form.ts'

/** What the approval sheet tells of part three, in every edition. */
export const glanceRequests: readonly GlanceRow[] = [
  {
    label: '依申请公开',
    lines: [
      [
        { words: '新收', figure: 'requests_received_new' },
        { words: '上年结转', figure: 'requests_carried_in' },
        { words: '办结总计', figure: 'requests_handled' },
      ],
      [
        { words: '结转下年', figure: 'carried_out' },
        { words: '勾稽关系', figure: BALANCE_FIGURE },
      ],
    ],
  },
  {
    label: '复议、诉讼',
    lines: [
      [
        { words: '行政复议', figure: '行政复议.total' },
        { words: '行政诉讼', figure: '行政诉讼.total' },
      ],
    ],
  },
]
