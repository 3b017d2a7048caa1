import { expect, it } from 'vitest'
import { importReport } from './import.ts'

it('What a reader left out among the words of a text is a doubt of that text', () => {
  const blocks = [
    { text: '渠县信访局2024年政府信息公开工作年度报告' },
    { text: '一、总体情况' },
    { text: '（一）主动公开' },
    { text: '公开率为，共条。', leftOut: ['公式', '图片'] },
    { text: '又公开条。', leftOut: ['图片'] },
    { text: '（二）依申请公开' },
    { text: '收到申请5件。' },
  ].map((each) => ({ kind: 'paragraph' as const, ...each }))
  const { doubts } = importReport({ kind: 'docx', blocks, notices: [] })
  expect(doubts.filter(({ reason }) => reason.includes('照原样'))).toEqual([
    { field: 'overview.proactive', reason: '这里有公式、图片，没有照原样读入，请对照原文核对。' },
  ])
})
