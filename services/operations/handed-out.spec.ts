import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Operation } from '../../core/contract.ts'
import { sample } from '../../tests/documents/reports.ts'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { exchangeDigest } from '../digest.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  const json = JSON.stringify(sample)
  id = (await app.call('reports.create', { kind: 'exchange', json })).id
})
afterEach(() => {
  app.close()
  folder.release()
})

const outcome = async <O extends Operation>(operation: O, input: Input<O>) =>
  app.call(operation, input).then(
    () => 'done',
    (error: unknown) => (error as Error).message,
  )
const shown = async () => {
  const { report, version } = await app.call('report.open', { id })
  return { version, digest: exchangeDigest(report) }
}
const write = async (value: string) => {
  const base = (await app.call('report.open', { id })).revisions['other'] ?? 0
  await app.call('report.edit', { id, edits: [{ field: 'other', value, base }] })
}
const step = (action: Input<'procedure.step'>['action']) =>
  app.call('procedure.step', { id, action, by: '王某', note: '更正' })
/** What each way out answers, with a report of which this was seen. */
const ways = async (seen: Awaited<ReturnType<typeof shown>>) => [
  await outcome('report.export', { id, formats: ['docx'], replace: true, seen }),
  await outcome('report.printed', { id, seen }),
  await outcome('report.printed', { id, what: 'approval', seen }),
  await outcome('report.printed', { id, what: 'letter', seen }),
]
const REFUSED = [
  'report.export: changed-meanwhile',
  ...Array.from({ length: 3 }, () => 'report.printed: changed-meanwhile'),
]

it('hands out no other words than were seen, and those that are stored once they are', async () => {
  const seen = await shown()
  await write('另一个窗口写的。')
  expect(await ways(seen)).toEqual(REFUSED)
  expect(existsSync(join(folder.path, 'exports'))).toBe(false)
  expect((await app.call('report.open', { id })).exports).toEqual([])
  expect(await ways(await shown())).toEqual(['done', 'done', 'done', 'done'])
})

it('hands out no other version than was seen, though it says the same, and an earlier one whatever was seen', async () => {
  await step('review')
  await step('sign')
  const seen = await shown()
  for (const action of ['reopen', 'review', 'sign'] as const) await step(action)
  expect(await ways(seen)).toEqual(REFUSED)
  expect(await outcome('mail.send', { id, by: '王某', task: 't', seen })).toBe('mail.send: changed-meanwhile')
  expect(await outcome('mail.send', { id, by: '王某', task: 't', seen: await shown() })).toBe(
    'mail.send: mail-not-set-up',
  )
  expect(await outcome('report.printed', { id, version: 1, seen })).toBe('done')
})
