import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countWords } from '../../renderer/fonts/words.ts'
import { fontFolder } from '../fonts/made-font.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

const folder = temporaryFolder()
// Before the host starts, which hands its surroundings on to the browser that prints.
const fonts = fontFolder()
const FAMILY = '方正小标宋简体'
let browser: SpecBrowser
let host: Host
let page: Page
const troubles: string[] = []

const row = () => page.getByRole('row', { name: /^标题/ })
const recheck = () => page.getByRole('button', { name: '重新检查' }).click()
const said = () => page.getByRole('status').innerText()

async function open(): Promise<void> {
  await page.goto(`${host.address}#/fonts`)
  await page.getByRole('table', { name: '公文字体' }).waitFor()
}

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHost({ data: folder.path })
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
  fonts.release()
})

it('lists the fonts by their exact names, with what stands in and where they come from', async () => {
  await open()
  expect(await page.getByRole('columnheader').allInnerTexts()).toEqual([
    '用途',
    '字体（精确名称）',
    '本机',
    '替代',
    '从哪里来',
  ])
  const families = await page.locator('.font-list .family').allInnerTexts()
  expect(families.map((text) => text.replace(/\s*复制$/, ''))).toEqual([
    FAMILY,
    '仿宋_GB2312',
    '黑体',
    '楷体_GB2312',
    '宋体',
  ])
  expect(await row().innerText()).toMatch(/国家标准：2号小标宋体[^]*又名 FZXiaoBiaoSong-B05S[^]*方正字库/)
  const listed = valueOf(await host.call('fonts.list', {}))
  const shown = await page
    .locator('.font-list tbody tr')
    .evaluateAll((rows) =>
      rows.map((one) => [...one.children].map((cell) => (cell as HTMLElement).innerText)),
    )
  expect(shown.map(([, , has, standIn]) => [has, standIn])).toEqual(
    listed.map(({ installed, standIn }) =>
      installed ? ['✓ 已安装', '不需要'] : ['✗ 未安装', standIn ?? '系统默认字体'],
    ),
  )
})

it('puts an exact name on the clipboard', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await row().getByRole('button', { name: '复制' }).press('Enter')
  await row().getByText('已复制').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(FAMILY)
})

describe.skipIf(process.platform !== 'linux')('a font installed since the program was opened', () => {
  it('is found when checked again, and missed when it is gone', async () => {
    await open()
    const listed = valueOf(await host.call('fonts.list', {}))
    const withTitle = listed.map((font) => ({ ...font, installed: font.installed || font.family === FAMILY }))
    expect(await row().innerText()).toContain('✗ 未安装')
    fonts.install(FAMILY, '年度报告')
    await recheck()
    await row().getByText('✓ 已安装').waitFor()
    await expect.poll(said).toBe(`已重新检查。${countWords(withTitle)}`)
    fonts.remove(FAMILY)
    await recheck()
    await row().getByText('✗ 未安装').waitFor()
    await expect.poll(said).toBe(`已重新检查。${countWords(listed)}`)
  })

  it('is what the next preview is printed with', async () => {
    const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
    const isUsed = async () => {
      const { pdf } = valueOf(await host.call('report.preview', { id }))
      // The box that is every character of the made font.
      return /FontBBox\s*\[\s*100 0 900 -?700\s*\]/.test(Buffer.from(pdf, 'base64').toString('latin1'))
    }
    expect(await isUsed()).toBe(false)
    fonts.install(FAMILY, '渠县信访局年政府息公开工作度报告')
    await recheck()
    await row().getByText('✓ 已安装').waitFor()
    expect(await isUsed()).toBe(true)
    fonts.remove(FAMILY)
  })
})

it('is reached from the settings and from the export, and leads back', async () => {
  await page.goto(`${host.address}#/settings`)
  await page.getByText(/^公文用到的 5 种字体，本机/).waitFor()
  await page.getByRole('link', { name: '字体检查' }).press('Enter')
  await page.getByRole('heading', { name: '字体检查' }).waitFor()
  await page.getByRole('button', { name: '返回' }).click()
  await page.getByRole('heading', { name: '设置', exact: true }).waitFor()
  const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
  await page.goto(`${host.address}#/report/${id}/export`)
  await page.getByRole('link', { name: '字体检查' }).click()
  await expect.poll(() => page.url()).toMatch(/#\/fonts$/)
})

it('reported no error in the page', () => {
  expect(troubles).toEqual([])
})
