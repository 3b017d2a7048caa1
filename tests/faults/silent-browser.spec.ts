import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startHost } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

it.skipIf(process.platform === 'win32')(
  'the program ends when it is told to while its browser is silent, and takes it along',
  async () => {
    const place = temporaryFolder()
    const [data, temporary] = ['data', 'tmp'].map((name) => join(place.path, name)) as [string, string]
    for (const folder of [data, temporary]) mkdirSync(folder, { mode: 0o700 })
    const [engine, note] = ['browser', 'pid'].map((name) => join(place.path, name)) as [string, string]
    writeFileSync(engine, `#!/bin/sh\necho $$ > '${note}'\nexec sleep 1000\n`, { mode: 0o755 })
    const pid = () => (existsSync(note) ? Number(readFileSync(note, 'utf8')) : 0)
    const host = await startHost({ data, engine, env: { TMPDIR: temporary } })
    onTestFinished(async () => {
      await host.kill()
      if (pid() > 0 && isThere(pid())) process.kill(pid(), 'SIGKILL')
      place.release()
    })
    const asked = host.call('fonts.list', {}).catch(() => undefined)
    await expect.poll(pid).toBeGreaterThan(0)
    await host.stop()
    await asked
    expect(isThere(pid())).toBe(false)
    expect(readdirSync(temporary)).toEqual([])
  },
)
