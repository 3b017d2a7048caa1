import { expect, it } from 'vitest'
import { editions } from '../form/editions.ts'
import { writtenPlaces } from './written-places.ts'

it('names texts one by one and counts the cells of a table, in the order of the form', () => {
  const fields = [
    'requests:received/natural',
    'other',
    'requests:granted/natural',
    'agency.phone',
    'disputes:reconsideration/upheld',
  ] as const
  expect(writtenPlaces(editions['2021'], fields)).toEqual([
    { words: '联系电话', field: 'agency.phone' },
    { words: '收到和处理政府信息公开申请情况 2 格', field: 'requests:received/natural' },
    { words: '政府信息公开行政复议、行政诉讼情况 1 格', field: 'disputes:reconsideration/upheld' },
    { words: '其他需要报告的事项', field: 'other' },
  ])
})
