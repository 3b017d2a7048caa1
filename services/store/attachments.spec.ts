import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openApp } from '../../tests/bench/asked-app.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { exchangeText } from '../../core/report/exchange.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.release())

it('A scan that was taken away is in the database file no more', async () => {
  const app = await openApp(folder.path)
  const { id } = await app.call('reports.create', { kind: 'exchange', json: exchangeText(sample) })
  for (const action of ['review', 'sign'] as const)
    await app.call('procedure.step', { id, action, by: '王某' })
  const marker = randomBytes(300)
  const scan = Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...Array.from({ length: 200 }, () => marker),
    Buffer.from('%%EOF'),
  ])
  const { attachments } = await app.call('attachment.add', {
    id,
    version: 1,
    name: '签字件.pdf',
    data: scan.toString('base64'),
    by: '王某',
  })
  await app.call('attachment.remove', {
    id,
    attachment: attachments[0]?.id ?? 0,
    by: '李某',
    reason: '扫错了页',
  })
  app.close()
  const bytes = readFileSync(join(folder.path, 'nianbao.sqlite'))
  expect(bytes.includes(marker.subarray(0, 100))).toBe(false)
})
