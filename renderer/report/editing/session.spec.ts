import { describe, expect, it } from 'vitest'
import type { Edit, OpenReport, Output } from '../../../core/contract.ts'
import { Failure } from '../../../core/failure.ts'
import { blankReport } from '../../../core/report/blank.ts'
import type { Field, FieldValue } from '../../../core/report/report.ts'
import type { SecondPlace } from '../../unsaved/keeper.ts'
import { openSession } from './session.ts'

const opened: OpenReport = {
  id: 'a',
  report: blankReport({ name: '某县某局', level: 'department' }, 2025),
  revisions: { other: 4 },
  proposed: ['requests:carriedIn/natural'],
  state: 'draft',
  version: 1,
  editedAt: '2026-01-12T09:00:00.000Z',
  deadline: '2026-01-31',
  deadlineIsOwn: false,
  signedOn: null,
  lastYear: null,
  setAside: [],
  exports: [],
}

/** A session whose timers and answers the test decides on. */
function start() {
  const sent: Edit[][] = []
  const answers: ((answer: Output<'report.edit'> | Failure) => void)[] = []
  const timers: { run: () => void; milliseconds: number }[] = []
  const kept: [Field, FieldValue][][] = []
  const session = openSession(opened, {
    send: (edits) => {
      sent.push(edits)
      return new Promise((resolve, reject) =>
        answers.push((answer) => (answer instanceof Failure ? reject(answer) : resolve(answer))),
      )
    },
    keep: (texts) => {
      kept.push([...texts])
      return Promise.resolve<SecondPlace>('page')
    },
    later: (run, milliseconds) => {
      const timer = { run, milliseconds }
      timers.push(timer)
      return () => timers.splice(timers.indexOf(timer), 1)
    },
    now: () => 0,
  })
  const answer = async (reply: Output<'report.edit'> | Failure) => {
    answers.shift()?.(reply)
    for (let turn = 0; turn < 8; turn++) await Promise.resolve()
  }
  const saved = (revisions: Record<string, number>) =>
    answer({ revisions, savedAt: '2026-01-12T09:30:00.000Z' })
  return { session, sent, timers, kept, answer, saved }
}

