import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { type Sitting, startSitting } from './sitting.ts'
import { outsideCalls, tracer, whyNotTraced } from './traced.ts'

const untraced = whyNotTraced()
const alone = process.getuid?.() === 0 ? undefined : 'only root can act as another user'
if (untraced !== undefined) console.log(`SKIPPED what the program asks of the network: ${untraced}`)
if (alone !== undefined) console.log(`SKIPPED what another user can read: ${alone}`)

describe.skipIf(process.platform === 'win32')('One sitting with the program', () => {
  const [data, tools] = [temporaryFolder(), temporaryFolder()]
  const record = join(tools.path, 'network')
  let sitting: Sitting | undefined
  let page: Page
  let address: string
  beforeAll(async () => {
    sitting = await startSitting(data.path, tools.path, untraced === undefined ? tracer(record) : [])
    ;({ page, address } = sitting)
  })
  afterAll(() => {
    sitting?.kill()
    data.release()
    tools.release()
  })

  it('opens the window through a file that is gone once it was read', async () => {
    await page.getByRole('button', { name: '看一份样例' }).click()
    await page.getByText('这是一份写好的样例').waitFor()
    expect(page.url().startsWith(address)).toBe(true)
    expect(existsSync(join(data.path, 'window.html'))).toBe(false)
  })

  it.skipIf(alone !== undefined)('shows another user no address and no file', () => {
    const secret = new URL(address).pathname.replaceAll('/', '')
    const seen = asNobody('cat /proc/[0-9]*/cmdline 2>/dev/null | tr "\\0" " "; true')
    expect(seen).toContain(`--user-data-dir=${data.path}`)
    expect(seen).not.toContain(secret)
    expect(seen).not.toMatch(/127\.0\.0\.1:\d+\/[\w-]{20}/)
    for (const name of ['', 'nianbao.sqlite', 'nianbao.sqlite-wal', 'window', 'nianbao.lock']) {
      expect(existsSync(join(data.path, name))).toBe(true)
      expect(asNobody(`ls '${join(data.path, name)}' 2>&1; true`)).toMatch(/Permission denied/)
    }
  })

  it('lets nobody else read a file beside its database, were the folder open', () => {
    const beside = readdirSync(data.path, { withFileTypes: true }).filter((entry) => entry.isFile())
    expect(beside.map(({ name }) => name)).toContain('nianbao.port')
    const open = beside.filter(({ name }) => (statSync(join(data.path, name)).mode & 0o077) !== 0)
    expect(open.map(({ name }) => name)).toEqual([])
  })

  it('prints what it is asked for', async () => {
    await page.goto(
      page.url().replace(/#.*/, (route) => route.replace(/^(#\/report\/[^/]+).*/, '$1/preview')),
    )
    await expect.poll(() => page.locator('canvas.page').count()).toBeGreaterThan(2)
  })

  it.each(['http://192.0.2.7/', 'https://[2001:db8::1]/', 'https://www.example.org/'])(
    'does not go to %s, even when told to',
    async (outside) => {
      const other = await page.context().newPage()
      await expect(other.goto(outside)).rejects.toThrow('ERR_NAME_NOT_RESOLVED')
      await other.close()
    },
  )

  it('ends when its window is closed', async () => {
    expect(await sitting?.end()).toBe(0)
  })

  it.skipIf(untraced !== undefined)('has asked for no name and sent nothing beyond this machine', () => {
    const calls = readFileSync(record, 'utf8')
    expect(calls).toMatch(/connect\(\d+<TCP:.*127\.0\.0\.1/)
    expect(outsideCalls(calls)).toEqual([])
  })
})

/** What a shell says to the user who owns nothing. */
function asNobody(command: string): string {
  const args = ['--reuid=65534', '--regid=65534', '--clear-groups', 'sh', '-c', command]
  return execFileSync('setpriv', args, { encoding: 'utf8', cwd: '/' })
}
