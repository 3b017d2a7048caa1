import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { testBrowser } from '../test-browser.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser } from './browser.ts'
import { startHost, valueOf } from './host.ts'

it.skipIf(process.platform === 'win32')(
  'a preview that failed is printed again where it says so',
  async () => {
    const place = temporaryFolder()
    const [engine, mended] = ['browser', 'mended'].map((name) => join(place.path, name)) as [string, string]
    const script = `#!/bin/sh\n[ -e '${mended}' ] && exec '${testBrowser() ?? ''}' "$@"\nexit 1\n`
    writeFileSync(engine, script, { mode: 0o755 })
    const browser = await sharedBrowser()
    const host = await startHost({ data: join(place.path, 'data'), engine })
    onTestFinished(async () => {
      await browser.close()
      await host.stop()
      place.release()
    })
    const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
    const page = await browser.takePage()
    await page.goto(`${host.address}#/report/${id}/preview`)
    const again = page.getByRole('alert').getByRole('button', { name: '再试一次' })
    await again.waitFor()
    writeFileSync(mended, '')
    await again.click()
    await page.locator('canvas.page').first().waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  },
)
