import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { expect, it } from 'vitest'
import { FEATURES_OFF } from './features-off.ts'

it.skipIf(process.platform === 'win32')('turns off all that Playwright turns off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-switches-'))
  const [program, note] = [join(folder, 'browser'), join(folder, 'switches')]
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}'\n`, { mode: 0o755 })
  await expect(chromium.launch({ executablePath: program })).rejects.toThrow()
  const [theirs = ''] = readFileSync(note, 'utf8').match(/^--disable-features=.*$/m) ?? []
  expect(theirs).not.toBe('')
  expect(FEATURES_OFF.startsWith(`${theirs},`)).toBe(true)
  rmSync(folder, { recursive: true })
})
