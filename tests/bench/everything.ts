import { checkReport } from '../../core/checks/check.ts'
import type { Operation } from '../../core/contract.ts'
import { EXPORT_FORMATS, type ExportFormat, SETTLED_FORMATS } from '../../core/contract/export.ts'
import type { Report } from '../../core/report/report.ts'
import { createApp } from '../../services/app.ts'
import { dispatch } from '../../services/dispatch.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { temporaryFolder, testPorts } from '../test-ports.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/**
 * Every file of a stored report on the disk, as the page asks for it: checks, charts, all formats. With the browser engine
 * still to be started, and with it warm; without charts, and with all that the years give.
 */
export async function benchEverything(report: Report): Promise<void> {
  for (const charts of [[], ['documents', 'requests', 'results', 'applicants']]) {
    const name = charts.length > 0 ? 'Everything with charts' : 'Everything'
    const cold: number[] = []
    for (let run = 0; run < 3; run++) cold.push(...(await exporting(report, charts, SETTLED_FORMATS, 1, 0)))
    print(`${name}, engine started first`, milliseconds(quantile(cold, 0.5)), '≤ 3000 ms')
    const warm = await exporting(report, charts, SETTLED_FORMATS, 8, 2)
    print(`${name}, engine warm`, milliseconds(quantile(warm, 0.5)), '≤ 3000 ms')
    const withOfd = await exporting(report, charts, EXPORT_FORMATS, 8, 2)
    const ratio = quantile(withOfd, 0.5) / quantile(warm, 0.5)
    print(`${name} with OFD, to without`, `${ratio.toFixed(2)} ×`, '≤ 1.15 ×')
  }
}

async function exporting(
  report: Report,
  charts: readonly string[],
  formats: readonly ExportFormat[],
  runs: number,
  warmUp: number,
): Promise<number[]> {
  const folder = temporaryFolder()
  const engine = createEngine(findEngine())
  const { printPdf, drawPng, installedFonts } = engine
  const app = createApp(testPorts(folder.path, { printPdf, drawPng, installedFonts }))
  const call = async (operation: Operation, input: unknown) => {
    const reply = await dispatch(app.handlers, operation, input)
    if (!reply.ok) throw new Error(reply.failure.code)
    return reply.value
  }
  const put = async (year: number) => {
    const json = JSON.stringify(withFigures(report, year))
    return ((await call('reports.create', { kind: 'exchange', json })) as { id: string }).id
  }
  try {
    await put(report.year - 1)
    const id = await put(report.year)
    if (charts.length > 0) await call('report.charts', { id, charts })
    const ask = { id, formats, replace: true }
    const findings = checkReport(withFigures(report, report.year), {
      lastYear: withFigures(report, report.year - 1),
    })
    const acceptedErrors = findings.filter(({ severity }) => severity === 'error').length
    return await timesOf(() => call('report.export', { ...ask, acceptedErrors }), runs, warmUp)
  } finally {
    app.close()
    await engine.close()
    folder.release()
  }
}

/** The report with something for the charts to show. */
function withFigures(report: Report, year: number): Report {
  const { tables } = report
  const requests = {
    ...tables.requests,
    'received/natural': 12,
    'granted/natural': 9,
    'carriedOut/natural': 3,
  }
  const disclosure = { ...tables.disclosure, 'normativeDocuments/issued': 2, 'normativeDocuments/inForce': 7 }
  return { ...report, year, tables: { ...tables, requests, disclosure } }
}
