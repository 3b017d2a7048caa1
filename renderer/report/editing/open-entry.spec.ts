import { describe, expect, it } from 'vitest'
import { start } from './session.testing.ts'

const CELL = 'requests:received/natural'
const CARRIED = 'requests:carriedIn/natural'
const HELD = { value: null, isProposed: false }

describe('a figure that is being typed', () => {
  it('is shown at once, and sent when its cell is left', () => {
    const { session, sent } = start()
    session.type(CELL, 1)
    session.type(CELL, 12)
    expect(session.state().report.tables.requests['received/natural']).toBe(12)
    expect(session.state().saving.kind).toBe('saving')
    expect(session.unsaved()).toEqual(new Map([[CELL, 12]]))
    expect(sent).toEqual([])
    void session.flush()
    expect(sent).toEqual([[{ field: CELL, value: 12, base: 0 }]])
  })

  it('is sent where it rests, though its cell is not left', () => {
    const { session, sent, timers } = start()
    session.type(CELL, 12)
    expect(timers).toHaveLength(1)
    timers[0]?.run()
    timers.at(-1)?.run()
    expect(sent).toEqual([[{ field: CELL, value: 12, base: 0 }]])
  })

  it('leaves nothing where it turns out to be none: 1 of 1.5', async () => {
    const { session, sent } = start()
    session.type(CELL, 1)
    session.putBack(CELL, HELD)
    session.refuse(CELL, '1.')
    expect(await session.flush()).toBe('saved')
    expect(sent).toEqual([])
    expect(session.state().saving.kind).toBe('saved')
    expect(session.unsaved().size).toBe(0)
  })

  it('stays proposed where what was typed over it is refused', async () => {
    const { session, sent } = start()
    session.type(CARRIED, 7)
    session.putBack(CARRIED, { value: null, isProposed: true })
    expect(session.state().proposed.has(CARRIED)).toBe(true)
    await session.flush()
    expect(sent).toEqual([])
  })

  it('is put back where it was sent meanwhile', () => {
    const { session, sent } = start()
    session.type(CELL, 1)
    void session.flush()
    session.type(CELL, 15)
    session.putBack(CELL, HELD)
    void session.flush()
    expect(sent).toEqual([[{ field: CELL, value: 1, base: 0 }]])
    expect(session.unsaved()).toEqual(new Map([[CELL, null]]))
  })

  it('goes along when another cell is typed into', () => {
    const { session, sent } = start()
    session.type(CELL, 1)
    session.type('requests:received/legal', 2)
    expect(session.unsaved()).toEqual(
      new Map([
        [CELL, 1],
        ['requests:received/legal', 2],
      ]),
    )
    void session.flush()
    expect(sent[0]?.map(({ value }) => value)).toEqual([1, 2])
  })

  it('is taken back whole', async () => {
    const { session, sent } = start()
    session.type(CELL, 1)
    session.type(CELL, 12)
    session.undo()
    expect(session.state().report.tables.requests['received/natural']).toBeUndefined()
    await session.flush()
    expect(sent).toEqual([])
  })
})
