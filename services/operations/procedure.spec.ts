import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ChartId } from '../../core/years/chart.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { sample } from '../../tests/documents/reports.ts'
import { checkReport } from '../../core/checks/check.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import type { Field } from '../../core/report/report.ts'

const RECEIVED: Field = 'requests:received/natural'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterEach(() => {
  app.close()
  folder.release()
})

const made = async (year: number, received: number) => {
  const tables = { ...sample.tables, requests: { ...sample.tables.requests, 'received/natural': received } }
  const json = exchangeText({ ...sample, year, tables })
  return (await app.call('reports.create', { kind: 'exchange', json })).id
}
const correct = async (id: string, value: number) => {
  const base = (await app.call('report.open', { id })).revisions[RECEIVED] ?? 0
  await app.call('report.edit', { id, edits: [{ field: RECEIVED, value, base }] })
}
const step = async (id: string, action: 'review' | 'return' | 'sign') => {
  // A figure that was changed leaves words behind.
  const { report } = await app.call('report.open', { id })
  const acceptedErrors = checkReport(report).filter(({ severity }) => severity === 'error').length
  await app.call('procedure.step', { id, action, by: '王某', note: '补充', acceptedErrors })
}
const charts = async (id: string) =>
  ((await app.call('report.printed', { id })).html.match(/<svg.*?<\/svg>/gsu) ?? []).join('')

it('signs the charts that went to review, and draws them anew for the next', async () => {
  const before = await made(2023, 51)
  const id = await made(2024, 72)
  const offered = (await app.call('years.charts', { id })).charts.map(({ chart }) => chart.id)
  await app.call('report.charts', { id, charts: offered })
  await step(id, 'review')
  const approved = await charts(id)
  expect(approved).toContain('51')
  await correct(before, 968)
  expect(await charts(id)).toBe(approved)
  await step(id, 'return')
  const anew = await charts(id)
  expect(anew).toContain('968')
  await step(id, 'review')
  await correct(before, 857)
  await step(id, 'sign')
  expect(await charts(id)).toBe(anew)
})

it('leaves charts in the report, or out of it, as another window has them', async () => {
  const id = await made(2024, 72)
  const choose = async (charts: readonly ChartId[], from?: readonly ChartId[]) =>
    (await app.call('report.charts', { id, charts: [...charts], ...(from && { from: [...from] }) })).inReport
  await choose(['documents', 'results'])
  expect(await choose(['results', 'requests'], ['results'])).toEqual(['documents', 'requests', 'results'])
  const shown = ['documents', 'requests', 'results'] as const
  expect(await choose(['requests', 'results'], shown)).toEqual(['requests', 'results'])
  expect(await choose([...shown, 'applicants'], shown)).toEqual(['requests', 'results', 'applicants'])
})

it('sends no other charts to review than were seen, and says which went there', async () => {
  await made(2023, 51)
  const id = await made(2024, 72)
  const choose = (charts: ChartId[]) => app.call('report.charts', { id, charts })
  const named = async () => (await app.call('procedure.get', { id })).charts
  // Without a result there is nothing to draw.
  await choose(['requests', 'results'])
  const seen = await named()
  expect(seen).toEqual(['requests'])
  await choose(['requests', 'applicants'])
  const { report } = await app.call('report.open', { id })
  const acceptedErrors = checkReport(report).filter(({ severity }) => severity === 'error').length
  const review = (charts: ChartId[]) =>
    app.call('procedure.step', { id, action: 'review', by: '王某', acceptedErrors, charts })
  await expect(review(seen)).rejects.toThrow('changed-meanwhile')
  const { state, charts: went } = await review(await named())
  expect({ state, went }).toEqual({ state: 'review', went: ['requests', 'applicants'] })
})
