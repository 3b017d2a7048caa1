import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSession } from '../../renderer/report/editing/session.ts'
import type { Session } from '../../renderer/report/editing/session-interface.ts'
import { type AskedApp, openApp } from '../bench/asked-app.ts'
import { temporaryFolder } from '../test-ports.ts'

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

/** A window that opens the report now. */
const openWindow = async () =>
  openSession(await app.call('report.open', { id }), {
    send: (edits) => app.call('report.edit', { id, edits }),
    keeping: { keep: () => Promise.resolve('page'), keepAtOnce: () => true },
    later: () => () => undefined,
    afterPaint: (action) => action(),
    betweenKeys: (action) => action(),
    now: () => 0,
  })
const type = async (session: Session, ...texts: string[]) => {
  for (const text of texts) {
    session.typeText('other', text)
    await session.flush()
  }
}
const held = async () =>
  (await app.call('report.history', { id, fields: ['other'] })).map(({ value }) => value)

const THEIRS = '乙窗写：局长不同意公开'

it('keeps in 记录 what another window stored, whatever keys take of it a moment later', async () => {
  await type(await openWindow(), '乙窗', THEIRS)
  await type(await openWindow(), '乙窗写：同意公开', '乙窗写：同意', '乙窗写：同意了')
  expect(await held()).toEqual(['', THEIRS, '乙窗写：同意了'])
})

it('keeps what a window that wrote before it has caught up with', async () => {
  const here = await openWindow()
  await type(here, '本窗写的。')
  await type(await openWindow(), '本窗写的。乙窗写的。')
  here.catchUp(await app.call('report.open', { id }))
  await type(here, '本窗写的。乙窗', '本窗写的。乙')
  expect(await held()).toEqual(['', '本窗写的。', '本窗写的。乙窗写的。', '本窗写的。乙'])
})
