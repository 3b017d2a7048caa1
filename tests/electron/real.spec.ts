import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { _electron } from 'playwright'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const binary = electronBinary()
const bundled = existsSync(join(ROOT, 'dist/electron/main.js'))
const missing =
  binary === undefined
    ? "Electron's binary is not here"
    : bundled
      ? undefined
      : 'the desktop host is not bundled'

if (missing !== undefined) console.log(`SKIPPED end to end on the real Electron: ${missing}`)

describe.skipIf(missing !== undefined)('the program on the real Electron', () => {
  it('opens, keeps what is typed, and is locked in', async () => {
    const data = temporaryFolder()
    const program = await _electron.launch({
      executablePath: binary ?? '',
      args: [ROOT, ...(process.getuid?.() === 0 || process.env['CI'] ? ['--no-sandbox'] : [])],
      env: { ...process.env, NIANBAO_DATA: data.path },
    })
    try {
      const page = await program.firstWindow()
      await page.getByRole('button', { name: '新建年度报告' }).click()
      await page.getByLabel('机关名称').fill('渠县信访局')
      await page.keyboard.press('Enter')
      await page.getByRole('link', { name: /六、其他需要报告的事项/ }).click()
      const text = page.getByRole('textbox', { name: '其他需要报告的事项' })
      await text.fill('没有其他需要报告的事项。')
      await page.locator('[data-saving="saved"]').waitFor()
      await page.reload()
      expect(await page.getByRole('textbox', { name: '其他需要报告的事项' }).innerText()).toBe(
        '没有其他需要报告的事项。',
      )
      expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe(
        'undefined',
      )
      expect(await page.evaluate(() => window.open('https://example.com'))).toBeNull()
    } finally {
      await program.close()
      data.release()
    }
  })
})

function electronBinary(): string | undefined {
  const folder = join(ROOT, 'node_modules/electron')
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const path = join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(path) ? path : undefined
}
