import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import { EMPTY_UNIT } from '../../renderer/collection/roster/unit-draft.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { chooseOf } from './row-menu.ts'

const folder = temporaryFolder()
const troubles: string[] = []
const WORDS = '问过张某'
const NAMES = ['某县文化馆', '某县信访局']
let browser: SpecBrowser
let host: HostHere
let page: Page
/** A signed report, one with a finding, a collection of two units that are alike. */
let ids: { signed: string; doubted: string; collection: string; submission: string }

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  const signed = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id: signed, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  valueOf(await host.call('procedure.step', { ...by, action: 'submit', on: '2026-01-20' }))
  const json = JSON.stringify({ ...sample, other: '' })
  const doubted = valueOf(await host.call('reports.create', { kind: 'exchange', json })).id
  const about = { year: 2024, agency: '某县政府办', level: 'government', deadline: '2025-01-31' } as const
  const collection = valueOf(await host.call('collections.create', about)).id
  const units = NAMES.map((name) => ({ ...EMPTY_UNIT, name }))
  valueOf(await host.call('roster.add', { id: collection, units }))
  const files = NAMES.map((name) => {
    const words = exchangeText({ ...sample, year: 2024, agency: { ...sample.agency, name } })
    return { name: `${name}.json`, data: Buffer.from(words).toString('base64') }
  })
  valueOf(await host.call('collection.takeFiles', { id: collection, files }))
  const [unit] = valueOf(await host.call('collection.units', { id: collection, limit: 1 })).rows
  ids = { signed, doubted, collection, submission: unit?.submission?.id ?? '' }
  page = await watchedPage(browser, troubles)
  await page.goto(host.address)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true }).first()
const go = async (at: string) => {
  await page.evaluate((to) => (window.location.hash = to), `#/${at}`)
}
const left = () => page.getByText('上次写的没有存入，还在这里。')

interface Form {
  readonly what: string
  /** Where it is, and where one may look meanwhile. */
  readonly at: () => readonly [string, string]
  readonly open: () => Promise<void>
  readonly field: () => Locator
  /** Esc, unless another way is told. */
  readonly close?: () => Promise<void>
}

const procedure = () => [`report/${ids.signed}/procedure`, `report/${ids.signed}/0`] as const
const inCollection = (view: string) => () =>
  [`collection/${ids.collection}/${view}`, `collection/${ids.collection}/output`] as const

const FORMS: readonly Form[] = [
  {
    what: 'why a report is opened again',
    at: procedure,
    open: () => button('重新打开…').click(),
    field: () => page.getByLabel('重新打开的原因'),
  },
  {
    what: 'why a day is another',
    at: procedure,
    open: () => button(/^更正第 1 版的报送日期/u).click(),
    field: () => page.getByLabel('更正的原因'),
  },
  {
    what: 'words in place of the day on which it was published',
    at: procedure,
    open: () => button('登记公开…').click(),
    field: () => page.getByLabel('公开日期'),
    close: () => button('取消').click(),
  },
  {
    what: 'words in place of the right day',
    at: procedure,
    open: () => button(/^更正第 1 版的报送日期/u).click(),
    field: () => page.getByLabel('报送日期', { exact: true }),
    close: () => button('取消').click(),
  },
  {
    what: 'why a finding is set aside',
    at: () => [`report/${ids.doubted}/check`, `report/${ids.doubted}/1`],
    open: () => button(/^忽略…/u).click(),
    field: () => page.getByLabel('忽略的理由'),
  },
  {
    what: 'a phrase',
    at: () => [`report/${ids.doubted}/6`, `report/${ids.doubted}/procedure`],
    open: async () => {
      await page.getByRole('tab', { name: '常用语' }).click()
      await button('存一条：选中的文字，或新写').click()
    },
    field: () => page.getByLabel('常用语的文字'),
  },
  {
    what: 'a remark on alike texts',
    at: inCollection('alike'),
    open: () => button(/^对照看/u).click(),
    field: () => page.getByLabel('备注（可不写）'),
  },
  {
    what: 'what the roster has of a unit',
    at: inCollection('roster'),
    open: () => chooseOf(page.getByRole('row').filter({ hasText: '某县文化馆' }), '修改资料…'),
    field: () => page.getByLabel('联系人'),
  },
  {
    what: 'words in place of a unit’s own deadline',
    at: inCollection('roster'),
    open: () => chooseOf(page.getByRole('row').filter({ hasText: '某县文化馆' }), '修改资料…'),
    field: () => page.getByLabel('另定的截止日期'),
    close: () => button('取消').click(),
  },
  {
    what: 'a unit that is added',
    at: inCollection('roster'),
    open: async () => {
      await button('添加单位…').click()
      await page.getByText('逐个填写').click()
    },
    field: () => page.getByLabel('联系人'),
  },
  {
    what: 'who collects',
    at: () => [`collection/${ids.collection}/sums`, 'reports'],
    open: () => button('机关和期限…').click(),
    field: () => page.getByLabel('联系电话'),
  },
  {
    what: 'a letter of return',
    at: () => [`collection/${ids.collection}/report/${ids.submission}`, `collection/${ids.collection}/sums`],
    open: () => button('退回…').click(),
    field: () => page.getByLabel('意见（可不写）'),
    close: () => button('取消').click(),
  },
  {
    what: 'words in place of the day by which it is to come again',
    at: () => [`collection/${ids.collection}/report/${ids.submission}`, `collection/${ids.collection}/sums`],
    open: () => button('退回…').click(),
    field: () => page.getByLabel('请于何日前重报（可不填）'),
    close: () => button('取消').click(),
  },
  {
    what: 'words in place of the day on which files came',
    at: inCollection('intake'),
    open: () => page.getByLabel('这些文件是哪天收到的').waitFor(),
    field: () => page.getByLabel('这些文件是哪天收到的'),
    close: () => go(`collection/${ids.collection}/sums`),
  },
  {
    what: 'the title of a volume',
    at: () => [`collection/${ids.collection}/output`, `collection/${ids.collection}/sums`],
    open: () => page.getByLabel('书名').waitFor(),
    field: () => page.getByLabel('书名'),
    close: () => go(`collection/${ids.collection}/sums`),
  },
  {
    what: 'who adds a scan',
    at: procedure,
    open: () => page.getByLabel('由谁附上').waitFor(),
    field: () => page.getByLabel('由谁附上'),
    close: () => go(procedure()[1]),
  },
  {
    what: 'words in place of the deadline of a collection that is begun',
    at: () => ['collections', 'settings'],
    open: () => button('新建一年的收集').click(),
    field: () => page.getByLabel('截止日期'),
    close: () => button('取消').click(),
  },
  {
    what: 'a collection that is begun',
    at: () => ['collections', 'settings'],
    open: () => button('新建一年的收集').click(),
    field: () => page.getByLabel('收集的机关'),
  },
  {
    what: 'words typed to be read',
    at: () => ['import', 'settings'],
    open: () => page.getByLabel('或者粘贴', { exact: false }).waitFor(),
    field: () => page.getByLabel('或者粘贴', { exact: false }),
    close: () => go('reports'),
  },
  {
    what: 'a report that is begun',
    at: () => ['reports', 'settings'],
    open: () => button('新建年度报告').click(),
    field: () => page.getByLabel('机关名称'),
  },
]

