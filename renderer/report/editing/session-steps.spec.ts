import { describe, expect, it } from 'vitest'
import { Failure } from '../../../core/failure.ts'
import { start } from './session.testing.ts'

describe('steps of a session', () => {
  it('takes an edit back and saves that too', () => {
    const { session, sent } = start()
    session.edit([['requests:received/natural', 3]])
    expect(session.undo()).toBe('requests:received/natural')
    expect(session.state().report.tables.requests).not.toHaveProperty('received/natural')
    void session.flush()
    expect(sent[0]).toEqual([{ field: 'requests:received/natural', value: null, base: 0 }])
    expect(session.redo()).toBe('requests:received/natural')
  })

  it('holds a key in a text at once, and tells those that draw once it is painted, with all that came meanwhile', () => {
    const { session, painted } = start()
    const drawn: string[] = []
    session.subscribe(() => drawn.push(session.told().report.other))
    session.typeText('other', '甲')
    session.typeText('other', '甲乙')
    expect(session.state().report.other).toBe('甲乙')
    expect(session.told().report.other).toBe('')
    expect(drawn).toEqual([])
    for (const tell of painted) tell()
    expect(new Set(drawn)).toEqual(new Set(['甲乙']))
  })

  it('tells what is written over a key at once', () => {
    const { session } = start()
    session.typeText('other', '甲')
    session.edit([['other', '乙']])
    expect(session.told().report.other).toBe('乙')
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

  it('says of keys that they go on with what this page wrote before, and of nothing else', async () => {
    const { session, sent, answer, saved } = start()
    let base = 4
    const goesOnAfter = async (...steps: (() => void)[]) => {
      for (const step of steps) step()
      void session.flush()
      const edit = sent.at(-1)?.[0]
      await saved({ other: (base += 1) })
      return edit?.goesOn ?? false
    }
    const type = (words: string) => () => session.typeText('other', words)
    const line = () => session.typeLine([['other', '甲乙丙']])
    expect(await goesOnAfter(type('甲'))).toBe(false)
    expect(await goesOnAfter(type('甲'), type('甲乙'))).toBe(true)
    expect(await goesOnAfter(line)).toBe(true)
    expect(await goesOnAfter(() => session.edit([['other', '去年的']]))).toBe(false)
    expect(await goesOnAfter(type('去年的话'))).toBe(true)
    expect(await goesOnAfter(() => session.rearrange([['other', '换过的话']]), type('换过的话。'))).toBe(
      false,
    )
    expect(await goesOnAfter(session.undo)).toBe(false)
    expect(await goesOnAfter(session.undo)).toBe(true)
    type('又写')()
    void session.flush()
    await answer(new Failure('stale-revision', { fields: [{ field: 'other', revision: 30, value: '别处' }] }))
    expect(await goesOnAfter(() => session.keepMine('other'))).toBe(false)
    type('还写')()
    void session.flush()
    await answer(
      new Failure('stale-revision', { fields: [{ field: 'other', revision: 40, value: '别处的' }] }),
    )
    session.takeTheirs('other')
    expect(await goesOnAfter(type('别处'))).toBe(false)
    session.edit([['other', '填的']])
    void session.flush()
    await answer(new Failure('unreachable', {}))
    expect(await goesOnAfter(type('填的。'))).toBe(false)
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
})
