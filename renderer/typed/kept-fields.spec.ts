import { expect, it, vi } from 'vitest'
import { Failure } from '../../core/failure.ts'
import { changedByBoth, withChanges } from '../../core/with-changes.ts'
import { KeptFields } from './kept-fields.ts'

interface Letter {
  readonly number: string
  readonly mail: { readonly to: string; readonly cc: string }
}
const begun: Letter = { number: '', mail: { to: 'a', cc: '' } }

/** What two windows store into, one answer after the other. */
function store() {
  let stored = begun
  const send = async (wanted: Letter, from: Letter) => {
    await Promise.resolve()
    const both = changedByBoth(stored, from, wanted)
    const fields = both.map((each) => ({ ...each, label: each.field, words: String(each.stored) }))
    if (fields.length > 0) throw new Failure('changed-elsewhere', { fields })
    stored = withChanges(stored, from, wanted)
    return stored
  }
  return { stored: () => stored, window: () => new KeptFields(stored, send) }
}

it('Changes of one window follow each other, and are none of another’s', async () => {
  const { stored, window } = store()
  const one = window()
  const first = one.keep({ number: '1' })
  await Promise.resolve()
  one.put({ number: '12' })
  expect(await first).toBe(true)
  expect(one.standing()).toMatchObject({ value: { number: '12' }, isTyped: true })
  await Promise.all([one.keep(), one.keep({ number: '123' }), one.keep({ mail: { to: 'b', cc: '' } })])
  expect(stored()).toEqual({ number: '123', mail: { to: 'b', cc: '' } })
  expect(one.standing()).toMatchObject({ isTyped: false, failure: undefined })
})

it('What another window changed as well is not written over unseen, however often the same is tried or read anew', async () => {
  const { stored, window } = store()
  const [one, other] = [window(), window()]
  await other.keep({ number: '别的' })
  expect(await one.keep({ number: '这里', mail: { to: 'a', cc: 'c' } })).toBe(false)
  one.show(stored())
  expect(await one.keep()).toBe(false)
  expect(one.standing()).toMatchObject({ value: { number: '这里' }, isTyped: true })
  expect(stored()).toEqual({ ...begun, number: '别的' })
  one.standing().choice?.mine()
  expect(await one.keep()).toBe(true)
  expect(stored()).toEqual({ number: '这里', mail: { to: 'a', cc: 'c' } })
})

it('What is taken of another window stands in its field; all else is stored, and what is typed meanwhile stays', async () => {
  const { stored, window } = store()
  const [one, other] = [window(), window()]
  await other.keep({ mail: { to: '别的', cc: '' } })
  await one.keep({ mail: { to: '这里', cc: 'c' } })
  one.standing().choice?.theirs()
  one.put({ number: '7' })
  await Promise.resolve()
  expect(await one.keep()).toBe(true)
  expect(stored()).toEqual({ number: '7', mail: { to: '别的', cc: 'c' } })
  expect(one.standing()).toMatchObject({ value: stored(), isTyped: false, choice: undefined })
})

it('What another window has stored in one field of a group is not put back by what is typed in another', async () => {
  const { stored, window } = store()
  const [one, other] = [window(), window()]
  await other.keep({ mail: { to: 'a', cc: '别的' } })
  vi.useFakeTimers()
  try {
    for (const to of ['b', 'bc', 'bcd']) {
      one.write({ mail: { ...one.standing().value.mail, to } })
      await vi.advanceTimersByTimeAsync(600)
    }
    one.write({ mail: { ...one.standing().value.mail, to: 'a' } })
    await vi.advanceTimersByTimeAsync(600)
  } finally {
    vi.useRealTimers()
  }
  expect(await one.keep()).toBe(true)
  expect(stored()).toEqual({ number: '', mail: { to: 'a', cc: '别的' } })
  expect(one.standing()).toMatchObject({ value: stored(), isTyped: false })
})

it('What is written is stored while keys go on, and a blank at its end stays until the field is left', async () => {
  vi.useFakeTimers()
  try {
    const stored: string[] = []
    const fields = new KeptFields({ number: '' }, ({ number }) => {
      stored.push(number.trim())
      return Promise.resolve({ number: number.trim() })
    })
    for (const number of ['某', '某函', '某函 ', '某函 3', '某函 3 ']) {
      fields.write({ number })
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(stored).toEqual(['某函', '某函 3'])
    await vi.advanceTimersByTimeAsync(500)
    expect(fields.standing()).toMatchObject({ value: { number: '某函 3 ' }, isTyped: true })
    await fields.keep()
    expect(fields.standing()).toMatchObject({ value: { number: '某函 3' }, isTyped: false })
    const last = [...stored]
    await vi.advanceTimersByTimeAsync(5_000)
    expect(stored).toEqual(last)
  } finally {
    vi.useRealTimers()
  }
})
