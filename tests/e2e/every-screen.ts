import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Input } from '../../core/contract.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { sample } from '../documents/reports.ts'
import { comment, editWord, overwrite, overwriteCell } from '../documents/word-edits.ts'
import { collectFrom } from './collect-from.ts'
import { COLLECTION_STATES } from './collection-states.ts'
import { at, type Desk, LONG_NAME, NONSENSE, press, type State } from './desk.ts'
import { valueOf } from './host.ts'
import type { HostHere } from './host-here.ts'
import { openHelp } from './open-help.ts'
import { chooseOf } from './row-menu.ts'

/** Fills the store; nothing of it is asked of the page. */
export async function furnish(page: Page, host: HostHere, folder: string): Promise<Desk> {
  const put = async (report: Report) =>
    valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(report) })).id
  const ids = {
    sample: await put(sample),
    faulty: await put(faulty()),
    long: await put({ ...sample, agency: { ...sample.agency, name: LONG_NAME }, year: 2023 }),
    blank: await put(blankReport({ name: '清水河镇人民政府', level: 'township' }, 2024)),
  }
  const { id: next } = valueOf(await host.call('reports.create', { kind: 'lastYear', from: ids.sample }))
  const { files } = valueOf(
    await host.call('report.export', { id: ids.sample, formats: ['docx'], replace: true }),
  )
  const returned = join(folder, '修改稿.docx')
  const edits = [
    overwrite('政府信息127条', '政府信息130条'),
    overwriteCell('行政许可', 0, '3'),
    comment('强化工作指导', '王局长', '这一条再具体一点，写清楚开了几次会。'),
  ]
  writeFileSync(returned, await editWord(readFileSync(files[0]?.path ?? ''), edits))
  return {
    page,
    host,
    folder,
    ids: { ...ids, next },
    returned,
    collected: await collectFrom(host, faulty(), LONG_NAME),
  }
}

/** A report of which two hundred places are wrong, in words and in figures. */
function faulty(): Report {
  const line = `截止年底，共收到政府信息公开申请5件，其它${NONSENSE}，联系人13900001111。`
  const text = Array.from({ length: 14 }, (_, index) => `（${index + 1}）${line}`).join('\n')
  return withFields({ ...sample, agency: { ...sample.agency, name: '渠县水务局' } }, [
    ['overview.proactive', text],
    ['overview.onRequest', text],
    ['problems.problems', text],
    ['other', NONSENSE],
    ['requests:received/natural', 3],
    ['requests:granted/natural', 123456],
    ['disclosure:normativeDocuments/issued', 999999999],
  ])
}

const view = (report: keyof Desk['ids'], name: string | number) => async (desk: Desk) => {
  await at(`report/${desk.ids[report]}/${name}`)(desk)
  // From another view of the same report there is a heading already.
  await desk.page.locator(`.parts [aria-current="page"][href$="/${name}"]`).waitFor()
}
const step = async ({ host, ids }: Desk, action: Input<'procedure.step'>['action'], note = '') => {
  valueOf(await host.call('procedure.step', { id: ids.long, action, by: '王小明', note, acceptedErrors: 2 }))
}
/** Away and back, so that a report is read anew. */
const procedureAnew = async (desk: Desk) => {
  await at('reports')(desk)
  await view('long', 'procedure')(desk)
  await desk.page.locator('.timeline').first().waitFor()
}

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
  { name: 'import', go: at('import', '导入以前的报告') },
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

/** What is looked at, checked or saved in the background has arrived. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => !/正在(?:检查|查看|读|保存|查找)/u.test(document.body.innerText))
}

/** A tab of the help beside a part, which is opened where it is folded away. */
const help = (name: string, tab: string | RegExp): State => ({
  name,
  go: async ({ page }) => {
    await openHelp(page)
    await page.getByRole('tab', { name: tab }).click()
  },
})

/** A report begun from last year's. */
const NEXT: readonly State[] = [
  ...[1, 2, 3, 4, 6].map((part) => ({ name: `part-${part}`, go: view('next', part) })),
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
    go: async ({ page }) => {
      await press(page, '关闭查找')
      await press(page, /^全部抄入/u)
      await page.getByText(/^抄入了/u).waitFor()
    },
  },
  help('help-writing', '怎么写'),
  help('help-last-year', '去年'),
  { name: 'years', go: view('next', 'years') },
  { name: 'handover', go: view('next', 'handover') },
]

/** A report with as much wrong in it as there may be. */
const FAULTY: readonly State[] = [
  { name: 'faulty-1', go: view('faulty', 1) },
  { name: 'faulty-3', go: view('faulty', 3) },
  { name: 'check-200', go: view('faulty', 'check') },
  { name: 'handover-errors', go: view('faulty', 'handover') },
  { name: 'export-errors', go: view('faulty', 'export') },
]

/** A report in which nothing is written yet. */
const BLANK: readonly State[] = [
  { name: 'blank-1', go: view('blank', 1) },
  { name: 'check-unwritten', go: view('blank', 'check') },
]

/** A report in which nothing is wrong. */
const FAULTLESS: readonly State[] = [
  { name: 'check-none', go: view('sample', 'check') },
  {
    name: 'preview',
    go: async (desk) => {
      await view('sample', 'preview')(desk)
      await desk.page.locator('canvas.page').first().waitFor()
    },
  },
  { name: 'returned', go: view('sample', 'returned') },
  {
    name: 'returned-review',
    go: async ({ page, returned }) => {
      await page.getByLabel('选择返回的文件').setInputFiles(returned)
      await page.locator('.change').first().waitFor()
    },
  },
  { name: 'export', go: view('sample', 'export') },
]

/** A report of a unit with a long name, on its way to the public. */
const LONG: readonly State[] = [
  { name: 'long-0', go: view('long', 0) },
  { name: 'long-1', go: view('long', 1) },
  help('help-problems', /^问题/),
  help('help-history', '记录'),
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
  {
    name: 'procedure-published',
    go: async (desk) => {
      await step(desk, 'submit')
      await step(desk, 'publish')
      await procedureAnew(desk)
    },
  },
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

/** Every state that can be reached in a program with reports, one report after the other: to go on in one costs less than to read another. */
export const STATES: readonly State[] = [
  ...LIST,
  ...NEXT,
  ...FAULTY,
  ...BLANK,
  ...FAULTLESS,
  ...LONG,
  ...COLLECTION_STATES,
  ...REST,
]
