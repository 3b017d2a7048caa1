import type { Page } from 'playwright'
import { at, type Desk, LONG_NAME, NONSENSE, press, procedureAnew, type State, step, view } from './desk.ts'
import { chooseOf } from './row-menu.ts'

/** Before anything is in the program. */
export const FIRST_STATES: readonly State[] = [
  { name: 'empty', go: at('reports') },
  {
    name: 'new-report',
    go: async ({ page }) => {
      await press(page, '新建年度报告')
      await page.getByLabel('机关名称').waitFor()
    },
  },
  { name: 'bin-empty', go: at('bin') },
  { name: 'collections-empty', go: at('collections') },
]

const LIST: readonly State[] = [
  { name: 'list', go: at('reports') },
  {
    name: 'list-new-report',
    go: async ({ page }) => {
      await press(page, '新建年度报告')
      await page.getByLabel('机关名称').fill(NONSENSE)
      await page.getByRole('radio', { name: '接着去年的报告' }).click()
    },
  },
  { name: 'import', go: at('import') },
  {
    name: 'import-review',
    go: async ({ page, returned }) => {
      await page.getByLabel('选择以前的报告').setInputFiles(returned)
      await page.locator('.found-side').waitFor()
    },
  },
  { name: 'requirements', go: at('requirements', '报送要求') },
  {
    name: 'requirements-written',
    go: async ({ page }) => {
      await press(page, '从常用的要求开始')
      await page.getByText('下级单位看到的').click()
      for (const summary of await page.locator('.common-choice summary').all()) await summary.click()
    },
  },
]

const EDITOR: readonly State[] = [
  ...[0, 1, 2, 3, 4, 6].map((part) => ({ name: `part-${part}`, go: view('next', part) })),
  { name: 'long-0', go: view('long', 0) },
  { name: 'faulty-1', go: view('faulty', 1) },
  { name: 'faulty-3', go: view('faulty', 3) },
  { name: 'blank-1', go: view('blank', 1) },
]

/** Each tab of the help, opened where it is folded away. */
const HELP: readonly State[] = ['怎么写', '去年', /^问题/, '记录'].map((name, index) => ({
  name: `help-${index}`,
  go: async (desk: Desk) => {
    if (index === 0) await view('next', 1)(desk)
    if (index === 2) await view('long', 1)(desk)
    await openHelp(desk.page)
    await desk.page.getByRole('tab', { name }).click()
  },
}))

/** Opens the help on a part where it is closed. */
async function openHelp(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: '写法帮助' })
  const tab = page.getByRole('tab', { name: '怎么写' })
  await open.or(tab).first().waitFor()
  if (await open.isVisible()) await open.click()
  await tab.waitFor()
}

