import { describe, expect, it } from 'vitest'
import { Failure } from '../../../core/failure.ts'
import { start } from './session.testing.ts'

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

  it('tells of an answer where it keeps no key waiting, and of an edit at once', async () => {
    const waiting: (() => void)[] = []
    const { session, saved } = start({ betweenKeys: (action) => waiting.push(action) })
    const told: string[] = []
    session.subscribe(() => told.push(session.told().saving.kind))
    session.edit([['other', '甲']])
    expect(told).toEqual(['saving'])
    void session.flush()
    await saved({ other: 5 })
    expect(told).toEqual(['saving'])
    for (const tell of waiting) tell()
    expect(told.at(-1)).toBe('saved')
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

  it('sends what was typed since as the page goes away, and does not wait for the answer', async () => {
    const { session, sent, answer, saved } = start()
    session.edit([['other', '甲']])
    void session.flush()
    session.edit([['other', '甲乙']])
    session.edit([['requests:received/natural', 3]])
    session.sendLast()
    expect(sent[1]).toEqual([
      { field: 'other', value: '甲乙', base: 4, sent: '甲' },
      { field: 'requests:received/natural', value: 3, base: 0 },
    ])
    // A page that comes back after all knows both for its own.
    await saved({ other: 5 })
    await saved({ other: 6, 'requests:received/natural': 1 })
    await answer(
      new Failure('stale-revision', {
        fields: [
          { field: 'other', revision: 6, value: '甲乙' },
          { field: 'requests:received/natural', revision: 1, value: 3 },
        ],
      }),
    )
    expect(session.state().conflicts.size).toBe(0)
    expect(session.unsaved().size).toBe(0)
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

  it('sends what was typed while a value was on its way that is refused', async () => {
    const { session, sent, answer, saved } = start()
    session.edit([['other', '长'.repeat(300_000)]])
    void session.flush()
    session.edit([['other', '后来写的']])
    await answer(new Failure('invalid-value', { field: '其他', problem: '太长' }))
    expect(sent.at(-1)).toEqual([{ field: 'other', value: '后来写的', base: 4 }])
    await saved({ other: 5 })
    expect(session.state().saving.kind).toBe('saved')
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

  it('keeps what is typed on while the host says nothing at all in the page itself', () => {
    const { session, timers, kept, keptHere } = start({ isHostSilent: true })
    session.edit([['other', '甲']])
    void session.flush()
    timers.at(-1)?.run()
    expect(kept).toEqual([[['other', '甲']]])
    session.edit([['other', '甲乙']])
    session.edit([['other', '甲乙丙']])
    expect(kept).toHaveLength(1)
    expect(keptHere).toEqual([[['other', '甲乙']], [['other', '甲乙丙']]])
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
