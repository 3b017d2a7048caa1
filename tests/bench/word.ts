import { deflateRawSync } from 'node:zlib'
import JSZip from 'jszip'
import { compose } from '../../core/document/compose.ts'
import type { Report } from '../../core/report/report.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** A Word file of the report, and beside it the bare compression of the parts it consists of. */
export async function benchWord(report: Report): Promise<void> {
  const times = await timesOf(() => docxOf(compose(report)), 30, 10)
  print('Word file, warm', milliseconds(quantile(times, 0.5)), '≤ 80 ms')
  const { files } = await JSZip.loadAsync(await docxOf(compose(report)))
  const parts = await Promise.all(Object.values(files).map((part) => part.async('nodebuffer')))
  const bare = await timesOf(() => parts.map((part) => deflateRawSync(part)), 30, 10)
  print('  bare deflate of its parts', milliseconds(quantile(bare, 0.5)))
}