/** What is looked at, checked or saved in the background has arrived. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !/正在(?:检查|查看|读|保存|查找)/u.test(document.body.innerText))
}

const VIEWS: readonly State[] = [
  { name: 'check-200', go: view('faulty', 'check') },
  { name: 'check-unwritten', go: view('blank', 'check') },
  { name: 'check-none', go: view('sample', 'check') },
  {
    name: 'preview',
    go: async (desk) => {
      await view('sample', 'preview')(desk)
      await desk.page.locator('canvas.page').first().waitFor()
    },
  },
  { name: 'years', go: view('next', 'years') },
  { name: 'returned', go: view('sample', 'returned') },
  {
    name: 'returned-review',
    go: async ({ page, returned }) => {
      await page.getByLabel('选择返回的文件').setInputFiles(returned)
      await page.locator('.change').first().waitFor()
    },
  },
  {
    name: 'find',
    go: async (desk) => {
      await view('next', 1)(desk)
      await press(desk.page, /^查找/u)
      await desk.page.getByLabel('查找', { exact: true }).fill('公开')
    },
  },
  {
    name: 'take-over',
    go: async (desk) => {
      await press(desk.page, '关闭查找')
      await press(desk.page, /^全部抄入/u)
      await desk.page.getByText(/^抄入了/u).waitFor()
    },
  },
  { name: 'handover', go: view('next', 'handover') },
  { name: 'handover-errors', go: view('faulty', 'handover') },
  { name: 'export-errors', go: view('faulty', 'export') },
  { name: 'export', go: view('sample', 'export') },
]

const PROCEDURE: readonly State[] = [
  { name: 'procedure-draft', go: view('long', 'procedure') },
  { name: 'procedure-review-form', go: ({ page }) => press(page, '送审…') },
  { name: 'procedure-review', go: async (desk) => step(desk, 'review').then(() => procedureAnew(desk)) },
  { name: 'part-locked', go: view('long', 1) },
  {
    name: 'procedure-sign-form',
    go: async (desk) => {
      await procedureAnew(desk)
      await press(desk.page, '登记签发…')
    },
  },
  { name: 'procedure-signed', go: async (desk) => step(desk, 'sign').then(() => procedureAnew(desk)) },
  { name: 'procedure-submitted', go: async (desk) => step(desk, 'submit').then(() => procedureAnew(desk)) },
  { name: 'procedure-published', go: async (desk) => step(desk, 'publish').then(() => procedureAnew(desk)) },
  {
    name: 'signed-version',
    go: async ({ page }) => {
      await press(page, '查看第 1 版')
      await page.locator('dialog canvas.page').first().waitFor()
    },
  },
  {
    name: 'procedure-reopened',
    go: async (desk) => {
      await step(desk, 'reopen', '公开后发现笔误')
      await procedureAnew(desk)
    },
  },
]

const collected =
  (view: string) =>
  async (desk: Desk): Promise<void> => {
    const { id, submission } = desk.collected
    const place = view === 'report' ? `report/${submission}` : view
    await at(`collection/${id}/${place}`, /下级报告$/u)(desk)
    await desk.page.locator('.collection-view').waitFor()
  }

const COLLECTION: readonly State[] = [
  { name: 'collections', go: at('collections') },
  { name: 'collection-roster', go: collected('roster') },
  {
    name: 'collection-add-units',
    go: async ({ page }) => {
      await press(page, '添加单位…')
      await page.getByLabel('粘贴名单').fill(`${LONG_NAME}\n${NONSENSE}`)
      await press(page, '读这份名单')
      await page.getByText('读到 2 个单位').waitFor()
    },
  },
  { name: 'collection-intake', go: collected('intake') },
  { name: 'collection-report', go: collected('report') },
  { name: 'collection-return', go: ({ page }) => press(page, '退回…') },
  {
    name: 'collection-sums',
    go: async (desk) => {
      await collected('sums')(desk)
      await desk.page.locator('.sum-table button').first().click()
      await desk.page.locator('.cell-units li').first().waitFor()
    },
  },
  { name: 'collection-output', go: collected('output') },
]

const REST: readonly State[] = [
  {
    name: 'sample',
    go: ({ page }) => at('report/sample/1')({ page } as Desk),
  },
  { name: 'settings', go: at('settings') },
  { name: 'settings-mail', go: at('settings/mail') },
  { name: 'settings-data', go: at('settings/data') },
  { name: 'backups', go: at('backups') },
  { name: 'fonts', go: at('fonts') },
  {
    name: 'delete-question',
    go: async (desk) => {
      await at('reports')(desk)
      await chooseOf(desk.page.locator('tbody tr').first(), '删除…')
      await desk.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'bin',
    go: async (desk) => {
      await press(desk.page, '删除')
      await desk.page.getByText(/^已删除/u).waitFor()
      await at('bin')(desk)
      await desk.page.getByRole('button', { name: /^恢复/u }).first().waitFor()
    },
  },
  {
    name: 'manual',
    go: async ({ page }) => {
      await page.keyboard.press('F1')
      await page.getByRole('complementary', { name: '手册' }).waitFor()
    },
  },
]

/** Every state that can be reached in a program with reports, in an order in which each is near the one before. */
export const STATES: readonly State[] = [
  ...LIST,
  ...EDITOR,
  ...HELP,
  ...VIEWS,
  ...PROCEDURE,
  ...COLLECTION,
  ...REST,
]
