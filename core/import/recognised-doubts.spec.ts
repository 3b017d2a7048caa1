import { expect, it } from 'vitest'
import { recognisedDoubts } from './recognised-doubts.ts'
import type { SourceDocument } from './source.ts'

const document: SourceDocument = {
  kind: 'pdf',
  blocks: [
    { kind: 'paragraph', text: '收取信息处理费330元。', isRecognised: true },
    { kind: 'paragraph', text: '没有其他事项。' },
    { kind: 'table', rows: [], isRecognised: true },
  ],
  notices: [],
}

it('Each text and each table that was recognised in pictures is in doubt, once', () => {
  const doubts = recognisedDoubts(document, [
    { field: 'agency.phone', from: [{ block: 0 }] },
    { field: 'other', from: [{ block: 1 }, { block: 0 }] },
    { field: 'overview.proactive', from: [{ block: 1 }] },
    { field: 'requests:received/natural', from: [{ block: 2, row: 3, cell: 4 }] },
    { field: 'requests:granted/natural', from: [{ block: 2, row: 4, cell: 4 }] },
  ])
  expect(doubts.map(({ field }) => field)).toEqual(['other', 'requests:received/natural'])
  expect(doubts[0]?.reason).toContain('识别')
  expect(doubts[1]?.figures).toEqual(['requests:received/natural', 'requests:granted/natural'])
})
