import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { testBrowser } from '../../tests/test-browser.ts'
import { createEngine, type Engine } from './engine.ts'
import { ENGINE_LIMITS, type EngineLimits } from './limits.ts'

const children: ChildProcess[] = []
const note = (message: unknown) => void children.push((message as { process: ChildProcess }).process)
const isRunning = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null

/** An engine, and what becomes of the browsers that it starts. */
function engineOf(program: string, limits: Partial<EngineLimits>) {
  const engine = createEngine(program, { ...ENGINE_LIMITS, ...limits })
  const before = children.length
  const browsers = () => children.slice(before).filter(({ spawnfile }) => spawnfile === program)
  const running = () => browsers().filter(isRunning)
  const send = (signal: 'SIGKILL' | 'SIGSTOP') => {
    for (const { pid } of running()) if (pid !== undefined) process.kill(-pid, signal)
  }
  onTestFinished(async () => {
    send('SIGKILL')
    await engine.close()
  })
  return { engine, browsers, running, stop: () => send('SIGSTOP') }
}

const print = (engine: Engine) => engine.printPdf('<p>一</p>')
const probe = (engine: Engine) => engine.installedFonts(['仿宋'])

describe.skipIf(process.platform === 'win32')('A silent browser', () => {
  beforeAll(() => subscribe('child_process', note))
  afterAll(() => unsubscribe('child_process', note))

  describe('that never says a word', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-engine-'))
    const program = join(folder, 'browser')
    beforeAll(() => writeFileSync(program, '#!/bin/sh\nexec sleep 1000\n', { mode: 0o755 }))
    afterAll(() => rmSync(folder, { recursive: true }))

    it('is killed, and started anew by the next use alone', async () => {
      const { engine, browsers, running } = engineOf(program, { start: 300 })
      for (const times of [1, 2]) {
        await expect(print(engine)).rejects.toMatchObject({ code: 'engine-silent' })
        await expect.poll(browsers).toHaveLength(times)
        await expect.poll(running).toEqual([])
      }
    })

    it('is told as such also after one that died', async () => {
      const [mortal, died] = [join(folder, 'mortal'), join(folder, 'died')]
      const script = `#!/bin/sh\n[ -e '${died}' ] && exec sleep 1000\ntouch '${died}'\n`
      writeFileSync(mortal, script, { mode: 0o755 })
      const { engine } = engineOf(mortal, { start: 2000 })
      await expect(print(engine)).rejects.toMatchObject({ code: 'engine-silent' })
    })

    it('is killed where the engine ends', async () => {
      const { engine, browsers, running } = engineOf(program, { end: 100 })
      const printed = print(engine).catch((error: unknown) => error)
      await expect.poll(browsers).toHaveLength(1)
      await engine.close()
      expect(await printed).toMatchObject({ code: 'printing-failed' })
      await expect.poll(running).toEqual([])
      expect(browsers()).toHaveLength(1)
    })
  })

  describe.skipIf(testBrowser() === undefined)('that answered before', () => {
    it.each([
      ['printing', print, probe],
      ['probing', probe, print],
    ] as const)(
      'while %s is killed, and what else it was asked is asked of another',
      async (kind, use, other) => {
        const { engine, browsers, running, stop } = engineOf(testBrowser() ?? '', { [kind]: 500 })
        await other(engine)
        stop()
        const waiting = other(engine)
        await expect(use(engine)).rejects.toMatchObject({ code: 'engine-silent' })
        await waiting
        expect(browsers()).toHaveLength(2)
        expect(running()).toHaveLength(1)
      },
    )

    it('is killed where the engine ends', async () => {
      const { engine, running, stop } = engineOf(testBrowser() ?? '', { end: 100 })
      await print(engine)
      stop()
      await engine.close()
      await expect.poll(running).toEqual([])
    })
  })
})
