import { describe, expect, it } from 'vitest'
import { Failure } from '../../../core/failure.ts'
import { withFields } from '../../../core/report/fields.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import { opened, start } from './session.testing.ts'

const FIGURE: Field = 'requests:received/natural'
const MARKED: Field = 'requests:carriedIn/natural'

/** The report as another window has stored some of its fields, each at a revision. */
const stored = (...fields: readonly (readonly [Field, FieldValue, number])[]) => ({
  ...opened,
  report: withFields(
    opened.report,
    fields.map(([field, value]) => [field, value]),
  ),
  revisions: {
    ...opened.revisions,
    ...Object.fromEntries(fields.map(([field, , revision]) => [field, revision])),
  },
  editedAt: '2026-01-12T09:20:00.000Z',
})

describe('a report that another window has written in', () => {
  it('is shown as it is stored, and written on from there', () => {
    const { session, sent } = start()
    expect(session.catchUp(opened)).toEqual([])
    expect(session.catchUp(stored(['other', '别处写的', 7]))).toEqual(['other'])
    expect(session.state()).toMatchObject({
      report: { other: '别处写的' },
      savedAt: '2026-01-12T09:20:00.000Z',
    })
    session.edit([['other', '别处写的，接着写']])
    void session.flush()
    expect(sent).toEqual([[{ field: 'other', value: '别处写的，接着写', base: 7 }]])
  })

  it('keeps what is typed here and not stored, which is then a conflict', async () => {
    const { session, answer } = start()
    session.edit([['other', '我的']])
    session.type(FIGURE, 3)
    expect(session.catchUp(stored(['other', '别处写的', 7], [FIGURE, 8, 1]))).toEqual([])
    expect(session.state().report).toMatchObject({
      other: '我的',
      tables: { requests: { 'received/natural': 3 } },
    })
    void session.flush()
    await answer(
      new Failure('stale-revision', { fields: [{ field: 'other', revision: 7, value: '别处写的' }] }),
    )
    expect(session.state().conflicts.get('other')?.theirs).toBe('别处写的')
  })

  it('is not put back to what was stored before this page stored more', async () => {
    const { session, saved } = start()
    session.edit([['other', '我的']])
    void session.flush()
    await saved({ other: 9 })
    expect(session.catchUp(stored(['other', '早先的', 8]))).toEqual([])
    expect(session.state().report.other).toBe('我的')
  })

  it('takes none of the other’s words back with what was written here', async () => {
    const { session, saved } = start()
    session.rearrange([
      ['other', '我的'],
      ['agency.phone', '1234'],
    ])
    void session.flush()
    await saved({ other: 5, 'agency.phone': 1 })
    session.catchUp(stored(['other', '别处写的', 6], ['agency.phone', '1234', 1]))
    session.undo()
    expect(session.state()).toMatchObject({ report: { other: '别处写的' }, canUndo: false })
    expect(session.state().report.agency.phone).toBeUndefined()
  })

  it('says of a figure whether it is proposed still', () => {
    const { session } = start()
    const confirmed = { ...stored([MARKED, 4, 2]), proposed: [] }
    expect(session.catchUp(confirmed)).toEqual([MARKED])
    expect(session.state().proposed.size).toBe(0)
    expect(session.catchUp({ ...stored([MARKED, 4, 3]), proposed: [MARKED] })).toEqual([MARKED])
    expect([...session.state().proposed]).toEqual([MARKED])
  })
})
