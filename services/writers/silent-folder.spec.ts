import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Failure, failureData } from '../../core/failure.ts'
import { silentDisk } from '../../tests/silent-disk.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { SILENCE } from '../unless-silent.ts'
import { createFileSets } from './files.ts'

let place: ReturnType<typeof temporaryFolder>
let data: string
beforeEach(() => {
  place = temporaryFolder()
  data = join(place.path, 'data')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  place.release()
})

const folderNamed = (name: string) => {
  const folder = join(place.path, name)
  mkdirSync(folder)
  writeFileSync(join(folder, '报告.docx'), '旧文')
  return folder
}
const files = (text: string) => [
  { name: '报告.docx', bytes: Buffer.from(text) },
  { name: '报告.pdf', bytes: Buffer.from(text) },
]
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)
const texts = (folder: string) => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
const codeOf = (writing: Promise<unknown>) =>
  writing.then(
    () => 'written',
    (error: unknown) => failureData(error)?.code ?? String(error),
  )
const replace = { replace: true } as const

describe('A folder whose disk falls silent while files are written into it', () => {
  it('is named after a minute, delays no other, and is as before once it answers again', async () => {
    const [silent, other] = [folderNamed('共享'), folderNamed('本机')]
    const sets = createFileSets(data)
    const disk = silentDisk(silent, ['open'])
    try {
      const writing = sets.write(silent, files('新文'), replace)
      const refused = expect(writing).rejects.toMatchObject({
        code: 'no-answer',
        detail: { path: silent, seconds: SILENCE },
      })
      await disk.heard()
      await sets.write(other, files('新文'), replace)
      expect(texts(other)).toEqual(['新文', '新文'])
      await pass(SILENCE)
      await refused
      await sets.write(other, files('又新'), replace)
      // Tried again, it is waited for, and not asked again.
      const again = codeOf(sets.write(silent, files('又新'), replace))
      await pass(SILENCE)
      expect(await again).toBe('no-answer')
      expect(disk.asked).toHaveLength(1)
    } finally {
      disk.letGo()
    }
    await vi.waitFor(() => expect(readdirSync(join(data, 'pending-exports'))).toEqual([]))
    expect(texts(silent)).toEqual(['旧文'])
    await sets.write(silent, files('末文'), replace)
    expect(texts(silent)).toEqual(['末文', '末文'])
  })

  it('is not waited for once somebody asks to stop', async () => {
    const silent = folderNamed('共享')
    const disk = silentDisk(silent, ['rename'])
    try {
      const stop = new AbortController()
      const writing = codeOf(
        createFileSets(data).write(silent, files('新文'), { ...replace, signal: stop.signal }),
      )
      await disk.heard()
      stop.abort(new Failure('cancelled', {}))
      await pass(3)
      expect(await writing).toBe('cancelled')
    } finally {
      disk.letGo()
    }
    await vi.waitFor(() => expect(readdirSync(join(data, 'pending-exports'))).toEqual([]))
    expect(texts(silent)).toEqual(['旧文'])
  })

  it('is asked for a fourth folder only when one of three answers, and one thing after the other in each', async () => {
    const folders = ['一', '二', '三', '四'].map(folderNamed)
    const sets = createFileSets(data)
    const many = Array.from({ length: 40 }, (_, i) => ({ name: `${i}.html`, bytes: Buffer.from('页') }))
    const disk = silentDisk(place.path, ['access', 'open'])
    try {
      const writing = folders.slice(0, 3).map((folder) => codeOf(sets.write(folder, many, replace)))
      await disk.heard(3)
      await pass(SILENCE)
      expect(await Promise.all(writing)).toEqual(['no-answer', 'no-answer', 'no-answer'])
      const fourth = codeOf(sets.write(folders[3] ?? '', many, replace))
      await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0))
      await pass(SILENCE)
      expect(await fourth).toBe('no-answer')
      expect(disk.asked).toHaveLength(3)
    } finally {
      disk.letGo()
    }
  })
})

it('What an earlier run left half done is settled in all folders but the one that does not answer', async () => {
  const folders = ['一', '二', '三'].map(folderNamed)
  mkdirSync(join(data, 'pending-exports'), { recursive: true })
  for (const [i, folder] of folders.entries()) {
    const set = { folder, mark: `0badcaf${i}`, files: [{ name: '报告.docx', digest: '', existed: true }] }
    writeFileSync(join(folder, `报告.docx.${set.mark}.new`), '半份')
    writeFileSync(join(data, 'pending-exports', `99999999-${set.mark}.open.json`), JSON.stringify(set))
  }
  const [silent = ''] = folders
  const disk = silentDisk(silent)
  try {
    const settling = createFileSets(data).settle()
    await vi.waitFor(() => expect(folders.map(texts)).toEqual([['旧文', '半份'], ['旧文'], ['旧文']]))
    disk.letGo()
    await settling
    expect(folders.map(texts)).toEqual([['旧文'], ['旧文'], ['旧文']])
  } finally {
    disk.letGo()
  }
})
