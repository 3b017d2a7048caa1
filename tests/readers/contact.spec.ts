import { expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { importDocument, importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from '../documents/reports.ts'

const WHERE = '如有疑问，请与本局联系（地址：松岚县和平街1号，电话：0818-7321234）。'

it('comes along with a Word file that has address and telephone in its preamble alone', async () => {
  const word = await docxOf(compose({ ...sample, preamble: sample.preamble + WHERE }))
  const { report } = await importFile(new Uint8Array(word), '去年.docx')
  expect(report.agency).toMatchObject({ address: '松岚县和平街1号', phone: '0818-7321234' })
})

it('makes no report of a letter that has them', () => {
  const blocks = ['关于召开会议的通知', `请于5月6日到会。${WHERE}`].map((text) => ({
    kind: 'paragraph' as const,
    text,
  }))
  expect(() => importDocument({ kind: 'text', notices: [], blocks })).toThrow('没有从中认出')
})
