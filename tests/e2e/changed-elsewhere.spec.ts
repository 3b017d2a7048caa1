import type { Page, Route } from 'playwright'
import { checkReport } from '../../core/checks/check.ts'
import { findingKey } from '../../core/checks/finding.ts'
import { requirementsText } from '../../core/requirements/exchange.ts'
import { sample } from '../documents/reports.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { valueOf } from './host.ts'
import type { HostHere } from './host-here.ts'
import { type TwoWindows, twoWindows } from './two-windows.ts'

let both: TwoWindows
let host: HostHere

beforeAll(async () => {
  both = await twoWindows()
  host = both.host
})
afterAll(() => both.close())

const told = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor()
const goTo = (page: Page) => page.evaluate(() => void window.dispatchEvent(new Event('focus')))
/** Answers that the page waits for until they are let go. */
async function answersHeld(page: Page, operation: string) {
  const answered = Promise.withResolvers<undefined>()
  const gate = Promise.withResolvers<undefined>()
  const at = `**/call/${operation}`
  const hold = async (route: Route) => {
    const response = await route.fetch()
    answered.resolve(undefined)
    await gate.promise
    await route.fulfill({ response })
  }
  await page.route(at, hold)
  const letGo = async () => {
    const arrived = page.waitForResponse(at)
    gate.resolve(undefined)
    await arrived
    await page.unroute(at, hold)
  }
  return { answered: answered.promise, letGo }
}
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()

it('A number of a letter is not written over unseen, and takes no date back', async () => {
  const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
  const by = { id, by: '王小明', note: '' }
  valueOf(
    await host.call('procedure.step', {
      ...by,
      action: 'review',
      acceptedErrors: 0,
    }),
  )
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  const pages = await both.at(`report/${id}/procedure`, '报送函')
  const number = (page: Page) => page.getByLabel('报送函的发文字号')
  const date = (page: Page) => page.getByLabel('报送函的日期')
  const stored = async () => {
    const { number: typed, on } = valueOf(await host.call('letter.get', { id }))
    return [typed, on]
  }
  await number(pages.one).waitFor()
  await date(pages.other).fill('2026-01-20')
  await number(pages.other).fill('某函〔2026〕3号')
  await number(pages.other).press('Tab')
  await expect.poll(stored).toEqual(['某函〔2026〕3号', '2026-01-20'])
  // The other one still shows neither.
  await number(pages.one).fill('某函〔2026〕4号')
  await number(pages.one).press('Tab')
  await told(pages.one, '报送函的发文字号现在是“某函〔2026〕3号”，已在别的窗口改过')
  expect(await number(pages.one).inputValue()).toBe('某函〔2026〕4号')
  expect(await stored()).toEqual(['某函〔2026〕3号', '2026-01-20'])
  await button(pages.one, '用这里写的').click()
  await expect.poll(stored).toEqual(['某函〔2026〕4号', '2026-01-20'])
  await number(pages.other).fill('某函〔2026〕5号')
  await number(pages.other).press('Tab')
  await button(pages.other, '用已存的').click()
  await expect.poll(() => number(pages.other).inputValue()).toBe('某函〔2026〕4号')
  expect(await stored()).toEqual(['某函〔2026〕4号', '2026-01-20'])
})

it('Of a form with a button all else is stored as well, whichever is chosen', async () => {
  const about = {
    year: 2025,
    agency: '某县人民政府',
    level: 'government',
    deadline: '2026-01-31',
  } as const
  const { id } = valueOf(await host.call('collections.create', about))
  const pages = await both.at(`collection/${id}/roster`, '2025年度下级报告')
  const details = async () => {
    const { contact, phone } = valueOf(await host.call('collection.open', { id }))
    return [contact, phone]
  }
  for (const page of [pages.one, pages.other]) await button(page, '机关和期限…').click()
  await pages.other.getByLabel('联系人').fill('赵某')
  await button(pages.other, '保存').click()
  await expect.poll(details).toEqual(['赵某', ''])
  await pages.one.getByLabel('联系人').fill('钱某')
  await pages.one.getByLabel('联系电话').fill('0818-1')
  await button(pages.one, '保存').click()
  await told(pages.one, '联系人现在是“赵某”，已在别的窗口改过')
  expect(await details()).toEqual(['赵某', ''])
  await button(pages.one, '用已存的').click()
  await expect.poll(details).toEqual(['赵某', '0818-1'])
})

