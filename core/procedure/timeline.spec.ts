import { describe, expect, it } from 'vitest'
import type { HeldValue } from './records.ts'
import { timelineOf, type TimelineSource } from './timeline.ts'

const at = (time: string) => `2026-01-12T${time}:00.000Z`
const wrote = (field: HeldValue['field'], from: string, to = from): HeldValue => ({
  field,
  value: '字',
  startedAt: at(from),
  editedAt: at(to),
})
const source: TimelineSource = {
  createdAt: at('08:00'),
  steps: [],
  written: [],
  exports: [],
  attachments: [],
  deliveries: [],
  dates: [],
  signedDates: [],
}
const kinds = (given: Partial<TimelineSource>) =>
  timelineOf({ ...source, ...given }).map((entry) =>
    entry.kind === 'written' ? entry.fields.join('+') : entry.kind,
  )

describe('the timeline', () => {
  it('tells the newest first and begins with the report', () => {
    const exports = [{ at: at('10:00'), formats: ['docx'], folder: '/出', errors: '' }]
    expect(kinds({ exports, written: [wrote('other', '09:00')] })).toEqual(['exported', 'other', 'created'])
  })

  it('gathers edits into spells, each field once', () => {
    const written = [wrote('other', '09:00', '09:01'), wrote('preamble', '09:10'), wrote('other', '09:20')]
    expect(kinds({ written })).toEqual(['other+preamble', 'created'])
  })

  it('ends a spell by a pause', () => {
    expect(kinds({ written: [wrote('other', '09:00'), wrote('other', '09:30')] })).toEqual([
      'other',
      'other',
      'created',
    ])
  })

  it('ends a spell by a step in between', () => {
    const steps = [{ at: at('09:05'), action: 'review', by: '王', note: '', version: 1 }] as const
    const written = [wrote('other', '09:00'), wrote('other', '09:10')]
    expect(kinds({ steps, written })).toEqual(['other', 'step', 'other', 'created'])
  })

  it('does not tell as written what a report began with', () => {
    expect(kinds({ written: [wrote('other', '08:00')] })).toEqual(['created'])
  })

  it('tells the day of a registration with its step, and each correction with what stood before', () => {
    const step = { at: at('09:00'), action: 'submit', by: '王', note: '', version: 1 } as const
    const told = { action: 'submit', version: 1, by: '王' } as const
    const dates = [
      { ...told, on: '2026-01-11', at: at('09:00'), reason: '' },
      { ...told, on: '2026-01-10', at: at('09:30'), reason: '记错了' },
    ]
    expect(timelineOf({ ...source, steps: [step], dates }).slice(0, 2)).toEqual([
      { kind: 'redated', at: at('09:30'), from: '2026-01-11', date: dates[1] },
      { kind: 'step', at: at('09:00'), step, on: '2026-01-11' },
    ])
  })

  it('tells when the date under a signed version was changed', () => {
    const date = { version: 1, on: null, from: '2026-01-11', at: at('09:00') }
    expect(timelineOf({ ...source, signedDates: [date] })[0]).toEqual({
      kind: 'dated',
      at: at('09:00'),
      date,
    })
  })

  it('names a scan that was taken away twice: when it came and when it went', () => {
    const scan = {
      id: 1,
      version: 1,
      name: '签字件.pdf',
      type: 'application/pdf',
      size: 9,
      digest: '0'.repeat(64),
      at: at('09:00'),
      by: '王',
      removed: { name: '签字件.pdf', at: at('09:30'), by: '李', reason: '扫错了' },
    } as const
    expect(kinds({ attachments: [scan] })).toEqual(['detached', 'attached', 'created'])
  })
})
