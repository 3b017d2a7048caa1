import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ENGINE_LIMITS } from '../../services/engine/limits.ts'
import { startMain } from './start-main.ts'

let main: Awaited<ReturnType<typeof startMain>>
beforeEach(async () => {
  main = await startMain()
  vi.useFakeTimers()
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await main.end()
})

type Print = typeof import('../../electron/print.ts')

it.each([
  ['a print', ENGINE_LIMITS.printing, (page: Print) => page.printPdf('<p>一')],
  ['a drawing', ENGINE_LIMITS.probing, (page: Print) => page.drawPng('<svg/>')],
  ['fonts', ENGINE_LIMITS.probing, (page: Print) => page.installedFonts(['仿宋'])],
] as const)('a hidden page that is silent when asked for %s is given up', async (_, limit, ask) => {
  const page = await import('../../electron/print.ts')
  vi.spyOn(main.electron.BrowserWindow.prototype, 'loadURL').mockReturnValue(new Promise(() => undefined))
  const asked = ask(page).catch((error: unknown) => error)
  await vi.advanceTimersByTimeAsync(limit)
  expect(await asked).toMatchObject({ code: 'engine-silent' })
  expect(main.electron.windows.at(-1)?.destroyed).toBe(true)
})
