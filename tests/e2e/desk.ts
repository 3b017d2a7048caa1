import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Input } from '../../core/contract.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { sample } from '../documents/reports.ts'
import { comment, editWord, overwrite, overwriteCell } from '../documents/word-edits.ts'
import { type Collected, collectFrom } from './collect-from.ts'
import { type Host, valueOf } from './host.ts'

/** As long as names of units get, and one that nobody would have thought of. */
export const LONG_NAME =
  '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县退役军人服务中心机关事务管理办公室（本级）'
export const NONSENSE = `${'Aa1'.repeat(30)}……！！？？`

/** What stands in the store while the screens are walked through. */
export interface Desk {
  readonly page: Page
  readonly host: Host
  readonly folder: string
  /** Ids of reports, by what they are there for. */
  readonly ids: Readonly<Record<'sample' | 'next' | 'faulty' | 'long' | 'blank', string>>
  /** Where a collection of the level above is, and a faulty report in it. */
  readonly collected: Collected
  /** A Word file of the sample that others changed. */
  readonly returned: string
}

/** One state of one screen, and how a user gets there from anywhere. */
export interface State {
  readonly name: string
  readonly go: (desk: Desk) => Promise<void>
}

/** Fills the store; nothing of it is asked of the page. */
export async function furnish(page: Page, host: Host, folder: string): Promise<Desk> {
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

export const at =
  (hash: string, heading?: string | RegExp) =>
  async ({ page }: Desk): Promise<void> => {
    await page.goto(`${page.url().split('#')[0] ?? ''}#/${hash}`)
    await page
      .getByRole('heading', { level: 1, ...(heading === undefined ? {} : { name: heading }) })
      .first()
      .waitFor()
  }
export const view =
  (report: keyof Desk['ids'], name: string | number) =>
  (desk: Desk): Promise<void> =>
    at(`report/${desk.ids[report]}/${name}`)(desk)
export const step = async ({ host, ids }: Desk, action: Input<'procedure.step'>['action'], note = '') => {
  valueOf(await host.call('procedure.step', { id: ids.long, action, by: '王小明', note, acceptedErrors: 2 }))
}
export const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
    .first()
    .click()
/** Away and back, so that a report is read anew. */
export const procedureAnew = async (desk: Desk) => {
  await at('reports')(desk)
  await view('long', 'procedure')(desk)
  await desk.page.locator('.timeline').first().waitFor()
}
