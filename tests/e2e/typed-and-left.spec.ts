import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exchangeText } from '../../core/report/exchange.ts'
import { EMPTY_UNIT } from '../../renderer/collection/roster/unit-draft.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const show = async (at: string, on = page) => {
  await on.goto(`${host.address}#/${at}`)
}
const settings = async () => valueOf(await host.call('settings.get', {}))
const number = async () => valueOf(await host.call('letter.get', { id })).number

it('What is kept when its field is left is kept where the screen is left by the way back', async () => {
  await show('reports')
  await show('settings')
  await page.getByLabel('联系人', { exact: true }).fill('张某')
  await page.goBack()
  await page.locator('.reports-screen').waitFor()
  expect((await settings()).mail.contact).toBe('张某')
})

it('and where another view of the report takes its place', async () => {
  await show(`report/${id}/procedure`)
  await page.getByLabel('报送函的发文字号').fill('某信函〔2025〕3号')
  await show(`report/${id}/preview`)
  await expect.poll(number).toBe('某信函〔2025〕3号')
})

it('A page asks before it is closed with such words', async () => {
  const closed = await watchedPage(browser, troubles)
  await show('settings', closed)
  await closed.getByLabel('抄送').fill('office@example.cn')
  const asked = closed.waitForEvent('dialog')
  void closed.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await closed.getByLabel('抄送').blur()
  await expect.poll(async () => (await settings()).mail.cc).toBe('office@example.cn')
})

it('Words that only a button keeps are asked for before the screen goes', async () => {
  await show('reports')
  await show(`report/${id}/procedure`)
  await page.getByRole('button', { name: '重新打开…' }).click()
  await page.getByLabel('重新打开的原因').fill('第三部分有一格要改')
  await page.goBack()
  const question = page.getByRole('dialog', { name: '重新打开的原因还没有存入' })
  await question.getByRole('button', { name: '返回核对' }).click()
  expect(await page.getByLabel('重新打开的原因').inputValue()).toBe('第三部分有一格要改')
  await page.getByRole('button', { name: '取消' }).click()
})

describe('What only a button of its form keeps is asked for before it goes with the screen:', () => {
  const asked = async (question: string) => {
    await page.evaluate(() => (window.location.hash = '#/manual'))
    await page.getByRole('dialog', { name: `${question}还没有存入` }).waitFor()
    await page.getByRole('button', { name: '仍要离开' }).click()
    await page.waitForURL(/#\/manual/u)
  }
  const collection = async (units: readonly string[], year = 2024) => {
    const about = {
      year,
      agency: '某县人民政府办公室',
      level: 'government',
      deadline: '2025-01-31',
    } as const
    const made = valueOf(await host.call('collections.create', about)).id
    const added = units.map((name) => ({ ...EMPTY_UNIT, name }))
    valueOf(await host.call('roster.add', { id: made, units: added }))
    return made
  }
  const fill = async (label: string) => {
    await page.getByLabel(label).fill('问过张某')
  }

  it('why a finding is set aside', async () => {
    const json = JSON.stringify({ ...sample, other: '' })
    const doubted = valueOf(await host.call('reports.create', { kind: 'exchange', json })).id
    await show(`report/${doubted}/check`)
    await page.getByRole('button', { name: /^忽略/u }).first().click()
    await fill('忽略的理由')
    await asked('忽略的理由')
  })

  it('a remark on texts that are alike', async () => {
    const names = ['某县文化馆', '某县信访局']
    const made = await collection(names)
    const files = names.map((name) => {
      const words = exchangeText({ ...sample, agency: { ...sample.agency, name } })
      return { name: `${name}.json`, data: Buffer.from(words).toString('base64') }
    })
    valueOf(await host.call('collection.takeFiles', { id: made, files }))
    await show(`collection/${made}/alike`)
    await page
      .getByRole('button', { name: /^对照看/u })
      .first()
      .click()
    await fill('备注（可不写）')
    await asked('看过的备注')
  })

  it('a unit of the roster, and who collects', async () => {
    const made = await collection(['某县档案馆'], 2023)
    await show(`collection/${made}/roster`)
    await page.getByRole('button', { name: '资料…' }).click()
    await fill('联系电话')
    await asked('收集的资料')
    expect(valueOf(await host.call('collection.open', { id: made })).phone).toBe('')
    await show(`collection/${made}/roster`)
    await page.getByRole('button', { name: '添加单位…' }).click()
    await page.getByText('逐个填写').click()
    await fill('联系人')
    await asked('单位资料')
  })

  it('a collection that is begun; when it is made its own screen comes without a question', async () => {
    await show('collections')
    await page.getByRole('button', { name: '新建一年的收集' }).click()
    await fill('收集的机关')
    await asked('新建的收集')
    await show('collections')
    await page.getByRole('button', { name: '新建一年的收集' }).click()
    await fill('收集的机关')
    await page.getByRole('button', { name: '新建', exact: true }).click()
    await page.waitForURL(/roster/u)
    await page.getByRole('heading', { level: 1, name: /年度下级报告$/u }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
  })
})

it('A setting that is changed in one window takes none back that was changed in another', async () => {
  const other = await watchedPage(browser, troubles)
  await show('settings')
  await show('settings', other)
  await other.getByLabel('收件人').fill('new@example.cn')
  await other.getByLabel('收件人').blur()
  await other.getByText('已保存', { exact: true }).waitFor()
  await page.getByRole('radio', { name: '大', exact: true }).click()
  await page.getByText('已保存', { exact: true }).waitFor()
  expect(await settings()).toMatchObject({ letterSize: 'large', mail: { to: 'new@example.cn' } })
  expect(await page.getByLabel('收件人').inputValue()).toBe('new@example.cn')
  await page.getByLabel('抄送').fill('')
  await page.getByLabel('抄送').blur()
  await expect.poll(settings).toMatchObject({ mail: { to: 'new@example.cn', cc: '' } })
  expect(troubles).toEqual([])
})
