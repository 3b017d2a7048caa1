import { readFileSync } from 'node:fs'
import type { Page, Request } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseRequirements, requirementsText } from '../../core/requirements/exchange.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { writeText } from './write-text.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
/** The file that the office above has written. */
let file = ''
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/settings`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const asked = async () => valueOf(await host.call('requirements.list', {}))

it('is written by an office, saves itself, and becomes a file once nothing is missing', async () => {
  await page.getByRole('link', { name: '报送要求' }).click()
  await page.getByRole('button', { name: '从空白开始' }).click()
  const write = page.getByRole('button', { name: '生成报送要求文件' })
  await page.getByText('还没有写发通知的单位').waitFor()
  expect(await write.isDisabled()).toBe(true)
  await page.getByLabel('发通知的单位').fill('示范县政府办公室')
  await page.getByLabel('接收邮箱').fill('xxgk@example.cn')
  await page.getByRole('button', { name: '加一处字数要求' }).click()
  const most = page.getByLabel('字数第 1 项，至多多少字')
  await most.fill('5')
  await page.getByRole('button', { name: '加一个要写明的数' }).click()
  // By keyboard alone: a new row has it, Tab leads through its fields.
  expect(await page.evaluate(() => document.activeElement?.closest('.asked-row') !== null)).toBe(true)
  await page.getByLabel('要写明的数第 1 项，名称').focus()
  await page.keyboard.type('政策解读')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('解读、图解')
  const common = page.locator('.common-choice').first()
  await common.locator('summary').click()
  await page.getByRole('checkbox', { name: '要写到的事：业务培训' }).check()
  await page.getByRole('button', { name: '删除要写到的事第 1 项' }).click()
  expect(await page.getByRole('checkbox', { name: '要写到的事：业务培训' }).isChecked()).toBe(false)
  await write.click()
  const written = page.getByText('已写好：')
  await written.waitFor()
  file = /已写好：(.*?\.json)/u.exec(await written.innerText())?.[1] ?? ''
  expect(parseRequirements(readFileSync(file, 'utf8'))).toMatchObject({
    notice: { office: '示范县政府办公室' },
    addressee: { email: 'xxgk@example.cn' },
    lengths: [{ place: 'overview', most: 5 }],
    matters: [],
    figures: [{ place: 'overview', name: '政策解读', words: ['解读', '图解'] }],
  })
})

it('is stored while keys go on, and asked about before the page is closed with some of it on its way', async () => {
  const phone = page.getByLabel('接收邮箱')
  let writes = 0
  const count = (request: Request) => {
    if (request.url().endsWith('/call/requirements.write')) writes += 1
  }
  page.on('request', count)
  await phone.fill('')
  await phone.pressSequentially('xxgk@example.cn', { delay: 120 })
  expect(writes).toBeGreaterThan(1)
  page.off('request', count)
  await page.route('**/call/requirements.write', () => undefined)
  await phone.fill('another@example.cn')
  const asks = page.waitForEvent('dialog')
  const closing = page.close({ runBeforeUnload: true })
  await (await asks).dismiss()
  await closing
  await page.unrouteAll()
  expect(await phone.inputValue()).toBe('another@example.cn')
  await page.reload()
  await phone.fill('xxgk@example.cn')
  await page.getByText('已保存').first().waitFor()
})

it('is known in the import by what it is, shows what it changes, and is followed once it is taken', async () => {
  const { year } = parseRequirements(readFileSync(file, 'utf8'))
  const created = await host.call('reports.create', {
    kind: 'blank',
    name: '某局',
    level: 'department',
    year,
  })
  const { id } = valueOf(created)
  await page.goto(`${host.address}#/import`)
  await page.getByLabel('选择以前的报告').setInputFiles({
    name: '附件1',
    mimeType: '',
    buffer: readFileSync(file),
  })
  await page.getByRole('heading', { name: '上级的报送要求' }).waitFor()
  await page.getByText('邮件发给 xxgk@example.cn').waitFor()
  expect((await asked()).received).toEqual([])
  await page.getByRole('button', { name: '采用', exact: true }).click()
  await page.getByRole('button', { name: `不再采用 ${year}年度的…` }).waitFor()

  await page.goto(`${host.address}#/report/${id}/1`)
  const text = page.locator('[data-field="overview.proactive"]')
  await writeText(text, '全年做好政策解读工作。')
  const list = page.getByRole('complementary', { name: '帮助' }).locator('.asked')
  await list.getByText('提到了，还没有数').waitFor()
  expect(await list.locator('.met').count()).toBe(0)
  await page.getByRole('tab', { name: '问题 2' }).click()
  await page
    .getByText('示范县政府办公室的通知要求在“总体情况”中写明“政策解读”的数，现在提到了，但没有数')
    .first()
    .waitFor()
  await writeText(text, '解读2篇')
  await page.getByRole('tab', { name: '怎么写' }).click()
  await expect.poll(() => list.locator('.met').count()).toBe(2)
  await page.goto(`${host.address}#/report/${id}/handover`)
  await page.getByText('对文字有 2 项要求，都做到了').waitFor()
})

it('is taken from a file dropped anywhere; a second one replaces the first, and says so; Esc asks for nothing', async () => {
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  const before = parseRequirements(readFileSync(file, 'utf8'))
  const older = requirementsText({ ...before, writtenAt: '2020-01-01T00:00:00.000Z', figures: [] })
  await page.evaluate((json) => {
    const data = new DataTransfer()
    data.items.add(new File([json], '要求.txt'))
    document.body.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    )
  }, older)
  await page.getByText('替换').first().waitFor()
  await page.getByText('这一份比已经采用的写得早').waitFor()
  await page.getByRole('button', { name: '采用', exact: true }).click()
  const remove = page.getByRole('button', { name: `不再采用 ${before.year}年度的…` })
  await remove.click()
  await page.keyboard.press('Escape')
  expect((await asked()).received.map(({ requirements }) => requirements.figures)).toEqual([[]])
  await remove.click()
  await page.getByRole('button', { name: '不再采用', exact: true }).click()
  await page.getByText('还没有。上级单位发来').waitFor()
  expect((await asked()).received).toEqual([])
  expect(troubles).toEqual([])
})
