import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import type { Input } from '../../core/contract.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { exchangeDigest } from '../../services/digest.ts'
import { parseReport } from '../../core/report/schema.ts'
import { asking, type Host } from './asking.ts'

const SCAN = Buffer.from('%PDF-1.7 a scan')

/** The way of a report through the office, as every host must allow and refuse it. */
export function describeProcedure(name: string, start: () => Promise<Host>): void {
  describe(`${name} keeps the procedure`, () => {
    let host: Host
    beforeAll(async () => (host = await start()))
    afterAll(() => host.close())

    const { call, code } = asking(() => host)
    const step = (id: string, action: Input<'procedure.step'>['action'], note = '') =>
      call('procedure.step', { id, action, by: '王某', note })
    const newReport = async () =>
      (await call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })).id
    const signedReport = async () => {
      const id = await newReport()
      await step(id, 'review')
      await step(id, 'sign')
      return id
    }

    it('leads a report from draft to published, with who and when', async () => {
      const id = await newReport()
      expect(await call('procedure.get', { id })).toMatchObject({
        state: 'draft',
        version: 1,
        allowed: ['review'],
        steps: [],
      })
      for (const action of ['review', 'sign', 'submit', 'publish'] as const) await step(id, action)
      const done = await call('procedure.get', { id })
      expect(done.state).toBe('published')
      expect(done.steps.map(({ action, by }) => `${by} ${action}`)).toEqual([
        '王某 review',
        '王某 sign',
        '王某 submit',
        '王某 publish',
      ])
      expect(done.names.submit).toBe('王某')
    })

    it('lists a report that was published and never handed in as one that waits for that', async () => {
      const id = await signedReport()
      // There one of an earlier year waits for nothing.
      await call('reports.archive', { id, archived: false })
      const waits = async () => {
        const { rows } = await call('reports.list', { order: 'edited' })
        return rows.find((row) => row.id === id)?.unsubmitted
      }
      expect(await waits()).toBe(false)
      await step(id, 'publish')
      expect(await waits()).toBe(true)
      await step(id, 'submit')
      expect(await waits()).toBe(false)
    })

    it('skips no step and says which state refuses it', async () => {
      const id = await newReport()
      expect(await code('procedure.step', { id, action: 'publish', by: '王某' })).toBe('not-allowed')
      expect(await code('procedure.step', { id, action: 'review', by: ' ' })).toBe('invalid-input')
      expect((await call('procedure.get', { id })).steps).toEqual([])
    })

    it('freezes what is under review, and opens it again only with a reason', async () => {
      const id = await newReport()
      const base = (await call('report.open', { id })).revisions['other'] ?? 0
      await step(id, 'review')
      const edit = { id, edits: [{ field: 'other', value: '改', base }] }
      expect(await code('report.edit', edit)).toBe('frozen')
      expect(await code('report.charts', { id, charts: ['results'] })).toBe('frozen')
      expect(await code('report.tighten', { id, tighter: false })).toBe('frozen')
      const finding = { id, key: 'k', rule: 'proof.term', message: '词', reason: '引文' }
      expect(await code('report.setAside', finding)).toBe('frozen')
      expect(await code('procedure.step', { id, action: 'return', by: '李某' })).toBe('usage')
      await step(id, 'return', '数字有误')
      expect(await code('report.edit', edit)).toBe('done')
    })

    it('keeps what was signed with the SHA-256 of its exchange form, and begins a new version beside it', async () => {
      const id = await signedReport()
      const text = exchangeText(parseReport(JSON.stringify(sample)))
      const digest = createHash('sha256').update(text).digest('hex')
      const signed = await call('procedure.get', { id })
      expect(signed.versions).toMatchObject([{ number: 1, by: '王某', digest }])
      expect(await code('reports.delete', { id })).toBe('signed-is-kept')
      expect(await step(id, 'reopen', '公开后发现笔误')).toMatchObject({ state: 'draft', version: 2 })
      expect(await code('reports.delete', { id })).toBe('signed-is-kept')
      const base = (await call('report.open', { id })).revisions['other'] ?? 0
      await call('report.edit', { id, edits: [{ field: 'other', value: '改过。', base }] })
      expect((await call('version.open', { id, number: 1 })).report).toEqual(
        parseReport(JSON.stringify(sample)),
      )
      expect((await call('procedure.get', { id })).digest).not.toBe(digest)
      expect(await code('version.open', { id, number: 2 })).toBe('not-found')
    })

    it('sends nothing to review whose errors were not accepted', async () => {
      const json = JSON.stringify({ ...sample, other: '' })
      const { id } = await call('reports.create', { kind: 'exchange', json })
      const ask = { id, action: 'review', by: '王某' }
      expect(await code('procedure.step', ask)).toBe('errors-stand')
      expect(await code('procedure.step', { ...ask, acceptedErrors: 1 })).toBe('done')
    })

    it('takes no step with a report that is not what the user sees', async () => {
      const id = await newReport()
      const seen = exchangeDigest(parseReport(JSON.stringify({ ...sample, other: '还没有保存的话。' })))
      const ask = { id, action: 'review', by: '王某' }
      expect(await code('procedure.step', { ...ask, digest: seen })).toBe('changed-meanwhile')
      const { digest } = await call('procedure.get', { id })
      expect(await code('procedure.step', { ...ask, digest })).toBe('done')
    })

    it('registers nothing for another version of the same words than the user sees', async () => {
      const id = await signedReport()
      const seen = await call('procedure.get', { id })
      await step(id, 'reopen', '换图表')
      await step(id, 'review')
      const { digest, version } = await step(id, 'sign')
      expect([digest, version]).toEqual([seen.digest, 2])
      const ask = { id, action: 'publish', by: '王某', digest }
      expect(await code('procedure.step', { ...ask, version: seen.version })).toBe('changed-meanwhile')
      expect(await code('procedure.step', { ...ask, version })).toBe('done')
    })

    it('takes the date of the signature afterwards, and lets it stand once the report went out', async () => {
      const id = await signedReport()
      await call('report.schedule', { id, signedOn: '2025-01-09' })
      await step(id, 'submit')
      expect(await code('report.schedule', { id, signedOn: '2025-01-10' })).toBe('not-allowed')
      const { versions } = await call('procedure.get', { id })
      expect(versions[0]?.signedOn).toBe('2025-01-09')
      const dated = (await call('procedure.timeline', { id })).filter(({ kind }) => kind === 'dated')
      expect(dated).toMatchObject([{ date: { version: 1, on: '2025-01-09', from: null } }])
      await step(id, 'reopen', '更正')
      expect((await call('report.open', { id })).signedOn).toBeNull()
    })

    it('keeps the day of handing in, each correction beside it, also after the report was opened again', async () => {
      const id = await signedReport()
      const told = { id, action: 'submit', version: 1, by: '李某', reason: '记错了' } as const
      expect(await code('procedure.redate', { ...told, on: '2025-01-20' })).toBe('not-found')
      await call('procedure.step', { id, action: 'submit', by: '王某', on: '2025-01-21' })
      await step(id, 'publish')
      await step(id, 'reopen', '更正')
      const { registrations } = await call('procedure.redate', { ...told, on: '2025-01-20' })
      expect(registrations).toMatchObject([
        { action: 'submit', version: 1, on: '2025-01-20', by: '王某' },
        { action: 'publish', version: 1, on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u) as string },
      ])
      expect(await call('procedure.timeline', { id })).toContainEqual(
        expect.objectContaining({ kind: 'redated', from: '2025-01-21' }),
      )
      expect(await code('procedure.redate', { ...told, on: '2025-01-20', reason: ' ' })).toBe('invalid-input')
    })

    it('offers the names used in the unit’s reports, and none that is forgotten until it is used again', async () => {
      const ofUnit = async (name: string) => {
        const json = JSON.stringify({ ...sample, agency: { ...sample.agency, name } })
        return (await call('reports.create', { kind: 'exchange', json })).id
      }
      const review = (id: string, by: string) => call('procedure.step', { id, action: 'review', by })
      const id = await ofUnit('甲县信访局')
      expect((await call('procedure.get', { id })).people).toEqual([])
      await review(id, '赵某')
      await step(id, 'return', '再改')
      expect(await call('procedure.get', { id })).toMatchObject({
        people: ['王某', '赵某'],
        names: { review: '赵某', return: '王某' },
      })
      expect(await call('people.forget', { id, name: '赵某' })).toMatchObject({
        people: ['王某'],
        names: { return: '王某' },
      })
      const other = await ofUnit('乙县信访局')
      expect((await call('procedure.get', { id: other })).people).toEqual([])
      expect((await review(id, '赵某')).people).toContain('赵某')
    })

    it('signs with the date it is told, with none where none is wanted, and else with the one it knows', async () => {
      const signedWith = async (told: { readonly signedOn?: string | null }) => {
        const id = await newReport()
        await call('report.schedule', { id, signedOn: '2025-01-09' })
        await step(id, 'review')
        const { versions } = await call('procedure.step', { id, action: 'sign', by: '王某', ...told })
        return versions[0]?.signedOn
      }
      expect(await signedWith({ signedOn: '2025-01-10' })).toBe('2025-01-10')
      expect(await signedWith({ signedOn: null })).toBeNull()
      expect(await signedWith({})).toBe('2025-01-09')
    })

    it('takes scans of what was signed, byte for byte, and names the one that was taken away', async () => {
      const id = await newReport()
      const scan = { id, version: 1, name: '签字件.pdf', data: SCAN.toString('base64'), by: '王某' }
      expect(await code('attachment.add', scan)).toBe('not-allowed')
      await step(id, 'review')
      await step(id, 'sign')
      expect(await code('attachment.add', { ...scan, data: Buffer.from('MZ').toString('base64') })).toBe(
        'not-a-scan',
      )
      const { attachments } = await call('attachment.add', scan)
      const [{ id: attachment, digest } = { id: 0, digest: '' }] = attachments
      expect(digest).toBe(createHash('sha256').update(SCAN).digest('hex'))
      const read = await call('attachment.read', { id, attachment })
      expect(Buffer.from(read.data, 'base64').equals(SCAN)).toBe(true)
      const other = await newReport()
      expect(await code('attachment.read', { id: other, attachment })).toBe('not-found')
      await call('attachment.remove', { id, attachment, by: '李某', reason: '扫错了页' })
      expect(await code('attachment.read', { id, attachment })).toBe('not-found')
      const timeline = await call('procedure.timeline', { id })
      expect(timeline).toContainEqual(
        expect.objectContaining({ kind: 'detached', name: '签字件.pdf', by: '李某', reason: '扫错了页' }),
      )
    })

    it('attaches no scan of one version to the next, which another window has signed', async () => {
      const id = await signedReport()
      const scan = { id, version: 1, name: '签字件.pdf', data: SCAN.toString('base64'), by: '王某' }
      await step(id, 'reopen', '更正')
      await step(id, 'review')
      await step(id, 'sign')
      expect(await code('attachment.add', scan)).toBe('changed-meanwhile')
      expect((await call('procedure.get', { id })).attachments).toEqual([])
      const { attachments } = await call('attachment.add', { ...scan, version: 2 })
      expect(attachments).toMatchObject([{ version: 2 }])
    })

    it('tells the history of every field, and everything that happened', async () => {
      const id = await newReport()
      const base = (await call('report.open', { id })).revisions['other'] ?? 0
      await call('report.edit', { id, edits: [{ field: 'other', value: '改过。', base }] })
      const held = await call('report.history', { id, fields: ['other'] })
      expect(held.findLast(({ field }) => field === 'other')?.value).toBe('改过。')
      await step(id, 'review')
      const kinds = (await call('procedure.timeline', { id })).map(({ kind }) => kind)
      expect(kinds).toContain('step')
      expect(kinds.at(-1)).toBe('created')
    })

    it('refuses to send what nobody signed, and what no server was named for', async () => {
      const id = await newReport()
      expect(await code('mail.send', { id, by: '王某', task: 't' })).toBe('not-allowed')
      await step(id, 'review')
      await step(id, 'sign')
      expect(await code('mail.send', { id, by: '王某', task: 't' })).toBe('mail-not-set-up')
      expect((await call('mail.get', { id })).deliveries).toEqual([])
      expect((await call('procedure.get', { id })).state).toBe('signed')
    })

    it('sends nothing that is not what was shown: to whom, in what words, with what, which version', async () => {
      const id = await newReport()
      await step(id, 'review')
      await step(id, 'sign')
      const { letter } = await call('mail.get', { id })
      const shown = { ...letter, version: 1 }
      const send = (other: object) =>
        code('mail.send', { id, by: '王某', task: 't', shown: { ...shown, ...other } })
      expect(await send({})).toBe('mail-not-set-up')
      for (const other of [
        { to: 'a@example.cn' },
        { cc: 'a@example.cn' },
        { subject: '年报' },
        { text: '见附件。' },
        { attachments: [] },
        { version: 2 },
      ])
        expect(await send(other)).toBe('mail-changed')
    })

    it('keeps number and date of the letter that goes up, for its report alone, also once that is signed', async () => {
      const id = await newReport()
      const other = await newReport()
      await step(id, 'review')
      await step(id, 'sign')
      await call('letter.change', { id, number: '某教函〔2026〕3号', on: '2026-01-20' })
      const letter = await call('letter.get', { id })
      expect(letter).toMatchObject({ number: '某教函〔2026〕3号', on: '2026-01-20' })
      expect(letter.enclosures).toEqual([expect.stringContaining('政府信息公开工作年度报告')])
      expect(await call('letter.get', { id: other })).toMatchObject({ number: '', on: null })
      expect(await code('letter.change', { id: 'none', number: '', on: null })).toBe('not-found')
    })

    it('knows nothing of a task that does not run', async () => {
      expect(await call('task.progress', { task: 'none' })).toEqual({ done: 0, total: 0, words: '' })
      expect(await call('task.cancel', { task: 'none' })).toEqual({})
    })
  })
}
