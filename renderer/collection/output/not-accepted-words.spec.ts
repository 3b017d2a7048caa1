import { expect, it } from 'vitest'
import { notAcceptedWords } from './not-accepted-words.ts'

it('says what goes into a volume that nobody has passed', () => {
  const none = { missing: 3, received: 0, faulty: 0, returned: 0, accepted: 4 }
  expect(notAcceptedWords(none)).toBe('')
  expect(notAcceptedWords({ ...none, received: 2, returned: 1 })).toBe(
    '其中还没有通过的也收入：待审 2 份，已退回 1 份。',
  )
})
