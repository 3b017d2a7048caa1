import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page, Route } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { FailureData } from '../../core/failure.ts'
import { temporaryFolder } from '../test-ports.ts'
import { openBrowser, watchedPage } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: Browser
let host: Host
let page: Page

/** The host’s keeping of the password and its mail server, played here: what was asked of them, in order. */
const asked: [operation: string, input: unknown][] = []
let hasPassword = false
let trial: FailureData | undefined

beforeAll(async () => {
  browser = await openBrowser()
  host = await startHost({ data: folder.path })
})
beforeEach(async () => {
  asked.length = 0
  page = await watchedPage(browser, troubles)
  await page.route('**/call/mail.*', play)
  await page.goto(`${host.address}#/settings`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

async function play(route: Route): Promise<void> {
  const operation = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
  const input = route.request().postDataJSON() as { password?: string | null }
  asked.push([operation, input])
  if (operation === 'mail.password') hasPassword = input.password !== null
  const status = { hasPassword, keepsPassword: false }
  const failed = operation === 'mail.try' && trial !== undefined
  const reply = failed
    ? { ok: false, failure: trial }
    : { ok: true, value: operation === 'mail.status' ? status : {} }
  await route.fulfill({ json: reply })
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const stored = async () => valueOf(await host.call('settings.get', {}))

it('saves each field when it is left, also when the next is typed at once', async () => {
  await field('收件人').fill(' 王某 <wang@example.cn>，li@example.cn ')
  await field('上级名称').fill('某某县人民政府办公室')
  await field('联系人').fill('张某')
  await page.getByRole('radio', { name: '大', exact: true }).click()
  await page.getByText('已保存', { exact: true }).waitFor()
  await expect.poll(stored).toMatchObject({
    letterSize: 'large',
    mail: { to: '王某 <wang@example.cn>，li@example.cn', receiver: '某某县人民政府办公室', contact: '张某' },
  })
  await page.getByRole('radio', { name: '标准', exact: true }).click()
})

it('says under the field which address is wrong', async () => {
  await field('抄送').fill('a@b.cn，李某')
  await field('抄送').blur()
  expect(await page.getByText('抄送第 2 个“李某”').innerText()).toContain('不是完整的邮箱地址')
  expect(await field('抄送').getAttribute('aria-invalid')).toBe('true')
  await field('抄送').fill('')
  await field('抄送').blur()
  await expect.poll(() => field('抄送').getAttribute('aria-invalid')).toBe('false')
})

it('inserts a placeholder at the cursor and shows what comes of it', async () => {
  const subject = field('主题')
  await subject.fill('报送：')
  await subject.press('Home')
  await page.getByRole('group', { name: '插入主题' }).getByRole('button', { name: '{年度}' }).click()
  await page.keyboard.type('年')
  expect(await subject.inputValue()).toBe('{年度}年报送：')
  expect(await page.locator('.letter-subject').innerText()).toMatch(/^\d{4}年报送：$/u)
  await subject.blur()
  await expect.poll(async () => (await stored()).mail.subject).toBe('{年度}年报送：')
})

it('unfolds the server, proposes its port, and tries it with what was typed last', async () => {
  await page.getByText('邮件服务器', { exact: true }).click()
  await field('服务器').fill('mail.example.cn')
  await page.getByRole('radio', { name: 'STARTTLS' }).click()
  await expect.poll(() => page.getByRole('spinbutton', { name: '端口' }).inputValue()).toBe('587')
  await field('用户名').fill('office')
  await field('用户名').blur()
  await page.getByText('用户名不是邮箱地址，请在这里填写发件地址。').waitFor()
  await field('发件地址').fill('某某局 <office@example.cn>')
  await page.getByLabel('密码', { exact: true }).fill('授权码-1')
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('连接和登录成功，没有发送邮件。').waitFor()
  expect(asked.filter(([operation]) => operation !== 'mail.status')).toEqual([
    ['mail.password', { password: '授权码-1' }],
    ['mail.try', {}],
  ])
  expect((await stored()).smtp).toEqual({
    host: 'mail.example.cn',
    port: 587,
    security: 'starttls',
    user: 'office',
    from: '某某局 <office@example.cn>',
  })
  expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('')
  await page.getByText('只在本次运行中记住', { exact: true }).waitFor()
})

it('says what a trial met, and forgets the password when asked', async () => {
  trial = { code: 'mail-sign-in', detail: { problem: '535 5.7.8 failed' } }
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('授权码”代替登录密码').waitFor()
  await page.getByRole('button', { name: '清除' }).click()
  await page.getByText('没有填写', { exact: true }).waitFor()
  expect(await page.getByText('授权码”代替登录密码').count()).toBe(0)
  expect(asked).toContainEqual(['mail.password', { password: null }])
})

it('is in order for assistive technology and gives no trouble', async () => {
  const { violations } = await new AxeBuilder({ page }).include('.mail').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  expect(troubles).toEqual([])
})
