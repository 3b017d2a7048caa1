import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findEngine } from './find.ts'

let home: string
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'nianbao-find-'))))
afterAll(() => rmSync(home, { recursive: true }))

// macOS has no browser outside /Applications to be found by accident in an empty home, so the search is told of one.
const machine = (env: Record<string, string>) => ({ platform: 'darwin' as const, env, home })

it.skipIf(process.platform === 'darwin')('finds no engine on a machine that has none', () => {
  expect(findEngine(machine({}))).toBeUndefined()
})

it.skipIf(process.platform === 'darwin')('takes the newest of the browsers Playwright has downloaded', () => {
  const program = 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'
  const paths = ['chromium-999', 'chromium-1200', 'ffmpeg-2000'].map((name) =>
    join(home, 'cache', name, program),
  )
  for (const path of paths) place(path)
  expect(findEngine(machine({ PLAYWRIGHT_BROWSERS_PATH: join(home, 'cache') }))).toBe(paths[1])
})

it('prefers the engine the user names, where it exists', () => {
  const chosen = join(home, 'my-browser')
  place(chosen)
  expect(findEngine(machine({ NIANBAO_ENGINE: chosen }))).toBe(chosen)
  expect(findEngine(machine({ NIANBAO_ENGINE: join(home, 'gone') }))).not.toBe(join(home, 'gone'))
})

function place(path: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
}
