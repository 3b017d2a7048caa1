import { compose } from '../../core/document/compose.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { packed } from '../documents/packages.ts'
import { sample } from '../documents/reports.ts'

/** A file as a field for files takes it. */
export interface UnitFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** Words that two units alone have; those of the sample all have. */
const COPIED =
  '围绕重大行政决策公开专题研究，编制事项目录并在门户网站公布，邀请企业代表座谈，逐条听取意见后完善了公开指南。'
const COPYING = ['财政局', '教育局']

/** A unit's report of 2025: the sample, of a county that is made up. */
export function reportOf(unit: string): Report {
  const words = JSON.stringify(sample)
    .replaceAll('四川省达州市渠县', '松岚县')
    .replaceAll('渠县信访局', `松岚县${unit}`)
    .replaceAll('渠县', '松岚县')
    .replaceAll('2024', '2025')
  const report = JSON.parse(words) as Report
  if (!COPYING.includes(unit)) return report
  return withFields(report, [['overview.platforms', `${report.overview.platforms}${COPIED}`]])
}

/** One with a figure that fits neither the words nor its column. */
export function faultyReportOf(unit: string): Report {
  return withFields(reportOf(unit), [['requests:received/natural', 8]])
}

export async function packageFile(name: string, report: Report): Promise<UnitFile> {
  return file(`${name}.nianbao`, await packed(report))
}

export async function wordFile(name: string, report: Report): Promise<UnitFile> {
  return file(`${name}.docx`, await docxOf(compose(report)))
}

export function file(name: string, bytes: Uint8Array): UnitFile {
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }
}

/** A mail (.eml) with a file. */
export function mailWith(name: string, bytes: Uint8Array, sent: Date): string {
  return [
    'From: unit@example.cn',
    'Subject: report',
    `Date: ${sent.toUTCString()}`,
    'MIME-Version: 1.0',
    'Content-Type: application/octet-stream',
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(bytes).toString('base64'),
  ].join('\r\n')
}