it('A reason and a phrase are taken away as they are shown, or shown as they are', async () => {
  const made = { ...sample, other: '没有其它需要报告的事项。' }
  const json = JSON.stringify(made)
  const { id } = valueOf(await host.call('reports.create', { kind: 'exchange', json }))
  const finding = checkReport(made).find(({ field }) => field === 'other') ?? expect.fail('nothing is found')
  const aside = {
    id,
    key: findingKey(finding),
    rule: finding.rule,
    message: finding.message,
  }
  const setAside = async (reason: string) => valueOf(await host.call('report.setAside', { ...aside, reason }))
  const reasons = async () =>
    valueOf(await host.call('report.open', { id })).setAside.map(({ reason }) => reason)
  await setAside('引文如此')
  const { phrases } = valueOf(await host.call('phrases.save', { id, text: '原来的话', scope: 'unit' }))
  const { one: page } = await both.at(`report/${id}/check`)
  await page.getByText(/^已忽略/u).click()
  await page.getByText('理由：引文如此').waitFor()
  await setAside('另一个窗口写的')
  await button(page, '恢复').click()
  await told(page, '忽略的理由已在别的窗口改过')
  await page.getByText('理由：另一个窗口写的').waitFor()
  expect(await reasons()).toEqual(['另一个窗口写的'])
  await button(page, '恢复').click()
  await expect.poll(reasons).toEqual([])
  const kept = async () => valueOf(await host.call('phrases.list', { id })).phrases.map(({ text }) => text)
  await page.goto(`${host.address}#/report/${id}/6`)
  await page.getByRole('tab', { name: '常用语' }).click()
  const remove = (name: string) => page.getByRole('button', { name: `删除“${name}”` }).click()
  await page.getByText('原来的话').waitFor()
  const changed = {
    id,
    phrase: phrases[0]?.id ?? '',
    text: '改过的话',
    scope: 'unit',
  } as const
  valueOf(await host.call('phrases.save', changed))
  await remove('原来的话')
  await told(page, '这条常用语已在别的窗口改过')
  await page.getByText('改过的话').waitFor()
  expect(await kept()).toEqual(['改过的话'])
  await remove('改过的话')
  await expect.poll(kept).toEqual([])
})

