import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import type { Operation } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { type App, createApp } from '../app.ts'
import type { Apart } from '../apart/apart.ts'
import { dispatch } from '../dispatch.ts'

/** The first work is never done: as of a text that keeps the checks busy. */
const never: Apart = { run: () => new Promise(() => undefined), close: () => undefined }
const refused: Apart = {
  run: () => Promise.reject(new Failure('too-complex', { what: '这份报告的文字', seconds: 15 })),
  close: () => undefined,
}

describe.each([
  ['are never done', never, { share: null, errors: null }],
  ['were given up', refused, { share: 1, errors: null }],
])('a report of which the checks %s', (_, apart, counts) => {
  let folder: ReturnType<typeof temporaryFolder>
  let app: App
  const call = async (operation: Operation, input: unknown) => {
    const reply = await dispatch(app.handlers, operation, input)
    if (!reply.ok) throw new Error(reply.failure.code)
    return reply.value as never
  }
  beforeEach(() => {
    vi.useFakeTimers()
    folder = temporaryFolder()
    app = createApp(testPorts(folder.path, { apart }))
  })
  afterEach(() => {
    app.close()
    folder.release()
    vi.useRealTimers()
  })

  it('is listed, opened, edited and deleted', async () => {
    const json = JSON.stringify({ ...sample, other: '1,'.repeat(100_000) })
    const { id } = (await call('reports.create', { kind: 'exchange', json })) as { id: string }
    const listing = call('reports.list', {})
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await listing).toMatchObject({ rows: [{ id, ...counts }], total: 1 })
    expect(await call('report.open', { id })).toMatchObject({ id })
    await call('report.edit', { id, edits: [{ field: 'other', value: '无', base: 1 }] })
    await call('reports.delete', { id })
    const again = call('reports.list', {})
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await again).toEqual({ rows: [], total: 0, units: 0, reports: 0 })
  })
})
