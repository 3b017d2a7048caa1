import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { requirementsText } from '../../core/requirements/exchange.ts'
import { blankRequirements, type Requirements } from '../../core/requirements/requirements.ts'
import { composeMail } from '../../services/writers/mail/compose.ts'
import { asking, type Host } from './asking.ts'

const YEAR = 2025

const ASKED: Requirements = {
  ...blankRequirements(YEAR, '2025-12-05T08:00:00.000Z'),
  notice: { office: '示范县政府办公室' },
  deadline: '2026-01-12',
  addressee: { name: '示范县政府办公室', email: 'xxgk@example.cn' },
  lengths: [{ place: 'overview.proactive', most: 10, grade: 'warning' }],
  files: [
    { kind: 'pdf', name: 'PDF 文件' },
    { kind: 'scan', name: '盖章的扫描件' },
    { kind: 'other', name: '自评表' },
  ],
}

const file = (text: string | Uint8Array, name = 'x.dat') => ({
  name,
  data: Buffer.from(text).toString('base64'),
})

/** What every host must answer of what the level above asks for. */
export function describeRequirements(name: string, start: () => Promise<Host>): void {
  describe(`${name} follows the level above`, () => {
    let host: Host
    beforeAll(async () => (host = await start()))
    afterAll(() => host.close())

    const { call, failure, code } = asking(() => host)
    const newReport = async (year = YEAR) =>
      (await call('reports.create', { kind: 'blank', name: '某县某局', level: 'department', year })).id

    it('finds requirements by what is in a file, also where it came with a mail', async () => {
      const text = requirementsText(ASKED)
      expect(await call('requirements.find', file(`\ufeff${text}`))).toEqual({ found: ASKED, before: null })
      const mail = await composeMail({
        draft: true,
        letter: { to: 'a@example.cn', cc: '', subject: '通知', text: '见附件。' },
        attachments: [
          { name: '通知.pdf', bytes: Buffer.from('%PDF-'), type: 'application/pdf' },
          { name: '要求', bytes: Buffer.from(text), type: 'application/octet-stream' },
        ],
      })
      expect((await call('requirements.find', file(mail))).found).toEqual(ASKED)
      for (const other of [
        '',
        '关于报送年报的通知',
        '{"schema":"nianbao/report@1"}',
        'To: a@example.cn\n\n无',
      ])
        expect(await call('requirements.find', file(other))).toEqual({ found: null, before: null })
    })

    it('names what is wrong with requirements that are some', async () => {
      expect(await failure('requirements.find', file(JSON.stringify({ ...ASKED, more: 1 })))).toEqual({
        code: 'invalid-requirements',
        detail: { path: 'more', problem: '不是本格式的项目名' },
      })
      expect(await failure('requirements.find', file('{"schema":"nianbao/requirements@7"}'))).toEqual({
        code: 'unknown-requirements',
        detail: { schema: 'nianbao/requirements@7' },
      })
    })

    it('follows them from when they are taken to when they are removed, in reports of their year alone', async () => {
      const id = await newReport()
      const other = await newReport(YEAR - 1)
      const own = await newReport()
      await call('report.schedule', { id: own, deadline: '2026-01-20' })
      const [before, another] = [await call('report.open', { id }), await call('report.open', { id: other })]
      await call('requirements.take', { requirements: ASKED })

      const opened = await call('report.open', { id })
      expect(opened).toMatchObject({ requirements: ASKED, deadline: '2026-01-12', deadlineIsOwn: false })
      expect(await call('report.open', { id: own })).toMatchObject({
        deadline: '2026-01-20',
        deadlineIsOwn: true,
      })
      expect(await call('report.open', { id: other })).toEqual(another)
      const { letter, toAttach } = await call('mail.get', { id })
      expect(letter.to).toBe('xxgk@example.cn')
      expect(letter.text).toMatch(/^示范县政府办公室：/u)
      expect(letter.attachments).toEqual([expect.stringMatching(/\.pdf$/u)])
      expect(toAttach).toEqual(['盖章的扫描件', '自评表'])
      const json = JSON.stringify(sample).replaceAll('2024', String(YEAR))
      const signed = (await call('reports.create', { kind: 'exchange', json })).id
      for (const action of ['review', 'sign'] as const)
        await call('procedure.step', { id: signed, action, by: '王某' })
      const scan = Buffer.from('%PDF-1.7').toString('base64')
      await call('attachment.add', { id: signed, version: 1, name: '签字件.pdf', data: scan, by: '王某' })
      const mail = await call('mail.get', { id: signed })
      expect(mail.letter.attachments).toEqual([expect.stringMatching(/报告\.pdf$/u), '签字件.pdf'])
      expect(mail.toAttach).toEqual(['自评表'])
      const { rows } = await call('reports.list', {})
      expect(rows.find((row) => row.id === id)?.deadline).toBe('2026-01-12')

      await call('requirements.remove', { role: 'received', year: YEAR })
      expect(await call('report.open', { id })).toEqual(before)
      const listed = await call('reports.list', {})
      expect(listed.rows.find((row) => row.id === id)?.deadline).toBe(before.deadline)
    })

    it('replaces those of a year with later ones, and says what was there before', async () => {
      await call('requirements.take', { requirements: ASKED })
      const later = { ...ASKED, writtenAt: '2025-12-20T08:00:00.000Z', deadline: '2026-01-15' }
      const { before } = await call('requirements.find', file(requirementsText(later)))
      expect(before?.requirements).toEqual(ASKED)
      const { received } = await call('requirements.take', { requirements: later })
      expect(received.map(({ requirements }) => requirements)).toEqual([later])
    })

    it('replaces and removes none that were not seen', async () => {
      const changed = { ...ASKED, deadline: '2026-01-15' }
      await call('requirements.take', { requirements: changed })
      for (const from of [ASKED, null])
        expect(await code('requirements.take', { requirements: ASKED, from })).toBe('not-as-shown')
      const received = { role: 'received', year: YEAR } as const
      expect(await code('requirements.remove', { ...received, from: ASKED })).toBe('not-as-shown')
      expect((await call('requirements.list', {})).received).toMatchObject([{ requirements: changed }])
      await call('requirements.take', { requirements: ASKED, from: changed })
      await call('requirements.remove', { ...received, from: ASKED })
      const draft = blankRequirements(2024, ASKED.writtenAt)
      const { requirements } = await call('requirements.write', { requirements: draft, from: null })
      await call('requirements.write', { requirements: { ...draft, scope: '各局' } })
      const written = { role: 'written', year: 2024 } as const
      expect(await code('requirements.remove', { ...written, from: requirements })).toBe('not-as-shown')
      await call('requirements.remove', { ...written, from: { ...draft, scope: '各局' } })
      expect((await call('requirements.list', {})).written).toEqual([])
    })

    it('keeps what an office is still writing, and lets it out only when it is whole', async () => {
      const draft = blankRequirements(2024, ASKED.writtenAt)
      const kept = await call('requirements.write', { requirements: draft, from: null })
      expect(kept.requirements).toEqual({ ...draft, writtenAt: kept.at })
      expect((await call('requirements.list', {})).written).toEqual([kept])
      expect(await failure('requirements.export', { year: 2024, replace: false })).toMatchObject({
        code: 'invalid-requirements',
        detail: { path: 'notice.office' },
      })
      await call('requirements.write', { requirements: { ...draft, notice: { office: '某市政府办公室' } } })
      const out = await call('requirements.export', { year: 2024, replace: false })
      expect(out.name).toBe('报送要求（某市政府办公室，2024年度）.json')
      expect(await failure('requirements.export', { year: 2024, replace: false })).toMatchObject({
        code: 'file-exists',
      })
      await call('requirements.remove', { role: 'written', year: 2024 })
      expect((await call('requirements.list', {})).written).toEqual([])
    })
  })
}
