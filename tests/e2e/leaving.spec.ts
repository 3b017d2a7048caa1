import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type FailingHost, failingHost } from './failing-host.ts'
import { fillBin } from './filled-bin.ts'
import { chooseOf } from './row-menu.ts'
import { valueOf } from './host.ts'
import { writeText } from './write-text.ts'
import { saved } from './saved.ts'

const PLACE = '其他需要报告的事项'

let folder: ReturnType<typeof temporaryFolder>
let browser: SpecBrowser
let host: FailingHost
let page: Page
let id: string
let troubles: string[]

const button = (name: string, on = page) => on.getByRole('button', { name, exact: true })
const text = (on = page) => on.locator('[data-field="other"]')
const foot = (on = page) => on.locator('.foot [role="status"]')
const question = (on = page) => on.getByRole('dialog')
const stored = async () => valueOf(await host.call('report.open', { id })).report.other
const keptFiles = () =>
  readdirSync(folder.path)
    .filter((name) => name === 'unsaved')
    .flatMap((name) => readdirSync(join(folder.path, name)))
    .filter((name) => name.endsWith('.json'))
/** Opens the text in a page that has asked already for what was not saved. */
const openText = async (on = page) => {
  const asked = on.waitForResponse(`${host.address}call/unsaved.list`)
  await on.goto(`${host.address}#/report/${id}/6`)
  await text(on).waitFor()
  await asked
}
beforeEach(async () => {
  troubles = []
  browser = await sharedBrowser()
  folder = temporaryFolder()
  host = await failingHost(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  page = await watchedPage(browser, troubles)
})
afterEach(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A text is left with the cursor where a line is wrapped, and the keyboard stays where it went', async () => {
  await openText()
  await writeText(text(), '事项'.repeat(90))
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await button('查找、替换').click()
  await page.locator('.cm-focused').waitFor({ state: 'detached' })
  // The editor looks at its wrapped lines in the frame after it was left.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
})

it('A full disk: what is not saved is named, kept beside the database, asked for, and taken back later', async () => {
  await openText()
  host.failing.add('report.edit')
  await writeText(text(), '磁盘满的时候写的。')
  await foot()
    .filter({ hasText: `未保存（${PLACE}）` })
    .filter({ hasText: '已另存一份' })
    .waitFor()
  expect(keptFiles()).toHaveLength(1)
  await page.getByRole('link', { name: '导出', exact: true }).click()
  await page.getByRole('button', { name: /^(仍要|全部)?导出$/ }).click()
  await page.getByText(`${PLACE}还没有保存，没有导出`).waitFor()
  await page.getByRole('link', { name: /六、其他/ }).click()

  await button('← 返回列表').click()
  await question().getByText('有 1 处内容还没有保存').waitFor()
  await question().getByText(PLACE).waitFor()
  await question().getByText('磁盘满的时候写的。').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await text().filter({ hasText: '磁盘满的时候写的。' }).waitFor()
  expect(page.url()).toContain('/6')
  await button('← 返回列表').click()
  await button('再保存一次').click()
  await button('再保存一次').waitFor()
  await button('仍要离开').click()

  await page.getByText('有 1 处未保存的文字').waitFor()
  await button('查看').click()
  await question().getByText('磁盘满的时候写的。').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await button('采用').click()
  await question().getByText('磁盘已满').waitFor()
  host.failing.clear()
  await button('采用').click()
  await question().waitFor({ state: 'detached' })
  expect(await stored()).toBe('磁盘满的时候写的。')
  await expect.poll(keptFiles).toEqual([])
  expect(troubles).toEqual([])
})

it('Where nothing can be written beside the database the page keeps it, without a promise: its disk may be the full one; closing the tab asks; “不要” is for good', async () => {
  await openText()
  host.failing.add('report.edit').add('unsaved.keep')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await text().click()
  await page.keyboard.type('甲')
  await foot().filter({ hasText: '没保存的文字仍在本页，请先复制出来' }).waitFor()
  // Whoever comes to the address of a host that ended can't read it.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toMatch(/^(?=.*nianbao\.unsaved)[^甲]*$/u)
  // What no host would take does not keep the rest from being offered.
  await page.evaluate(() =>
    localStorage.setItem('nianbao.unsaved.x', '{"session":"x","id":"a","texts":[{}]}'),
  )
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await question().getByRole('group', { name: PLACE }).getByText('没保存的').waitFor()
  await button('不要').click()
  await question().waitFor({ state: 'detached' })
  await page.reload()
  await text().waitFor()
  await button('← 返回列表').click()
  await page.getByRole('row').nth(1).waitFor()
  expect(await page.getByText('未保存的文字').count()).toBe(0)
  expect(asked).toHaveLength(1)
})

it('Nobody is asked where everything is saved, however soon the tab is closed', async () => {
  await openText()
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await writeText(text(), '写完就关。')
  await page.reload()
  await text().filter({ hasText: '写完就关。' }).waitFor()
  await writeText(text(), '写完就走。')
  await button('← 返回列表').click()
  await page.getByRole('row').nth(1).waitFor()
  expect(await stored()).toBe('写完就走。')
  expect([asked, await question().count()]).toEqual([[], 0])
  expect(troubles).toEqual([])
})