it('Requirements are deleted and replaced as they are shown, or shown as they are', async () => {
  const { one: page } = await both.at('requirements')
  const listed = async () => valueOf(await host.call('requirements.list', {}))
  await button(page, '从空白开始').click()
  await page.getByLabel('发通知的单位').fill('甲办')
  const offices = async () => (await listed()).written.map(({ requirements }) => requirements.notice.office)
  await expect.poll(offices).toEqual(['甲办'])
  await page.getByText('已保存').first().waitFor()
  const own = (await listed()).written[0]?.requirements ?? expect.fail('nothing is written')
  valueOf(
    await host.call('requirements.write', {
      requirements: { ...own, scope: '含各局' },
    }),
  )
  const remove = async () => {
    await page.getByRole('button', { name: `删除 ${own.year}年度的…` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  }
  await remove()
  await told(page, `${own.year}年度的报送要求已在别的窗口改过`)
  await expect.poll(() => page.getByLabel('数据口径').inputValue()).toBe('含各局')
  await page.getByRole('button', { name: `删除 ${own.year}年度的…` }).click()
  valueOf(await host.call('requirements.write', { requirements: { ...own, scope: '含各乡镇' } }))
  await goTo(page)
  await expect.poll(() => page.getByLabel('数据口径').inputValue()).toBe('含各乡镇')
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await told(page, `${own.year}年度的报送要求已在别的窗口改过`)
  await remove()
  await button(page, '从空白开始').waitFor()
  expect(await offices()).toEqual([])

  const ours = async () => (await listed()).received.map(({ requirements }) => requirements.scope)
  const take = async (scope: string) =>
    valueOf(await host.call('requirements.take', { requirements: { ...own, scope } }))
  await page.goto(`${host.address}#/import`)
  const file = { name: '要求.json', mimeType: '', buffer: Buffer.from(requirementsText(own)) }
  await page.getByLabel('选择以前的报告').setInputFiles(file)
  await page.getByRole('heading', { name: '上级的报送要求' }).waitFor()
  await take('一')
  await button(page, '采用').click()
  await told(page, '已在别的窗口改过')
  await page.getByText(/^采用以后，替换/u).waitFor()
  expect(await ours()).toEqual(['一'])
  await button(page, '采用').click()
  const stop = async () => {
    await page.getByRole('button', { name: `不再采用 ${own.year}年度的…` }).click()
    await page.getByRole('dialog').getByRole('button', { name: '不再采用', exact: true }).click()
  }
  await page.getByRole('button', { name: `不再采用 ${own.year}年度的…` }).waitFor()
  await take('二')
  await stop()
  await told(page, '已在别的窗口改过')
  expect(await ours()).toEqual(['二'])
  await stop()
  await expect.poll(ours).toEqual([])
})

const office = (page: Page) => page.getByLabel('发通知的单位')
const scope = (page: Page) => page.getByLabel('数据口径')
const asks = async () => {
  const { requirements } = valueOf(await host.call('requirements.list', {})).written[0] ?? {}
  return [requirements?.notice.office, requirements?.scope]
}

it('What another window wrote into requirements is shown when this one is gone to, beside what is typed here', async () => {
  const { one, other } = await both.at('requirements')
  await button(one, '从空白开始').click()
  await office(one).waitFor()
  await other.reload()
  const shown = async () => [await office(one).inputValue(), await scope(one).inputValue()]
  await scope(other).fill('含各局')
  await expect.poll(asks).toEqual(['', '含各局'])
  await goTo(one)
  await expect.poll(shown).toEqual(['', '含各局'])
  const write = await answersHeld(one, 'requirements.write')
  await office(one).fill('甲办')
  await write.answered
  await scope(other).fill('含各局、各乡镇')
  await expect.poll(asks).toEqual(['甲办', '含各局、各乡镇'])
  await goTo(one)
  await expect.poll(shown).toEqual(['甲办', '含各局、各乡镇'])
  await write.letGo()
  await office(one).fill('甲县办')
  await expect.poll(asks).toEqual(['甲县办', '含各局、各乡镇'])
})

it('Requirements that were looked up before something was stored here are not shown', async () => {
  const { one: page } = await both.at('requirements')
  await office(page).waitFor()
  const list = await answersHeld(page, 'requirements.list')
  await goTo(page)
  await list.answered
  await office(page).fill('乙办')
  await expect.poll(asks).toEqual(['乙办', '含各局、各乡镇'])
  await page.getByText('已保存').first().waitFor()
  await list.letGo()
  await office(page).fill('丙办')
  await expect.poll(asks).toEqual(['丙办', '含各局、各乡镇'])
})

it('Settings: what is typed stays beside the question, and the rows of the sheet follow the choice', async () => {
  const pages = await both.at('settings', '设置')
  const row = (page: Page) => page.getByLabel('第 1 栏的名称')
  const to = (page: Page) => page.getByLabel('收件人', { exact: true })
  const stored = async () => {
    const { mail, approvalRows } = valueOf(await host.call('settings.get', {}))
    return [mail.to, approvalRows[0]?.label]
  }
  await to(pages.one).waitFor()
  await row(pages.other).fill('承办')
  await to(pages.other).fill('new@b.cn')
  await to(pages.other).press('Tab')
  await expect.poll(stored).toEqual(['new@b.cn', '承办'])
  await to(pages.one).fill('mine@b.cn')
  await to(pages.one).press('Tab')
  await told(pages.one, '邮件的收件人现在是“new@b.cn”')
  await row(pages.one).fill('经办')
  await told(pages.one, '审签单的栏目现在是“承办、核稿')
  expect([await to(pages.one).inputValue(), await row(pages.one).inputValue()]).toEqual(['mine@b.cn', '经办'])
  expect(await stored()).toEqual(['new@b.cn', '承办'])
  await button(pages.one, '用已存的').click()
  await expect.poll(() => row(pages.one).inputValue()).toBe('承办')
  expect(await to(pages.one).inputValue()).toBe('new@b.cn')
  expect(await stored()).toEqual(['new@b.cn', '承办'])
  expect(both.troubles).toEqual([])
})
