import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { freshPort, keepAsked, keepRun, portsToAsk, runsBefore } from './run-ports.ts'

let folder: ReturnType<typeof temporaryFolder>
let logged: unknown[]
const keep = (port: number, began: number, at = folder.path) =>
  keepRun(at, { port, began }, (_, error) => logged.push(error))
const file = () => join(folder.path, 'nianbao.port')

beforeEach(() => {
  folder = temporaryFolder()
  logged = []
})
afterEach(() => folder.release())

it('Runs are found again, the last first, each port once, in a file of the user alone', () => {
  expect(runsBefore(folder.path)).toEqual([])
  keep(40_123, 1)
  keep(40_124, 2)
  keep(40_123, 3)
  expect(runsBefore(folder.path)).toEqual([
    { port: 40_123, began: 3 },
    { port: 40_124, began: 2 },
  ])
  expect(readdirSync(folder.path)).toEqual(['nianbao.port'])
  if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(logged).toEqual([])
})

it('The port that an older program wrote alone is read, and nothing else is taken for one', () => {
  writeFileSync(file(), '40123')
  keep(40_124, 9)
  expect(readFileSync(file(), 'utf8')).toBe('40124 9\n40123 0')
  for (const wrong of ['', 'x', '80', '65536', '-1', '40123.5', '1e9', '40123 x', '40123 1 1']) {
    writeFileSync(file(), wrong)
    expect(runsBefore(folder.path)).toEqual([])
  }
})

it('Hundreds are remembered, not all', () => {
  for (let port = 20_000; port < 20_600; port += 100) {
    const lines = Array.from({ length: 100 }, (_, index) => `${port + index} 1`)
    writeFileSync(file(), [...lines, ...runsBefore(folder.path).map((run) => `${run.port} 1`)].join('\n'))
  }
  keep(40_123, 2)
  expect(runsBefore(folder.path)).toHaveLength(500)
})

it('The last five are asked again, those before until one of them has been, and no more than twenty', () => {
  for (let i = 1; i <= 30; i++) keep(40_000 + i, i)
  const toAsk = () => portsToAsk(runsBefore(folder.path)).map((port) => port - 40_000)
  expect(toAsk()).toEqual(Array.from({ length: 20 }, (_, i) => 30 - i))
  for (let i = 29; i >= 3; i--) keepAsked(folder.path, 40_000 + i, () => undefined)
  keepAsked(folder.path, 40_999, () => undefined)
  expect(toAsk()).toEqual([30, 29, 28, 27, 26, 2, 1])
  keep(40_031, 31)
  expect(toAsk()).toEqual([31, 30, 29, 28, 27, 2, 1])
  keep(40_003, 32)
  expect(toAsk()).toEqual([3, 31, 30, 29, 28, 2, 1])
})

it('A folder that is gone is told to the log, and keeps nothing from running', () => {
  expect(keep(40_123, 1, join(folder.path, 'nowhere'))).toBe(false)
  expect(logged).toMatchObject([{ code: 'ENOENT' }])
})

it('A full disk has room for one more run where there was one before, and is told of else', (context) => {
  const disk = join(folder.path, 'disk')
  mkdirSync(disk)
  if (!mounted(disk)) context.skip('needs root, to mount a disk')
  try {
    expect(keep(40_123, 1, disk)).toBe(true)
    fill(disk)
    expect(keep(40_124, 2, disk)).toBe(true)
    expect(runsBefore(disk).map(({ port }) => port)).toEqual([40_124, 40_123])
    expect(readdirSync(disk).toSorted()).toEqual(['fill', 'nianbao.port'])
    rmSync(join(disk, 'nianbao.port'))
    fill(disk)
    expect(keep(40_125, 3, disk)).toBe(false)
    expect(logged).toMatchObject([{ code: 'ENOENT' }])
  } finally {
    execFileSync('umount', [disk])
  }
})

function mounted(disk: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function fill(disk: string): void {
  try {
    for (;;) appendFileSync(join(disk, 'fill'), Buffer.alloc(4096))
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOSPC' })
  }
}

it('A fresh port is one at which no run was, and differs', () => {
  const even = Array.from({ length: 25_000 }, (_, index) => ({ port: 16_384 + 2 * index, began: 1 }))
  const drawn = Array.from({ length: 20 }, () => freshPort(even))
  expect(drawn.filter((port) => port % 2 === 0 || port < 16_384 || port > 65_535)).toEqual([])
  expect(new Set(drawn).size).toBeGreaterThan(1)
})