it('Of what was not saved one that is refused stops no other, and of two for one place one is chosen', async () => {
  const keep = async (report: string, value: string) =>
    valueOf(
      await host.call('unsaved.keep', {
        session: crypto.randomUUID(),
        id: report,
        texts: [{ field: 'other', value }],
      }),
    )
  const [locked, free] = await Promise.all(
    [1, 2].map(async () => valueOf(await host.call('reports.create', { kind: 'sample' })).id),
  )
  await keep(locked ?? '', '送审以前写的。')
  await keep(free ?? '', '没送审的。')
  await keep(id, '先写的。')
  await keep(id, '后写的。')
  valueOf(await host.call('procedure.step', { id: locked ?? '', action: 'review', by: '王某' }))
  await page.goto(host.address)
  await question().getByText('另存了 2 份不同的文字').waitFor()
  await button('其余 2 处全部采用').click()
  await question().getByText('有 1 处没有写入').waitFor()
  await question().getByText('报告现在的状态是“待审”').waitFor()
  expect(valueOf(await host.call('report.open', { id: free ?? '' })).report.other).toBe('没送审的。')
  expect(await stored()).not.toMatch(/写的。/u)
  expect(await barriersOn(page)).toEqual([])
  const choice = question().locator('.offered-text').filter({ hasText: '2 份' })
  await choice.getByText('后写的。').locator('xpath=following::button[1]').click()
  await expect.poll(stored).toBe('后写的。')
  await question().getByText('先写的。').waitFor()
})

it('Of two windows the one that loses keeps its text, and says where', async () => {
  await openText()
  const second = await watchedPage(browser, troubles)
  await openText(second)
  await writeText(text(second), '第二个窗口写的。')
  await saved(second)
  await expect.poll(stored).toBe('第二个窗口写的。')
  await writeText(text(), '第一个窗口写的。')
  await page
    .getByRole('alert')
    .filter({ hasText: `${PLACE}已在别的窗口改过` })
    .waitFor()
  await foot()
    .filter({ hasText: `未保存（${PLACE}）：已在别的窗口改过` })
    .filter({ hasText: '已另存一份' })
    .waitFor()
  await page.getByRole('link', { name: /一、总体情况/ }).click()
  await button('去看').click()
  await button('用已保存的').click()
  await foot()
    .filter({ hasText: /^已保存/ })
    .waitFor()
  await expect.poll(keptFiles).toEqual([])
  await button('撤销').click()
  await expect.poll(stored).toBe('第一个窗口写的。')
  expect(troubles).toEqual([])
})

it('Words of a report that is not here any more are shown, to be copied or dropped', async () => {
  await openText()
  const kept = { session: crypto.randomUUID(), id: 'of-a-state-before' }
  const texts = [{ field: 'other' as const, value: '恢复以前写的。' }]
  valueOf(await host.call('unsaved.keep', { ...kept, texts }))
  await page.goto(`${host.address}#/reports`)
  await page.getByText('有 1 处未保存的文字').waitFor()
  await button('查看').click()
  await question().getByText('所在的报告已经不在这里').waitFor()
  await question().getByText('恢复以前写的。').waitFor()
  expect(await button('采用').count()).toBe(0)
  expect(await barriersOn(page)).toEqual([])
  await button('不要').click()
  await question().waitFor({ state: 'detached' })
  expect(keptFiles()).toEqual([])
  expect(troubles).toEqual([])
})

it('A view that throws takes nothing with it, offers what is not saved, and is in the log', async () => {
  await openText()
  host.failing.add('report.edit')
  await writeText(text(), '出错以前写的。')
  await foot().filter({ hasText: '磁盘已满' }).waitFor()
  await page.route('**/call/years.compare', (route) =>
    route.fulfill({ json: { ok: true, value: { years: null, charts: [], inReport: [] } } }),
  )
  await page.getByRole('link', { name: '历年对比' }).click()
  const broken = page.getByRole('alert').filter({ hasText: '这一页显示不出来' })
  await broken.getByText('出错以前写的。').waitFor()
  await button('查看日志').click()
  await broken.getByText('page: drawing: TypeError').waitFor()
  expect(await broken.locator('pre').innerText()).not.toContain(new URL(host.address).pathname)
  await page.getByRole('link', { name: /六、其他/ }).click()
  await text().filter({ hasText: '出错以前写的。' }).waitFor()
  host.failing.clear()
  await expect.poll(stored).toBe('出错以前写的。')
  await page.unroute('**/call/years.compare')
  await page.getByRole('link', { name: '历年对比' }).click()
  await page.getByRole('heading', { name: '历年对比' }).waitFor()

  await page.route('**/call/reports.deleted', (route) =>
    route.fulfill({ json: { ok: true, value: { total: 3 } } }),
  )
  await page.goto(`${host.address}#/bin`)
  await page.getByRole('alert').filter({ hasText: '这个画面显示不出来' }).waitFor()
  await page.unroute('**/call/reports.deleted')
  await button('再试一次').click()
  await page.getByText('回收站是空的').waitFor()
})

it('Deleting asks by name, and the recycle bin shows and restores, page by page', async () => {
  await host.stop()
  fillBin(folder.path)
  host = await failingHost(folder.path)
  await page.goto(`${host.address}#/reports`)
  const row = page.getByRole('row').filter({ hasText: '某县第0局' })
  await chooseOf(row, '删除…')
  await question().getByRole('heading', { name: '删除《某县第0局2025年度报告》？' }).waitFor()
  await page.keyboard.press('Enter')
  expect(await row.count()).toBe(1)
  await chooseOf(row, '删除…')
  await question().getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('已删除《某县第0局2025年度报告》').waitFor()
  await button('回收站').click()
  await page.getByText('第 1 页，共 2 页').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await button('下一页').click()
  await button('恢复《某县第0局2025年度报告》').click()
  await page.getByText('已恢复《某县第0局2025年度报告》').waitFor()
  await page.getByText('第 1 页，共 2 页').waitFor({ state: 'detached' })
  await button('返回列表').click()
  await row.waitFor()
  expect(troubles).toEqual([])
})
