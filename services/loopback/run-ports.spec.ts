import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { freshPort, keepRun, runsBefore } from './run-ports.ts'

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

it('A folder that is gone is told to the log, and keeps nothing from running', () => {
  keep(40_123, 1, join(folder.path, 'nowhere'))
  expect(logged).toMatchObject([{ code: 'ENOENT' }])
})

it('A fresh port is one at which no run was, and differs', () => {
  const even = Array.from({ length: 25_000 }, (_, index) => ({ port: 16_384 + 2 * index, began: 1 }))
  const drawn = Array.from({ length: 20 }, () => freshPort(even))
  expect(drawn.filter((port) => port % 2 === 0 || port < 16_384 || port > 65_535)).toEqual([])
  expect(new Set(drawn).size).toBeGreaterThan(1)
})