it.each(FORMS)(
  'What is typed comes back when its form is opened again: $what',
  async ({ at, open, field, close }) => {
    const [here, elsewhere] = at()
    await go(here)
    await open()
    expect(await left().count()).toBe(0)
    await field().fill(WORDS)
    const closeForm = close ?? (() => page.keyboard.press('Escape'))
    for (const leave of [() => go(elsewhere), closeForm]) {
      await leave()
      await field().waitFor({ state: 'detached' })
      expect(await page.getByRole('dialog').count()).toBe(0)
      await go(here)
      await open()
      await left().waitFor()
      expect(await field().inputValue()).toBe(WORDS)
    }
    await button('不要了').click()
    await left().waitFor({ state: 'detached' })
    expect(await field().inputValue()).not.toBe(WORDS)
    await closeForm()
  },
)

it('A day that was typed goes with its form, which is asked for where nothing else was typed, and is registered', async () => {
  const day = page.getByLabel('公开日期')
  await go(procedure()[0])
  await button('登记公开…').click()
  await day.fill('2026.1.21')
  await go(procedure()[1])
  await day.waitFor({ state: 'detached' })
  const asked: string[] = []
  page.once('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.reload()
  expect(asked).toEqual(['beforeunload'])
  await go(procedure()[0])
  await button('登记公开…').click()
  await left().waitFor()
  expect(await day.inputValue()).toBe('2026年1月21日')
  await page.getByLabel('公开人').fill('王小明')
  await button('登记公开').click()
  const days = async () =>
    valueOf(await host.call('procedure.get', { id: ids.signed })).registrations.map(({ on }) => on)
  await expect.poll(days).toEqual(['2026-01-20', '2026-01-21'])
})

it('A roster that is looked over before it is taken waits there, until it is taken', async () => {
  await go(`collection/${ids.collection}/roster`)
  await button('添加单位…').click()
  await page.getByLabel('粘贴名单').fill('某县档案馆\n某县气象局')
  await button('读这份名单').click()
  const read = page.getByRole('region', { name: '读到的名单' })
  await read.waitFor()
  await go('reports')
  await read.waitFor({ state: 'detached' })
  await go(`collection/${ids.collection}/roster`)
  await button('添加单位…').click()
  await left().waitFor()
  await read.getByText('某县气象局').waitFor()
  await button('加入名单').click()
  await page.getByRole('row').filter({ hasText: '某县气象局' }).waitFor()
  await button('添加单位…').click()
  expect(await page.getByLabel('粘贴名单').inputValue()).toBe('')
  expect(await left().count()).toBe(0)
})

it('Words typed to be read wait in their box until what was read of them is stored', async () => {
  const words = page.getByLabel('或者粘贴', { exact: false })
  const typed = '某县体育局2020年政府信息公开工作年度报告\n一、总体情况\n（一）主动公开。公开信息12条。'
  await go('import')
  await words.fill(typed)
  await button('读这些文字').click()
  await button('换一份').click()
  await left().waitFor()
  expect(await words.inputValue()).toBe(typed)
  await button('读这些文字').click()
  await button('只存入').click()
  await page.waitForURL(/#\/report\//u)
  await go('import')
  expect(await words.inputValue()).toBe('')
  expect(troubles).toEqual([])
})
