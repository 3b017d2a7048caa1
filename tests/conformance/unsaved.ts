import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, type Host } from './asking.ts'

/** What every host must answer of texts that could not be saved. */
export function describeUnsaved(name: string, start: () => Promise<Host>): void {
  describe(`${name} keeps what could not be saved`, () => {
    let host: Host
    beforeAll(async () => (host = await start()))
    afterAll(() => host.close())

    const { call, failure } = asking(() => host)
    const newReport = async () =>
      (await call('reports.create', { kind: 'blank', name: '某县某局', level: 'department', year: 2025 })).id

    it('writes a text that was kept so that the one it replaces is found in the history, also when both are of one minute', async () => {
      const id = await newReport()
      let base = (await call('report.open', { id })).revisions['other'] ?? 0
      for (const value of ['保存了的', '一个窗口没存进去的', '另一个窗口没存进去的']) {
        const edits = [{ field: 'other' as const, value, base }]
        base = (await call('report.edit', { id, edits })).revisions['other'] ?? 0
      }
      const held = await call('report.history', { id, fields: ['other'] })
      expect(held.map(({ value }) => value)).toEqual(
        expect.arrayContaining(['保存了的', '一个窗口没存进去的', '另一个窗口没存进去的']),
      )
    })

    it('keeps what could not be saved, and offers it beside what is stored until it is taken or dropped', async () => {
      const id = await newReport()
      const session = crypto.randomUUID()
      const stored = (await call('report.open', { id })).revisions['other'] ?? 0
      const proactive = { field: 'overview.proactive' as const, value: '也没存进去' }
      const texts = [{ field: 'other' as const, value: '没存进去的' }, proactive]
      await call('unsaved.keep', { session, id, texts })
      const offered = async () => {
        const list = await call('unsaved.list', {})
        return list.offered.filter((each) => each.id === id)
      }
      expect(await offered()).toMatchObject([
        { session, agency: '某县某局', year: 2025, field: 'other', value: '没存进去的', revision: stored },
        { field: 'overview.proactive', value: '也没存进去' },
      ])
      await call('report.edit', { id, edits: [{ field: 'other', value: '没存进去的', base: stored }] })
      // What is stored by now is offered no more, and not when it is changed again.
      expect((await offered()).map(({ field }) => field)).toEqual(['overview.proactive'])
      await call('report.edit', { id, edits: [{ field: 'other', value: '后来改的', base: stored + 1 }] })
      expect((await offered()).map(({ field }) => field)).toEqual(['overview.proactive'])
      const own = {
        session,
        id,
        // The clock was set back meanwhile.
        at: '2000-01-01T00:00:00.000Z',
        texts: [{ ...proactive, value: '后来又写的' }],
      }
      expect((await call('unsaved.list', { own: [own] })).offered).toMatchObject([{ value: '后来又写的' }])
      await call('unsaved.drop', { session, field: 'overview.proactive', at: own.at })
      expect(await offered()).toEqual([])
      // The page did not forget it, or it was handed over once more; what its session kept since is another text.
      const again = await call('unsaved.list', { own: [own] })
      expect([again.offered.filter((each) => each.id === id), again.saved]).toEqual([
        [],
        [{ session, field: 'overview.proactive' }],
      ])
      const later = { ...own, at: '1999-12-31T23:59:59.000Z' }
      expect((await call('unsaved.list', { own: [later] })).offered).toMatchObject([{ at: later.at }])
    })

    it('offers what the page kept itself, and nothing of a field that is not here; of a report that is not, to be read and copied', async () => {
      const id = await newReport()
      const kept = { session: crypto.randomUUID(), id, at: '2026-01-12T09:00:00.000Z' }
      const other = { field: 'other' as const, value: '页面自己留的' }
      const unknown = { field: 'nothing.such' as never, value: '甲' }
      const elsewhere = { ...kept, session: crypto.randomUUID(), id: 'nowhere' }
      const deleted = { ...kept, session: crypto.randomUUID(), id: await newReport() }
      await call('reports.delete', { id: deleted.id })
      const own = [
        { ...kept, texts: [other, unknown] },
        { ...elsewhere, texts: [other] },
        { ...deleted, texts: [other] },
      ]
      const { offered, stray } = await call('unsaved.list', { own })
      expect(stray).toEqual([
        { session: elsewhere.session, at: kept.at, ...other, label: '其他需要报告的事项' },
      ])
      expect(
        offered.filter(({ session }) => [kept, elsewhere, deleted].some((each) => each.session === session)),
      ).toMatchObject([{ session: kept.session, field: 'other', value: '页面自己留的' }])
    })

    it('says of a text that is too long where it is and how long it may be, and keeps and offers it with all others', async () => {
      const id = await newReport()
      const long = { field: 'other' as const, value: '长'.repeat(200_001) }
      expect(await failure('report.edit', { id, edits: [{ ...long, base: 1 }] })).toEqual({
        code: 'invalid-value',
        detail: { field: '其他需要报告的事项', problem: '最多写 20 万字，请删短' },
      })
      const session = crypto.randomUUID()
      await call('unsaved.keep', { session, id, texts: [long] })
      const at = '2026-01-12T09:00:00.000Z'
      const own = Array.from({ length: 150 }, (_, i) => ({
        session: crypto.randomUUID(),
        id,
        at,
        texts: [{ field: 'preamble' as const, value: `页面留的第 ${i} 份` }],
      }))
      const { offered } = await call('unsaved.list', { own })
      expect(offered.filter((each) => each.id === id)).toHaveLength(151)
      await call('unsaved.drop', { session, field: 'other', at })
    })

    it('keeps what was typed into a form as it was sealed, until no words forget it', async () => {
      const session = crypto.randomUUID()
      const forms = async () => (await call('unsaved.forms', {})).forms
      await call('unsaved.keepForm', { session, words: 'c2VhbGVk' })
      await call('unsaved.keepForm', { session, words: 'YWdhaW4=' })
      expect(await forms()).toEqual(['YWdhaW4='])
      await call('unsaved.keepForm', { session, words: '' })
      expect(await forms()).toEqual([])
      expect(await failure('unsaved.keepForm', { session: '../../escaped', words: '' })).toMatchObject({
        code: 'invalid-input',
      })
    })

    it('tells the page one key, by which it seals what it keeps itself', async () => {
      const { key } = await call('unsaved.key', {})
      expect(Buffer.from(key, 'base64')).toHaveLength(32)
      expect(await call('unsaved.key', {})).toEqual({ key })
    })

    it.each(['../../escaped', '', 'a/b'])('keeps nothing under the name %j', async (session: string) => {
      const texts = [{ field: 'other', value: '甲' }]
      expect(await failure('unsaved.keep', { session, id: 'x', texts })).toMatchObject({
        code: 'invalid-input',
      })
    })
  })
}
