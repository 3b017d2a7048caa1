import { expect, it } from 'vitest'
import { type ListedProgress, nextStep } from './next-step.ts'

const written: ListedProgress = { state: 'draft', share: 1, nextPart: null, errors: 0 }

it.each<[Partial<ListedProgress>, string | undefined, unknown]>([
  [{ share: 0, nextPart: 0 }, '填写基本信息', 0],
  [{ share: 0.4, nextPart: 3, errors: 2 }, '填写第三部分', 3],
  [{ share: null }, '继续填写', 0],
  [{ share: 0.9 }, '继续填写', 0],
  [{ errors: 2 }, '改正 2 处错误', 'check'],
  [{}, '送审', 'procedure'],
  // Checking took too long: a person has to look, on the way.
  [{ errors: null }, '送审', 'procedure'],
  [{ state: 'review', errors: 2 }, '登记签发', 'procedure'],
  [{ state: 'signed' }, '登记报送', 'procedure'],
  [{ state: 'submitted' }, '登记公开', 'procedure'],
  [{ state: 'published' }, undefined, undefined],
  [{ state: 'published', unsubmitted: true }, '登记报送', 'procedure'],
])('after %j comes %s', (progress, words, at) => {
  const step = nextStep({ ...written, ...progress })
  expect([step?.words, step?.at]).toEqual([words, at])
})
