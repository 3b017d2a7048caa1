import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Operation, Output } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { sample } from '../../tests/documents/reports.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'
import { dispatch } from '../dispatch.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: ReturnType<typeof createApp>
beforeEach(() => {
  folder = temporaryFolder()
  app = createApp(testPorts(join(folder.path, 'data')))
})
afterEach(() => {
  app.close()
  folder.release()
})

async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
  const reply = await dispatch(app.handlers, operation, input)
  if (!reply.ok) throw new Error(`${operation}: ${reply.failure.code}`)
  return reply.value as Output<O>
}
/** What another window has put there, as this one is told. */
async function told<O extends Operation>(operation: O, input: Input<O>) {
  const reply = await dispatch(app.handlers, operation, input)
  if (reply.ok) return []
  const failure: FailureData = reply.failure
  if (failure.code !== 'changed-elsewhere') return [failure.code]
  return failure.detail.fields.map(({ field, label, words }) => [field, label, words])
}
const newReport = async () => (await call('reports.create', { kind: 'sample' })).id
const newCollection = async () => {
  const asked = { year: 2025, agency: '某县人民政府', level: 'government', deadline: '2026-01-20' } as const
  return (await call('collections.create', asked)).id
}

describe('Of one thing that two windows change, the second is told what stands there', () => {
  it('the number and the date of a letter, each by itself', async () => {
    const id = await newReport()
    const from = { number: '', on: null }
    await call('letter.change', { id, number: '', on: '2026-01-20', from })
    await call('letter.change', { id, number: '某函〔2026〕3号', on: null, from })
    expect(await call('letter.get', { id })).toMatchObject({ number: '某函〔2026〕3号', on: '2026-01-20' })
    const mine = { id, number: '某函〔2026〕4号', on: '2026-01-21' }
    expect(await told('letter.change', { ...mine, from })).toEqual([
      ['number', '报送函的发文字号', '某函〔2026〕3号'],
      ['on', '报送函的日期', '2026年1月20日'],
    ])
    expect(await call('letter.get', { id })).toMatchObject({ number: '某函〔2026〕3号', on: '2026-01-20' })
    await call('letter.change', { ...mine, from: { number: '某函〔2026〕3号', on: '2026-01-20' } })
    expect(await call('letter.get', { id })).toMatchObject({ number: mine.number, on: mine.on })
  })

  it('settings, group by group', async () => {
    const { exportFolder: _, ...from } = await call('settings.get', {})
    const mail = { ...from.mail, to: 'new@b.cn' }
    await call('settings.save', { ...from, mail, approvalRows: [{ label: '签发', tall: true }], from })
    const mine = {
      ...from,
      letterSize: 'large' as const,
      mail: { ...from.mail, to: 'mine@b.cn', cc: 'c@b.cn' },
      approvalRows: [{ label: '拟稿', tall: false }],
    }
    expect(await told('settings.save', { ...mine, from })).toEqual([
      ['approvalRows', '审签单的栏目', '签发（写意见）'],
      ['mail.to', '邮件的收件人', 'new@b.cn'],
    ])
    expect(await call('settings.get', {})).toMatchObject({ letterSize: 'normal', mail })
  })

  it('what is said of a collection and of a unit on its roster', async () => {
    const id = await newCollection()
    const from = {
      agency: '某县人民政府',
      level: 'government',
      deadline: '2026-01-20',
      contact: '',
      phone: '',
    } as const
    await call('collection.change', { id, ...from, level: 'township', deadline: '2026-01-15', from })
    const mine = { id, ...from, level: 'other', deadline: '2026-01-10', contact: '赵某' } as const
    expect(await told('collection.change', { ...mine, from })).toEqual([
      ['level', '机关类别', '乡镇、街道'],
      ['deadline', '截止日期', '2026年1月15日'],
    ])
    expect(await call('collection.open', { id })).toMatchObject({ contact: '', deadline: '2026-01-15' })

    const shown = {
      name: '某县财政局',
      category: '',
      otherNames: [],
      deadline: null,
      contact: '钱某',
      phone: '',
      email: '',
    }
    await call('roster.add', { id, units: [shown] })
    const unit = (await call('collection.units', { id })).rows[0]?.id ?? ''
    const theirs = { ...shown, contact: '', otherNames: ['财政局', '国资局'] }
    await call('roster.change', { id, unit, to: theirs, from: shown })
    const to = { ...shown, contact: '孙某', otherNames: ['某财政局'], phone: '1' }
    expect(await told('roster.change', { id, unit, to, from: shown })).toEqual([
      ['otherNames', '简称、旧名', '财政局、国资局'],
      ['contact', '联系人', ''],
    ])
    expect((await call('collection.units', { id })).rows[0]).toMatchObject({ ...theirs, phone: '' })
  })

  it('deadline and date of signature of a report', async () => {
    const id = await newReport()
    await call('report.schedule', { id, deadline: '2026-01-20', from: { deadline: null } })
    await call('report.schedule', { id, signedOn: '2026-01-09', from: { signedOn: null } })
    expect(await told('report.schedule', { id, deadline: '2026-01-25', from: { deadline: null } })).toEqual([
      ['deadline', '截止日期', '2026年1月20日'],
    ])
    expect(await told('report.schedule', { id, signedOn: '2026-01-10', from: { signedOn: null } })).toEqual([
      ['signedOn', '成文日期', '2026年1月9日'],
    ])
    expect(await call('report.open', { id })).toMatchObject({
      deadline: '2026-01-20',
      signedOn: '2026-01-09',
    })
  })

  it('a phrase; one that was removed elsewhere is kept anew', async () => {
    const id = await newReport()
    const from = { scope: 'unit', text: '按时答复。' } as const
    const { phrases } = await call('phrases.save', { id, ...from })
    const phrase = phrases[0]?.id ?? ''
    await call('phrases.save', { id, phrase, scope: 'office', text: '按期答复。', from })
    expect(await told('phrases.save', { id, phrase, scope: 'unit', text: '依法答复。', from })).toEqual([
      ['text', '常用语的文字', '按期答复。'],
    ])
    expect((await call('phrases.list', { id })).phrases).toMatchObject([
      { text: '按期答复。', scope: 'office' },
    ])
    await call('phrases.remove', { id, phrase })
    await call('phrases.save', { id, phrase, scope: 'unit', text: '依法答复。', from })
    expect((await call('phrases.list', { id })).phrases).toMatchObject([{ text: '依法答复。' }])
  })

  it('the reason for which a finding is set aside', async () => {
    const id = await newReport()
    const finding = { id, key: '["proof.term"]', rule: 'proof.term', message: '“其它”应是“其他”。' }
    await call('report.setAside', { ...finding, reason: '引文如此', from: '' })
    expect(await told('report.setAside', { ...finding, reason: '已核实', from: '' })).toEqual([
      ['reason', '忽略的理由', '引文如此'],
    ])
    // Whoever saw it may write over it.
    await call('report.setAside', { ...finding, reason: '已核实', from: '引文如此' })
    expect((await call('report.open', { id })).setAside).toMatchObject([{ reason: '已核实' }])
  })

  it('the remark on texts that were looked at', async () => {
    const id = await newCollection()
    const blank = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
    const inbox = join(folder.path, 'inbox')
    mkdirSync(inbox)
    for (const name of ['某县财政局', '某县教育局']) {
      await call('roster.add', { id, units: [{ ...blank, name }] })
      const report = {
        ...sample,
        year: 2025,
        agency: { ...sample.agency, name },
        other: `${name}没有其他事项。`,
      }
      writeFileSync(join(inbox, `${name}.json`), exchangeText(report))
    }
    await call('collection.takeFolder', { id, folder: inbox, task: 'intake' })
    const [one = '', other = ''] = (await call('collection.units', { id })).rows.map(
      ({ submission }) => submission?.id ?? '',
    )
    const look = { id, field: 'other', one, other, from: null }
    await call('alike.look', { ...look, remark: '上级统一的提法' })
    expect(await told('alike.look', { ...look, remark: '两家合写的一件事' })).toEqual([
      ['remark', '看过的备注', '上级统一的提法'],
    ])
    // Without words of its own it takes none away.
    expect(await call('alike.look', { ...look, remark: '' })).toMatchObject({ remark: '上级统一的提法' })
    expect(await told('alike.look', { ...look, remark: null, from: '别的话' })).toEqual([
      ['remark', '看过的备注', '上级统一的提法'],
    ])
    await call('alike.look', { ...look, remark: '两家合写的一件事', from: '上级统一的提法' })
    expect(await told('alike.look', { ...look, remark: '别的话' })).toEqual([
      ['remark', '看过的备注', '两家合写的一件事'],
    ])
  })
})
