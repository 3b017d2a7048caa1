import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { PASSWORD, type RunningServer, startMailServer, USER } from '../mail/mail-server.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let server: RunningServer

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  server = await startMailServer()
  page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/settings`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  await server.stop()
  folder.release()
})

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const stored = async () => valueOf(await host.call('settings.get', {}))
/** Away and back: the screen begins with what is stored. */
const comeBack = async () => {
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('heading', { name: '年报编制助手' }).waitFor()
  await page.goto(`${host.address}#/settings`)
}
const password = () => page.getByLabel('密码', { exact: true })

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
  await page.getByRole('group', { name: '插入邮件' }).getByRole('button', { name: '{年度}' }).click()
  await page.keyboard.type('年')
  expect(await subject.inputValue()).toBe('{年度}年报送：')
  expect(await page.locator('.letter-subject').innerText()).toMatch(/^\d{4}年报送：$/u)
  await subject.blur()
  await expect.poll(async () => (await stored()).mail.subject).toBe('{年度}年报送：')
})

it('unfolds the server, proposes its port, and tries it with what was typed last', async () => {
  const { host: name, port } = server.reach().settings
  await page.getByText('邮件服务器', { exact: true }).click()
  await field('服务器').fill(name)
  await page.getByRole('radio', { name: 'STARTTLS' }).click()
  await expect.poll(() => page.getByRole('spinbutton', { name: '端口' }).inputValue()).toBe('587')
  await page.getByRole('radio', { name: '不加密' }).click()
  await page.getByRole('spinbutton', { name: '端口' }).fill(String(port))
  await field('用户名').fill('office')
  await field('用户名').blur()
  await page.getByText('用户名不是邮箱地址，请在这里填写发件地址。').waitFor()
  await field('发件地址').fill('某某局 <office@example.cn>')
  await field('用户名').fill(USER)
  await password().fill(PASSWORD)
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('连接和登录成功，没有发送邮件。').waitFor()
  expect(server.received).toEqual([])
  expect((await stored()).smtp).toEqual({
    host: name,
    port,
    security: 'none',
    user: USER,
    from: '某某局 <office@example.cn>',
  })
  expect(await password().inputValue()).toBe('')
  const isKept = page.getByText('只在本次运行中记住', { exact: true })
  await isKept.waitFor()
  // It is of this account alone.
  await field('用户名').fill('other@example.cn')
  await field('用户名').blur()
  await page.getByText('没有填写', { exact: true }).waitFor()
  await field('用户名').fill(USER)
  await field('用户名').blur()
  await isKept.waitFor()
})

it('says what a trial met, and forgets the password when asked', async () => {
  const { host: name } = server.reach().settings
  await comeBack()
  await password().fill('错的')
  await page.getByRole('button', { name: '测试连接' }).click()
  await page.getByText('授权码”代替登录密码').waitFor()
  await page.getByRole('button', { name: '清除' }).click()
  await page.getByText('没有填写', { exact: true }).waitFor()
  expect(await page.getByText('授权码”代替登录密码').count()).toBe(0)
  expect(valueOf(await host.call('mail.status', { host: name, user: USER, security: 'none' }))).toEqual({
    hasPassword: false,
    keepsPassword: false,
  })
})

it('is in order for assistive technology and gives no trouble', async () => {
  await page.getByRole('button', { name: '测试连接' }).and(page.locator(':enabled')).waitFor()
  expect(await barriersOn(page, '.mail')).toEqual([])
  expect(troubles).toEqual([])
})
