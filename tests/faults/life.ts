import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edit } from '../../core/contract.ts'
import { exchangeText } from '../../core/report/exchange.ts'
import { defaultSettings } from '../../core/settings.ts'
import type { Ask, Place } from './workplace.ts'

/** What is being done when something fails. */
export type Work = 'edit' | 'sign' | 'export' | 'import' | 'delete' | 'backup' | 'restore'

/** One thing a user does. Its name is the beginning of the ids it makes. */
export interface Step {
  readonly name: string
  readonly work: Work
  readonly take: (ask: Ask, place: Place) => Promise<unknown>
}

const LONG = '主动公开政府信息若干条，依申请公开办理情况良好。'.repeat(900)
const PACKAGE = join(import.meta.dirname, '../data/packages/first.nianbao')
const SCAN = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(150_000, '签字盖章')]).toString('base64')
const FORMATS = ['docx', 'text', 'fragment', 'xlsx'] as const

/** A report from its first word to its second signed version, and what else is done on such a day. */
export const LIFE: readonly Step[] = [
  step('sample', 'edit', (ask) => ask('reports.create', { kind: 'sample' })),
  edit('first-edit', 'sample-1', { other: '第一稿。' }),
  edit('figures', 'sample-1', { 'overview.proactive': LONG, other: '第二稿。' }),
  step('blank', 'edit', (ask) =>
    ask('reports.create', { kind: 'blank', name: '某县档案局', level: 'department', year: 2025 }),
  ),
  edit('blank-edit', 'blank-1', { preamble: '根据条例编制。', 'problems.problems': LONG }),
  step('aside', 'edit', (ask) =>
    ask('report.setAside', { id: 'blank-1', key: 'k', rule: 'proof.term', message: '词', reason: '引文' }),
  ),
  step('settings', 'edit', (ask) => {
    const { exportFolder: _, ...settings } = defaultSettings
    return ask('settings.save', { ...settings, letterSize: 'large' })
  }),
  step('export', 'export', exported),
  step('review', 'sign', (ask) =>
    ask('procedure.step', { id: 'sample-1', action: 'review', by: '王某', acceptedErrors: 0 }),
  ),
  step('sign', 'sign', (ask) => ask('procedure.step', { id: 'sample-1', action: 'sign', by: '李某' })),
  step('scan', 'sign', (ask) =>
    ask('attachment.add', { id: 'sample-1', version: 1, name: '签字件.pdf', data: SCAN, by: '王某' }),
  ),
  step('export-signed', 'export', exported),
  step('reopen', 'sign', (ask) =>
    ask('procedure.step', { id: 'sample-1', action: 'reopen', by: '王某', note: '更正' }),
  ),
  edit('second-version', 'sample-1', { other: '第三稿。' }),
  step('export-again', 'export', exported),
  step('import', 'import', async (ask) => {
    const data = readFileSync(PACKAGE).toString('base64')
    const { report } = await ask('import.read', { kind: 'file', name: '一.nianbao', data })
    return ask('reports.create', { kind: 'exchange', json: exchangeText(report) })
  }),
  step('delete', 'delete', (ask) => ask('reports.delete', { id: 'blank-1' })),
  step('undelete', 'delete', (ask) => ask('reports.restore', { id: 'blank-1' })),
  step('backup', 'backup', (ask) => ask('backups.make', {})),
  edit('spoilt', 'sample-1', { other: '误改的一稿。', 'overview.proactive': '' }),
  step('restore', 'restore', async (ask) => {
    const { place } = await ask('backups.list', { of: 'own' })
    const made = place?.backups.find(({ kind }) => kind === 'manual')
    return ask('backups.restore', { path: made?.path ?? '' })
  }),
  edit('go-on', 'sample-1', { other: '定稿。' }),
]

function step(name: string, work: Work, take: Step['take']): Step {
  return { name, work, take }
}

function edit(name: string, id: string, values: Readonly<Record<string, string>>): Step {
  return step(name, 'edit', async (ask) => {
    const { revisions } = await ask('report.open', { id })
    const edits = Object.entries(values).map(
      ([field, value]) => ({ field, value, base: revisions[field] ?? 0 }) as Edit,
    )
    return ask('report.edit', { id, edits })
  })
}

function exported(ask: Ask, { exports: folder }: Pick<Place, 'exports'>) {
  return ask('report.export', {
    id: 'sample-1',
    formats: [...FORMATS],
    replace: true,
    folder,
    acceptedErrors: 0,
  })
}
