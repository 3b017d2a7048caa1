import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { ROOT, SAMPLE } from './command-line.ts'

/** A file of Linux on a disk that is always full. */
const FULL = '/dev/full'

const folder = temporaryFolder()
const FAULTY = join(folder.path, 'faulty.json')
beforeAll(() => {
  const report = JSON.parse(readFileSync(SAMPLE, 'utf8')) as Record<string, unknown>
  writeFileSync(FAULTY, JSON.stringify({ ...report, other: '' }))
})
afterAll(() => folder.release())

const command = (args: readonly string[], stdio: ('ignore' | 'pipe' | number)[]) =>
  spawn(process.execPath, [join(ROOT, 'services/cli/main.ts'), ...args], { cwd: folder.path, stdio })

describe.skipIf(!existsSync(FULL))('A command that prints onto a full disk', () => {
  const full = openSync(existsSync(FULL) ? FULL : process.execPath, existsSync(FULL) ? 'w' : 'r')
  afterAll(() => closeSync(full))

  it.each([
    ['a report', ['import', SAMPLE]],
    ['findings', ['check', SAMPLE, '--json']],
    ['its help', ['help']],
  ] as const)('says that %s is not all there, and fails', async (_, args) => {
    const child = command(args, ['ignore', full, 'pipe'])
    const [error, code] = await endOf(child)
    expect(error).toMatch(/^输出没有写完（磁盘空间不足）/mu)
    expect(code).toBe(2)
  })

  it('ends as it would where only what goes wrong can’t be told', async () => {
    const [code] = (await once(command(['check', 'none.json'], ['ignore', 'ignore', full]), 'exit')) as [
      number,
    ]
    expect(code).toBe(2)
  })
})

it('A command whose reader stops listening ends as it would', async () => {
  const child = command(['check', FAULTY, '--json'], ['ignore', 'pipe', 'pipe'])
  child.stdout?.destroy()
  const [error, code] = await endOf(child)
  expect([error, code]).toEqual(['', 1])
})

async function endOf(child: ChildProcess): Promise<[string, number]> {
  const [error, [code]] = await Promise.all([
    text(child.stderr as Readable),
    once(child, 'exit') as Promise<[number]>,
  ])
  return [error, code]
}
