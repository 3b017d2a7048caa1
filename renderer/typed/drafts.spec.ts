import { beforeEach, expect, it } from 'vitest'
import {
  adoptDraft,
  allDrafts,
  draftAt,
  draftsOf,
  isWanted,
  keepDraft,
  leftDrafts,
  wantDraft,
} from './drafts.ts'
import { unsavedTexts } from './sources.ts'

const draft = (reason: string, label?: string) => ({
  label,
  of: '',
  address: '',
  from: { reason: '' },
  edits: { reason },
})
const asked = () => unsavedTexts().map(({ text }) => text)
beforeEach(() => {
  for (const place of [...allDrafts().keys()]) keepDraft(place, undefined)
})

it('What is typed about something that was deleted is not asked for, and is again when that is back', () => {
  keepDraft('step r1 sign', draft('甲', '签发的登记'))
  keepDraft('step r10 sign', draft('乙', '签发的登记'))
  draftsOf(['r1'], 'deleted')
  expect(asked()).toEqual(['乙'])
  expect(draftAt('step r1 sign')?.edits).toEqual({ reason: '甲' })
  draftsOf(['r1'], 'back')
  expect(asked()).toEqual(['甲', '乙'])
})

it('What an earlier page left is not asked for before it is typed over, and takes the place of nothing typed here', () => {
  keepDraft('a', draft('这里', '理由'))
  expect([adoptDraft('a', draft('从前', '理由')), adoptDraft('b', draft('从前', '理由'))]).toEqual([
    false,
    true,
  ])
  expect(draftAt('a')?.edits).toEqual({ reason: '这里' })
  expect(asked()).toEqual(['这里'])
  keepDraft('b', draft('又写', '理由'))
  expect(asked()).toEqual(['这里', '又写'])
})

it('What an earlier page left is listed until it is typed over, given up or about something that was deleted', () => {
  const listed = () => leftDrafts().map(({ place }) => place)
  keepDraft('here', draft('这里', '理由'))
  for (const place of ['a', 'b', 'step r1 sign']) adoptDraft(place, draft('从前', '理由'))
  adoptDraft('unasked', draft('从前'))
  expect(listed()).toEqual(['a', 'b', 'step r1 sign'])
  wantDraft('a')
  expect([isWanted('a'), isWanted('b')]).toEqual([true, false])
  keepDraft('a', draft('又写', '理由'))
  keepDraft('b', undefined)
  draftsOf(['r1'], 'deleted')
  expect([listed(), isWanted('a')]).toEqual([[], false])
})
