import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir, uptime } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { failureData } from '../../core/failure.ts'
import { digest } from './file-set.ts'
import { createFileSets } from './files.ts'

let place: string
let data: string
let folder: string
beforeEach(() => {
  // Writers that died here never end: no clock may count them among the calls that disks leave without an answer.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  place = mkdtempSync(join(tmpdir(), 'nianbao-sets-'))
  ;[data, folder] = [join(place, 'data'), join(place, 'stick')]
  mkdirSync(folder)
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(place, { recursive: true })
})

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })
const NEW = [
  file('报告.docx', '新文'),
  file('报告.pdf', '新图'),
  file('报告.txt', '新字'),
  file('网页/首页.html', '新页'),
]
const OLD = {
  '报告.docx': '旧文',
  '报告.txt': '旧字',
  '报告.docx.0badcafe.old': '别人的文件',
  '网页/首页.html': '旧页',
}
const texts = () =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(folder, name), 'utf8')]),
  )
const records = () => readdirSync(join(data, 'pending-exports'))
const put = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}
const whole = () => ({
  ...OLD,
  ...Object.fromEntries(NEW.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])),
})

const CHANGES = ['mkdir', 'open', 'link', 'rename', 'rm'] as const

/** Writes the set over what was there, and dies at one of its calls of the system: that and all later ones never return. */
async function writingEndsAfter(calls: number): Promise<boolean> {
  const died = Promise.withResolvers<true>()
  const dies = (made: number) => {
    if (made < calls) return undefined
    died.resolve(true)
    return new Promise<never>(() => undefined)
  }
  return beforeCalls(dies, () => Promise.race([died.promise, writeOverOld().then(() => false)]))
}

function writeOverOld(): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, '网页'), { recursive: true })
  put(OLD)
  return createFileSets(data).write(folder, NEW, { replace: true })
}

/** @param before is told, before each call of the system that changes something, how many were made */
async function beforeCalls<T>(
  before: (made: number) => Promise<never> | undefined,
  work: () => Promise<T>,
): Promise<T> {
  const real = { ...promises }
  let made = 0
  for (const name of CHANGES) {
    const call = real[name] as (...args: unknown[]) => Promise<unknown>
    const told = async (...args: unknown[]) => {
      await before(made++)
      return call(...args)
    }
    Object.assign(promises, { [name]: told })
  }
  syncBuiltinESMExports()
  try {
    return await work()
  } finally {
    for (const name of CHANGES) Object.assign(promises, { [name]: real[name] })
    syncBuiltinESMExports()
  }
}

describe('A set of files whose writer was killed', () => {
  it('is whole or as if never begun, wherever that was, and nothing is left beside it', async () => {
    const outcomes: string[] = []
    for (let calls = 1; await writingEndsAfter(calls); calls++) {
      await createFileSets(data).settle()
      const now = texts()
      expect([OLD, whole()], `killed at call ${calls}`).toContainEqual(now)
      expect(records()).toEqual([])
      outcomes.push(now['报告.pdf'] === undefined ? 'undone' : 'whole')
    }
    expect(outcomes.filter((outcome) => outcome === 'undone').length).toBeGreaterThan(10)
    expect(outcomes.at(-1)).toBe('whole')
  })

  it('waits where its stick was pulled, and is undone when it is back', async () => {
    await writingEndsAfter(9)
    expect(texts()).not.toEqual(OLD)
    renameSync(folder, join(place, 'pulled'))
    await createFileSets(data).settle()
    expect(records()).toHaveLength(1)
    renameSync(join(place, 'pulled'), folder)
    await createFileSets(data).write(folder, [file('另一份.txt', '字')], { replace: false })
    expect(texts()).toEqual({ ...OLD, '另一份.txt': '字' })
    expect(records()).toEqual([])
  })

  it('is undone once where two programs begin at the same time', async () => {
    for (let calls = 8; await writingEndsAfter(calls); calls += 2) {
      await Promise.all([createFileSets(data).settle(), createFileSets(data).settle()])
      expect([OLD, whole()], `killed at call ${calls}`).toContainEqual(texts())
      expect(records()).toEqual([])
    }
  })

  it('takes nothing away that someone has written since', async () => {
    await writingEndsAfter(12)
    put({ '报告.docx': '改过' })
    await createFileSets(data).settle()
    expect(texts()).toEqual({ ...OLD, '报告.docx': '改过' })
  })

  it('is left alone while its writer runs, and undone where another got its number after a power cut', async () => {
    await writingEndsAfter(9)
    const [mine = ''] = records()
    const before = texts()
    const theirs = join(data, 'pending-exports', mine.replace(/^\d+/, String(process.ppid)))
    renameSync(join(data, 'pending-exports', mine), theirs)
    await createFileSets(data).settle()
    expect(texts()).toEqual(before)
    const ofLastTime = Date.now() / 1000 - uptime() - 60
    utimesSync(theirs, ofLastTime, ofLastTime)
    await createFileSets(data).settle()
    expect(texts()).toEqual(OLD)
  })
})

it('A set whose folder is moved away in the midst says so, and is undone when that is back', async () => {
  const outcomes = new Set<string>()
  const moved = join(place, 'moved')
  for (let calls = 1; ; calls++) {
    const moves = (made: number) => {
      if (made === calls) renameSync(folder, moved)
      return undefined
    }
    const refused = await beforeCalls(moves, writeOverOld).then(
      () => undefined,
      (error: unknown) => failureData(error) ?? expect.fail(String(error)),
    )
    if (!existsSync(moved)) break
    outcomes.add(refused?.code ?? 'whole')
    if (refused) expect(refused.detail).toMatchObject({ path: folder, replacing: true })
    renameSync(moved, folder)
    await createFileSets(data).settle()
    expect(texts(), `moved at call ${calls}`).toEqual(refused ? OLD : whole())
    expect(records()).toEqual([])
  }
  expect([...outcomes]).toEqual(['moved-meanwhile', 'whole'])
})

it('A record that can’t be read, or names a file elsewhere, does nothing and goes', async () => {
  writeFileSync(join(place, 'outside.txt'), '外')
  mkdirSync(join(data, 'pending-exports'), { recursive: true })
  const outside = {
    folder,
    mark: '0badcafe',
    files: [{ name: '../outside.txt', digest: digest(Buffer.from('外')), existed: false }],
  }
  for (const [name, text] of [
    ['1', '{'],
    ['2', JSON.stringify(outside)],
  ] as const)
    writeFileSync(join(data, 'pending-exports', `99999999-0badcaf${name}.open.json`), text)
  await createFileSets(data).settle()
  expect(records()).toEqual([])
  expect(existsSync(join(place, 'outside.txt'))).toBe(true)
})
