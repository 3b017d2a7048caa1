import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import { ROOT } from '../set-up/run.ts'

/** The sample, of a county and a year of its own. */
export function madeUp(year: number, unit = '信访局'): Report {
  const sample = readFileSync(join(ROOT, 'resources/samples/quxian-2024.json'), 'utf8')
  const words = sample
    .replaceAll('四川省达州市渠县', '松岚县')
    .replaceAll('渠县信访局', `松岚县${unit}`)
    .replaceAll('渠县', '松岚县')
    .replaceAll('2024', String(year))
  const report = parseReport(words)
  const requests = {
    ...report.tables.requests,
    'received/natural': 9,
    'granted/natural': 7,
    'carriedOut/natural': 2,
  }
  return {
    ...report,
    overview: {
      ...report.overview,
      onRequest: `进一步完善依申请公开工作流程，做到各环节明晰可查。${year}年，收到申请9件，予以公开7件，结转下年度继续办理2件，未发生行政复议、行政诉讼。`,
    },
    tables: { ...report.tables, requests },
  }
}

/** A figure that fits neither the words nor its column, a year that was left, marks that are not Chinese. */
export function withFaults(report: Report): Report {
  const { overview, tables } = report
  return {
    ...report,
    overview: { ...overview, platforms: '2024年,建立信息发布平台，按期维护。。' },
    tables: { ...tables, requests: { ...tables.requests, 'received/natural': 8 } },
  }
}