describe('a session of edits', () => {
  it('shows an edit at once and sends it with the revision it was based on', () => {
    const { session, sent } = start()
    session.edit([['other', '甲']])
    expect(session.state().report.other).toBe('甲')
    expect(session.state().saving.kind).toBe('saving')
    void session.flush()
    expect(sent).toEqual([[{ field: 'other', value: '甲', base: 4 }]])
  })

  it('says it is saved only when the answer has come', async () => {
    const { session, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    expect(session.state().saving.kind).toBe('saving')
    await saved({ other: 5 })
    expect(session.state().saving).toEqual({ kind: 'saved', at: '2026-01-12T09:30:00.000Z' })
  })

  it('sends what was typed while an answer was on its way next, with the new revision', async () => {
    const { session, sent, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    session.edit([['other', '甲乙']])
    await saved({ other: 5 })
    expect(sent[1]).toEqual([{ field: 'other', value: '甲乙', base: 5 }])
    await saved({ other: 6 })
    expect(session.state().saving.kind).toBe('saved')
    expect(sent).toHaveLength(2)
  })

  it('is not put off by typing on', () => {
    const { session, timers } = start()
    session.edit([['other', '甲']])
    session.edit([['other', '甲乙']])
    expect(timers).toHaveLength(1)
  })

  it('keeps what could not be sent, says why, and tries again', async () => {
    const { session, sent, timers, answer, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    await answer(new Failure('unreachable', {}))
    expect(session.state().saving).toMatchObject({ kind: 'failed', failure: { code: 'unreachable' } })
    timers.at(-1)?.run()
    expect(sent[1]).toEqual([{ field: 'other', value: '甲', base: 4 }])
    await saved({ other: 5 })
    expect(session.state().saving.kind).toBe('saved')
  })

  it('makes a stale revision a visible conflict, and sends the other edits', async () => {
    const { session, sent, answer, saved } = start()
    session.edit([['other', '我的']])
    session.edit([['requests:received/natural', 3]])
    void session.flush()
    await answer(
      new Failure('stale-revision', { fields: [{ field: 'other', revision: 9, value: '别人的' }] }),
    )
    expect(session.state().conflicts.get('other')).toEqual({ mine: '我的', theirs: '别人的', revision: 9 })
    expect(sent[1]).toEqual([{ field: 'requests:received/natural', value: 3, base: 0 }])
    await saved({ 'requests:received/natural': 1 })
    session.keepMine('other')
    void session.flush()
    expect(sent[2]).toEqual([{ field: 'other', value: '我的', base: 9 }])
  })

  it('takes the stored words where the writer chooses them', async () => {
    const { session, answer } = start()
    session.edit([['other', '我的']])
    void session.flush()
    await answer(
      new Failure('stale-revision', { fields: [{ field: 'other', revision: 9, value: '别人的' }] }),
    )
    session.takeTheirs('other')
    expect(session.state().report.other).toBe('别人的')
    expect(session.state().conflicts.size).toBe(0)
  })

  it('takes an edit back and saves that too', () => {
    const { session, sent } = start()
    session.edit([['requests:received/natural', 3]])
    expect(session.undo()).toBe('requests:received/natural')
    expect(session.state().report.tables.requests).not.toHaveProperty('received/natural')
    void session.flush()
    expect(sent[0]).toEqual([{ field: 'requests:received/natural', value: null, base: 0 }])
    expect(session.redo()).toBe('requests:received/natural')
  })

  it('brings back the mark of a proposed figure with what was written over it, and saves that', async () => {
    const { session, sent, saved } = start()
    session.edit([
      ['requests:carriedIn/natural', 2],
      ['requests:received/natural', 7],
    ])
    void session.flush()
    await saved({ 'requests:carriedIn/natural': 1, 'requests:received/natural': 1 })
    expect(session.state().proposed.size).toBe(0)
    session.undo()
    expect([...session.state().proposed]).toEqual(['requests:carriedIn/natural'])
    void session.flush()
    expect(sent.at(-1)).toEqual([
      { field: 'requests:carriedIn/natural', value: null, base: 1, proposed: true },
      { field: 'requests:received/natural', value: null, base: 1 },
    ])
    await saved({ 'requests:carriedIn/natural': 2, 'requests:received/natural': 2 })
    session.redo()
    expect(session.state().proposed.size).toBe(0)
  })

  it('takes the mark off a proposed figure when it is confirmed', () => {
    const { session, sent } = start()
    expect(session.state().proposed.has('requests:carriedIn/natural')).toBe(true)
    session.confirm(['requests:carriedIn/natural'])
    expect(session.state().proposed.size).toBe(0)
    void session.flush()
    expect(sent[0]).toHaveLength(1)
  })

  it('brings back the mark of a figure that was confirmed', () => {
    const { session } = start()
    session.confirm(['requests:carriedIn/natural'])
    session.undo()
    expect([...session.state().proposed]).toEqual(['requests:carriedIn/natural'])
    session.redo()
    expect(session.state().proposed.size).toBe(0)
  })

  it('shows what a field can’t take until it is put right, taken back or given up, and stores what stood there', () => {
    const { session, sent } = start()
    const field = 'requests:carriedIn/natural'
    session.edit([[field, 1]])
    session.putBack(field, { value: null, isProposed: true })
    session.refuse(field, '1.5')
    expect(session.state()).toMatchObject({ refused: new Map([[field, '1.5']]), canUndo: true })
    expect(session.state().proposed.has(field)).toBe(true)
    void session.flush()
    expect(sent[0]).toEqual([{ field, value: null, base: 0, proposed: true }])
    expect(session.undo()).toBe(field)
    expect(session.state()).toMatchObject({ refused: new Map(), canUndo: false })
    session.refuse(field, '1.5')
    session.edit([[field, 2]])
    expect(session.state().refused.size).toBe(0)
    expect(session.undo()).toBe(field)
    expect(session.state().canUndo).toBe(false)
  })

  it('knows its own write whose answer was lost', async () => {
    const { session, sent, timers, answer, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    await answer(new Failure('unreachable', {}))
    session.edit([['other', '甲乙']])
    timers.at(-1)?.run()
    await answer(new Failure('stale-revision', { fields: [{ field: 'other', revision: 5, value: '甲' }] }))
    expect(session.state().conflicts.size).toBe(0)
    expect(sent.at(-1)).toEqual([{ field: 'other', value: '甲乙', base: 5 }])
    await saved({ other: 6 })
    expect(session.state().saving.kind).toBe('saved')
  })

  it('stores the others where one value is refused, and goes on saying so', async () => {
    const { session, sent, answer, saved } = start()
    session.edit([['agency.name', 'x'.repeat(300)]])
    session.edit([['other', '甲']])
    void session.flush()
    const failure = new Failure('invalid-value', { field: '机关名称', problem: '太长' })
    await answer(failure)
    expect(sent.at(-1)).toHaveLength(1)
    await answer(failure)
    expect(sent.at(-1)).toEqual([{ field: 'other', value: '甲', base: 4 }])
    await saved({ other: 5 })
    expect(session.state().saving).toMatchObject({ kind: 'failed', failure: { code: 'invalid-value' } })
    session.edit([['agency.name', '某县某局']])
    expect(session.state().saving.kind).toBe('saving')
  })

  it('keeps in a second place what could not be saved, with what is typed on, until it is', async () => {
    const { session, timers, kept, answer, saved } = start()
    session.edit([['other', '甲']])
    const flushed = session.flush()
    expect(kept).toEqual([])
    await answer(new Failure('disk-full', { path: 'x' }))
    expect(await flushed).toBe('failed')
    expect(session.state().kept).toBe('page')
    session.edit([['other', '甲乙']])
    await Promise.resolve()
    timers.at(-1)?.run()
    await saved({ other: 5 })
    expect(kept).toEqual([[['other', '甲']], [['other', '甲乙']], []])
    expect(session.state().kept).toBeUndefined()
    expect(await session.flush()).toBe('saved')
  })

  it('keeps what waits for an answer that does not come', async () => {
    const { session, timers, kept, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    timers.at(-1)?.run()
    expect(session.isTroubled()).toBe(true)
    expect(kept).toEqual([[['other', '甲']]])
    await saved({ other: 5 })
    expect(kept.at(-1)).toEqual([])
  })

  it('is in conflict until someone chooses, keeps the loser, and brings it back when the choice is taken back', async () => {
    const { session, sent, kept, answer } = start()
    session.edit([['other', '我的']])
    const flushed = session.flush()
    await answer(
      new Failure('stale-revision', { fields: [{ field: 'other', revision: 9, value: '别人的' }] }),
    )
    expect(await flushed).toBe('conflict')
    expect(kept).toEqual([[['other', '我的']]])
    session.takeTheirs('other')
    session.undo()
    void session.flush()
    expect(sent.at(-1)).toEqual([{ field: 'other', value: '我的', base: 9 }])
  })

  it('goes on counting a refused value as not saved, and keeps it', async () => {
    const { session, kept, answer } = start()
    session.edit([['agency.name', 'x'.repeat(300)]])
    const flushed = session.flush()
    await answer(new Failure('invalid-value', { field: '机关名称', problem: '太长' }))
    expect(await flushed).toBe('failed')
    expect([...session.unsaved().keys()]).toEqual(['agency.name'])
    expect(kept).toHaveLength(1)
  })

  it('once closed sends nothing more and leaves what it kept where it is', async () => {
    const { session, timers, kept, answer } = start()
    session.edit([['other', '甲']])
    void session.flush()
    await answer(new Failure('unreachable', {}))
    session.close()
    expect(timers).toEqual([])
    expect(kept).toEqual([[['other', '甲']]])
  })

  it('forgets what it kept when it is given up', async () => {
    const { session, kept, answer } = start()
    session.edit([['other', '甲']])
    void session.flush()
    await answer(new Failure('frozen', { state: '待审' }))
    session.abandon()
    expect(kept.at(-1)).toEqual([])
  })
})
