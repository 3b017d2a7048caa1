import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input, Output } from '../../core/contract.ts'
import { blankRequirements } from '../../core/requirements/requirements.ts'
import { temporaryFolder, testPorts } from '../../tests/test-ports.ts'
import { createApp } from '../app.ts'
import { dispatch } from '../dispatch.ts'

let folder: ReturnType<typeof temporaryFolder>
let app: ReturnType<typeof createApp>
beforeEach(() => {
  folder = temporaryFolder()
  app = createApp(testPorts(join(folder.path, 'data')))
})
afterEach(() => {
  app.close()
  folder.release()
})

const shown = {
  ...blankRequirements(2025, '2025-12-05T08:00:00.000Z'),
  notice: { office: '某县政府办公室', number: '1号' },
  deadline: '2026-01-12',
}
const written = async (input: Input<'requirements.write'>) => {
  const reply = await dispatch(app.handlers, 'requirements.write', input)
  if (reply.ok) return (reply.value as Output<'requirements.write'>).requirements
  const failure = reply.failure
  if (failure.code !== 'changed-elsewhere') return failure.code
  return failure.detail.fields.map(({ label, words }) => [label, words])
}

it('Of requirements each field is stored by itself; what is emptied is gone, and the same one is told', async () => {
  await written({ requirements: shown, from: null })
  expect(await written({ requirements: shown, from: null })).toBe('requirements-are-there')
  const { deadline: _, ...without } = shown
  const matters = [{ place: 'overview', name: '培训', words: ['培训', '讲座'], grade: 'warning' }] as const
  const theirs = { ...without, matters: matters.map((row) => ({ ...row, words: [...row.words] })) }
  await written({ requirements: theirs, from: shown })
  const scoped = { ...shown, notice: { office: '某县政府办公室' }, scope: '含各部门' }
  expect(await written({ requirements: scoped, from: shown })).toEqual({
    ...theirs,
    notice: { office: '某县政府办公室' },
    scope: '含各部门',
    writtenAt: expect.any(String) as string,
  })
  const mine = {
    ...shown,
    deadline: '2026-01-15',
    matters: [],
    figures: theirs.matters,
    scope: '不含各部门',
  }
  expect(await written({ requirements: mine, from: { ...shown, matters: theirs.matters } })).toEqual([
    ['截止日期', ''],
    ['数据口径', '含各部门'],
  ])
  const file = { kind: 'pdf', name: '正文', note: '盖章' } as const
  const length = { place: 'overview', most: 1000, grade: 'advice' } as const
  const [files, lengths] = [[file], [length]]
  expect(
    await written({ requirements: { ...shown, matters: [], files, lengths }, from: shown }),
  ).toMatchObject({ matters: theirs.matters, files, lengths })
  const other = {
    ...shown,
    matters: theirs.matters.map((row) => ({ ...row, name: '讲座' })),
    files: [],
    lengths: [],
  }
  const from = { ...shown, files: [{ ...file, name: '别的' }], lengths: [{ ...length, most: 1 }] }
  expect(await written({ requirements: other, from })).toEqual([
    ['字数要求', '1. 总体情况字数不超过 1,000 字，没有做到算建议'],
    ['要写到的事', '1. 总体情况写到“培训”（培训、讲座），没有做到算提醒'],
    ['报送文件', '1. PDF 文件“正文”，说明：盖章'],
  ])
})

it('What was deleted elsewhere is written anew', async () => {
  expect(await written({ requirements: shown, from: shown })).toMatchObject({ notice: shown.notice })
})
