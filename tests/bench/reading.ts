import { compose } from '../../core/document/compose.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** Paragraphs of three lines that fill some sixteen pages; the tables and the other texts make them twenty. */
const PARAGRAPHS = 120

/** A Word file of twenty pages, imported. */
export async function benchReading(report: Report): Promise<void> {
  const words =
    '坚持以公开为常态、不公开为例外，依法、及时、准确公开政府信息1234条，其中更正56条，办理申请7件，回应关切八十九次，深入解读政策文件。'
  const long = withFields(report, [['overview.proactive', Array(PARAGRAPHS).fill(words).join('\n')]])
  const file = await docxOf(compose(long))
  const times = await timesOf(() => importFile(file, '去年.docx'), 20, 5)
  print('A 20-page .docx imported, warm', milliseconds(quantile(times, 0.5)), '≤ 400 ms')
}
