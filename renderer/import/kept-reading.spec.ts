import { randomBytes } from 'node:crypto'
import { expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { hashOf, packed, type Reading, unpacked } from './kept-reading.ts'

const reading = (text: string): Reading => ({
  report: { ...blankReport({ name: '渠县信访局', level: 'department' }, 2024), other: text },
  placed: [],
  doubts: [],
  unplaced: [],
  document: { kind: 'text', blocks: [{ kind: 'paragraph', text }], notices: [] },
})

it('A reading comes back as it was packed; one that is too long is not packed', async () => {
  const long = reading('无其他需要报告的事项。'.repeat(20_000))
  expect(await unpacked((await packed(long)) ?? '')).toEqual(long)
  expect(await packed(reading(randomBytes(300_000).toString('hex')))).toBeNull()
})

it('A source is told by what is in it, not by its name', async () => {
  const file = { kind: 'file', name: '去年.docx', data: 'UEs=' } as const
  expect(await hashOf(file)).toBe(await hashOf({ ...file, name: '去年（2）.docx' }))
  expect(await hashOf(file)).not.toBe(await hashOf({ ...file, data: 'UEt=' }))
})
