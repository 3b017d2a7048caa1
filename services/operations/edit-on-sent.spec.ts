import { afterEach, beforeEach, expect, it } from 'vitest'
import { type AskedApp, openApp } from '../../tests/bench/asked-app.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: AskedApp
let id: string
beforeEach(async () => {
  folder = temporaryFolder()
  app = await openApp(folder.path)
  const unit = { name: '某县某局', level: 'department', year: 2025 } as const
  id = (await app.call('reports.create', { kind: 'blank', ...unit })).id
})
afterEach(() => {
  app.close()
  folder.release()
})

const write = (value: string, base: number, sent?: string) =>
  app.call('report.edit', {
    id,
    edits: [{ field: 'other', value, base, ...(sent !== undefined && { sent }) }],
  })
const held = async () => {
  const { report, revisions } = await app.call('report.open', { id })
  return { words: report.other, revision: revisions['other'] ?? 0 }
}

it('takes the last words of a page whose write before them arrived', async () => {
  const { revision } = await held()
  await write('甲', revision)
  await write('甲乙', revision, '甲')
  expect((await held()).words).toBe('甲乙')
})

it('takes them where that write did not arrive, which then comes too late', async () => {
  const { revision } = await held()
  await write('甲乙', revision, '甲')
  await expect(write('甲', revision)).rejects.toThrow('stale-revision')
  expect((await held()).words).toBe('甲乙')
})

it('takes none over what another window wrote', async () => {
  const { revision } = await held()
  await write('别人的', revision)
  await expect(write('甲乙', revision, '甲')).rejects.toThrow('stale-revision')
  await write('甲', revision + 1)
  await expect(write('甲乙', revision, '甲')).rejects.toThrow('stale-revision')
  expect((await held()).words).toBe('甲')
})
