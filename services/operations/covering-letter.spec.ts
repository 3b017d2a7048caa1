import { afterAll, beforeAll, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
beforeAll(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
})
afterAll(() => {
  app.close()
  folder.release()
})

it('The next version goes up with a letter of its own; that of the first stays as it was', async () => {
  const { id } = await app.call('reports.create', { kind: 'exchange', json: exchangeText(sample) })
  const step = (action: 'review' | 'sign' | 'reopen') =>
    app.call('procedure.step', { id, action, by: '王某', note: '更正' })
  await step('review')
  await step('sign')
  await app.call('letter.change', { id, number: '某教函〔2026〕3号', on: '2026-01-20' })
  await step('reopen')
  await step('review')
  await step('sign')
  expect(await app.call('letter.get', { id })).toMatchObject({ number: '', on: null })
  await app.call('letter.change', { id, number: '某教函〔2026〕9号', on: '2026-03-02' })
  const words = async (version?: number) =>
    (await app.call('report.printed', { id, version, what: 'letter' })).html
  expect(await words(1)).toContain('某教函〔2026〕3号')
  expect(await words()).toContain('某教函〔2026〕9号')
})
