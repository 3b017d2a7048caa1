import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import { emptyHistory, type FieldChange, record, recordApart, redo, undo, type UndoHistory } from './undo.ts'

type Values = Readonly<Partial<Record<Field, FieldValue>>>

const FIELDS = ['overview.proactive', 'other', 'requests:received/natural'] as const
const edits = fc.array(
  fc.record({
    field: fc.constantFrom<Field>(...FIELDS),
    value: fc.oneof(fc.string({ maxLength: 4 }), fc.nat(9), fc.constant(null)),
    pause: fc.integer({ min: 0, max: 3000 }),
  }),
  { maxLength: 30 },
)

/** Makes the edits one after the other, and says what the fields held after each step that can be taken back. */
function make(list: readonly { field: Field; value: FieldValue; pause: number }[]) {
  let values: Values = {}
  let history: UndoHistory = emptyHistory
  let at = 0
  for (const { field, value, pause } of list) {
    at += pause
    history = record(history, [{ field, before: values[field] ?? null, after: value }], at)
    values = { ...values, [field]: value }
  }
  return { values, history }
}

const applied = (values: Values, changes: readonly FieldChange[]): Values =>
  changes.reduce((all, { field, after }) => ({ ...all, [field]: after }), values)

const shown = (values: Values) => FIELDS.map((field) => values[field] ?? null)

describe('undo', () => {
  it('takes everything back, and redo does it all again', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const made = make(list)
        let { values, history } = made
        for (let step = undo(history); step; step = undo(history)) {
          values = applied(values, step.changes)
          history = step.history
        }
        expect(shown(values)).toEqual([null, null, null])
        for (let step = redo(history); step; step = redo(history)) {
          values = applied(values, step.changes)
          history = step.history
        }
        expect(shown(values)).toEqual(shown(made.values))
      }),
    )
  })

  it('takes typing without pauses back as one step, and a pause begins another', () => {
    const type = (history: UndoHistory, before: string, after: string, at: number) =>
      record(history, [{ field: 'other', before, after }], at)
    const quick = type(type(emptyHistory, '', '一', 0), '一', '一二', 300)
    expect(quick.done).toHaveLength(1)
    expect(type(quick, '一二', '一二三', 5000).done).toHaveLength(2)
  })

  it('takes a filled table back as one step, never mixed with what was typed before', () => {
    const typed = record(emptyHistory, [{ field: 'requests:received/natural', before: null, after: 3 }], 0)
    const filled = record(
      typed,
      [
        { field: 'requests:carriedIn/natural', before: null, after: 0 },
        { field: 'requests:granted/natural', before: null, after: 0 },
      ],
      10,
    )
    expect(undo(filled)?.changes).toHaveLength(2)
    expect(undo(filled)?.history.done).toHaveLength(1)
  })

  it('records nothing where nothing changes', () => {
    expect(record(emptyHistory, [{ field: 'other', before: '一', after: '一' }], 0)).toBe(emptyHistory)
  })

  it('takes back what was put in order alone, however fast the hand that types around it', () => {
    const change = (before: string, after: string) => [{ field: 'overview.more', before, after } as const]
    const typed = record(emptyHistory, change('', 'a'), 0)
    const moved = recordApart(typed, change('a', 'b'))
    const done = record(moved, change('b', 'bc'), 1)
    const back = [undo(done), undo(moved), undo(typed)]
    expect(back.map((step) => step?.changes[0]?.after)).toEqual(['b', 'a', ''])
  })
})
