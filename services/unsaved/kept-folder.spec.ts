import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest'
import { fill, mounted } from '../../tests/full-disk.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { keptFolder } from './kept-folder.ts'

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(() => folder.release())

it('Takes its reserve once, where the data folder is there', async () => {
  const reserve = join(folder.path, 'unsaved', 'reserve')
  await keptFolder(folder.path).prepare()
  const first = statSync(reserve)
  if (process.platform !== 'win32') expect(first.mode & 0o077).toBe(0)
  await keptFolder(folder.path).prepare()
  expect(statSync(reserve).ino).toBe(first.ino)
  await keptFolder(join(folder.path, 'gone')).prepare()
  expect(readdirSync(folder.path)).toEqual(['unsaved'])
})

it('Only a full disk is a matter of the reserve', async () => {
  const kept = keptFolder(folder.path)
  await kept.prepare()
  mkdirSync(join(folder.path, 'unsaved', 'a.json'))
  await expect(kept.keep('a.json', '甲')).rejects.toThrow()
  expect(await kept.names('.form')).toEqual([])
})

const disk = mounted()
afterAll(() => disk?.release())
it.skipIf(!disk)(
  'On a full disk what is kept, written anew and forgotten is so at the next start',
  async () => {
    const place = disk?.path ?? ''
    const [kept, next] = [keptFolder(place), () => keptFolder(place)]
    await kept.prepare()
    await kept.keep('a.json', '写在以前')
    fill(place)
    for (const words of ['甲'.repeat(100_000), '乙'.repeat(100_000), '丙'.repeat(100_000)]) {
      await kept.keep('a.json', words)
      expect(await next().find('a.json')).toBe(words)
    }
    expect(await keptFolder(tornAt('丙丙', place)).find('a.json')).toBe('乙'.repeat(100_000))
    await kept.keep('b.json', '丁')
    expect((await next().names('.json')).toSorted()).toEqual(['a.json', 'b.json'])
    await kept.forget('b.json')
    expect(await next().names('.json')).toEqual(['a.json'])
    // More than there is room for is refused, and what was kept stays.
    await expect(kept.keep('c.json', '戊'.repeat(1_000_000))).rejects.toMatchObject({ code: 'disk-full' })
    expect(await next().find('a.json')).toBe('丙'.repeat(100_000))

    const held = readFileSync(join(place, 'unsaved', 'reserve'))
    rmSync(join(place, 'filler'), { recursive: true })
    await kept.keep('a.json', '有地方了')
    expect(await next().find('a.json')).toBe('有地方了')
    // The power failed before the reserve was told: what is later is what counts, also that it was forgotten.
    writeFileSync(join(place, 'unsaved', 'reserve'), held)
    expect(await next().find('a.json')).toBe('有地方了')
    await next().forget('a.json')
    writeFileSync(join(place, 'unsaved', 'reserve'), held)
    expect(await next().find('a.json')).toBeUndefined()
    await next().forget('a.json')
    await kept.forget('a.json')
    expect(await next().names('.json')).toEqual([])
  },
)

/** A copy in which the power failed while these words were written into the reserve. */
function tornAt(words: string, place: string): string {
  const bytes = readFileSync(join(place, 'unsaved', 'reserve'))
  bytes.fill(0, bytes.lastIndexOf(words))
  cpSync(join(place, 'unsaved'), join(folder.path, 'unsaved'), { recursive: true })
  writeFileSync(join(folder.path, 'unsaved', 'reserve'), bytes)
  return folder.path
}
