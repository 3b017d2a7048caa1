import { readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withFields } from '../../core/report/fields.ts'
import { parseReport } from '../../core/report/schema.ts'
import { comment, editWord, insertBehind, overwrite, overwriteCell, track } from '../documents/word-edits.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { saved } from './saved.ts'

const sample = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const folder = temporaryFolder()
const edited = join(folder.path, '修改稿.docx')
const untouched = join(folder.path, '原稿.docx')
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })).id
  const exported = valueOf(await host.call('report.export', { id, formats: ['docx'], replace: true }))
  const bytes = readFileSync(exported.files[0]?.path ?? '')
  writeFileSync(untouched, bytes)
  const edits = [
    overwrite('政府信息127条', '政府信息130条'),
    track('按期维护', '每月维护'),
    track('加强政务公开信息核查工作。', ''),
    insertBehind('未收取信息处理费。', '没有其他需要报告的事项。'),
    overwriteCell('行政许可', 0, '3'),
    overwrite('业务能力进一步得到提升', '业务能力有了提升'),
    comment('强化工作指导', '王局长', '这一条再具体一点，写清楚开了几次会。'),
  ]
  writeFileSync(edited, await editWord(bytes, edits))
  await editSince()
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

/** The clerk went on writing after the export, in one sentence that the leader changed too. */
async function editSince(): Promise<void> {
  const { revisions } = valueOf(await host.call('report.open', { id }))
  const value = sample.overview.oversight.replace('业务能力进一步得到提升', '业务能力明显提升')
  const base = revisions['overview.oversight'] ?? 0
  await host.call('report.edit', { id, edits: [{ field: 'overview.oversight', value, base }] })
}

async function stored() {
  await saved(page)
  return valueOf(await host.call('report.open', { id })).report
}

const card = (words: string) => page.locator('.change', { hasText: words })

it('The file is chosen from the list of the report, and shows what was changed', async () => {
  await page.goto(`${host.address}#/report/${id}/1`)
  await page.getByRole('link', { name: '核对返回的文件' }).click()
  await page.getByLabel('选择返回的文件').setInputFiles(edited)
  await page.getByText('改了 6 处').waitFor()
  expect(await page.locator('.summary').innerText()).toContain('另有 1 条批注')
  const change = card('信访短信平台')
  expect(await change.locator('del').innerText()).toContain('127')
  expect(await change.locator('ins').innerText()).toContain('130')
  expect(await card('行政许可').innerText()).toMatch(/0[\s\S]*→[\s\S]*3/)
  await page.getByText('王局长：').waitFor()
  expect(await stored()).toEqual(
    withFields(sample, [
      ['overview.oversight', sample.overview.oversight.replace('业务能力进一步得到提升', '业务能力明显提升')],
    ]),
  )
})

it('What was changed on both sides stands apart, with three versions', async () => {
  const both = page.locator('.change.both')
  expect(await both.count()).toBe(1)
  const versions = await both.locator('dd').allInnerTexts()
  expect(versions.map((words) => words.replaceAll(/（(?:删去|加上)：|）|\s/g, ''))).toEqual([
    expect.stringContaining('业务能力进一步得到提升') as string,
    expect.stringContaining('有了') as string,
    expect.stringContaining('明显') as string,
  ])
})

it('One change is taken and taken back, by button and by key', async () => {
  await card('信访短信平台').getByRole('button', { name: '采用', exact: true }).click()
  await card('信访短信平台').getByText('已采用').waitFor()
  expect((await stored()).overview.proactive).toBe(sample.overview.proactive.replace('127条', '130条'))
  await card('信访短信平台').getByRole('button', { name: '撤销' }).click()
  await card('信访短信平台').getByRole('button', { name: '采用', exact: true }).waitFor()
  expect((await stored()).overview.proactive).toBe(sample.overview.proactive)
  await card('行政许可').getByRole('button', { name: '采用', exact: true }).click()
  await card('行政许可').getByText('已采用').waitFor()
  await page.keyboard.press('Control+Z')
  await card('行政许可').getByRole('button', { name: '采用', exact: true }).waitFor()
  expect((await stored()).tables.disclosure['licensing/decisions']).toBe(0)
  expect(page.url()).toContain('/returned')
})

it('All are taken but what was declined and what was changed on both sides', async () => {
  await card('行政许可').getByRole('button', { name: '不采用' }).click()
  await page.getByRole('button', { name: '全部采用（4 处）' }).click()
  await page.getByText('还有 1 处没有决定').waitFor()
  const report = await stored()
  expect(report.overview.platforms).toBe(sample.overview.platforms.replace('按期维护', '每月维护'))
  expect(report.overview.management).toBe(
    sample.overview.management.replace('加强政务公开信息核查工作。', ''),
  )
  expect(report.other).toBe(`${sample.other}没有其他需要报告的事项。`)
  expect(report.tables.disclosure['licensing/decisions']).toBe(0)
  expect(report.overview.oversight).toContain('业务能力明显提升')
})

it('A place that was changed on both sides takes the one the user says', async () => {
  await page.locator('.change.both').getByRole('button', { name: '采用文件里的' }).click()
  await page.getByText('每一处都已决定').waitFor()
  expect((await stored()).overview.oversight).toBe(
    sample.overview.oversight.replace('业务能力进一步得到提升', '业务能力有了提升'),
  )
})

it('The review is still there after a look at the report', async () => {
  await page.keyboard.press('Control+1')
  await page.getByRole('heading', { name: '一、总体情况' }).waitFor()
  await page.getByRole('link', { name: '核对返回的文件' }).click()
  await page.getByText('每一处都已决定').waitFor()
})

it('No barrier stands on what was decided', async () => {
  expect(await barriersOn(page)).toEqual([])
})

it('A file that nobody changed says so plainly', async () => {
  const fresh = valueOf(
    await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) }),
  ).id
  await page.goto(`${host.address}#/report/${fresh}/returned`)
  await page.getByLabel('选择返回的文件').setInputFiles(untouched)
  await page.getByText('一处也没有改').waitFor()
})

it('A file of another unit and another year says so before anything of it is shown, and is never taken over with all', async () => {
  const other = { ...sample, year: sample.year - 1, agency: { ...sample.agency, name: '甲县信访局' } }
  const mine = valueOf(
    await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(other) }),
  ).id
  await page.goto(`${host.address}#/report/${mine}/returned`)
  await page.getByLabel('选择返回的文件').setInputFiles(edited)
  const question = page.getByRole('alert').filter({ hasText: '像是另一个单位、另一个年度的报告' })
  await question.waitFor()
  expect(await question.innerText()).toContain('甲县信访局')
  expect(await page.locator('.change').count()).toBe(0)
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: '仍要核对' }).click()
  await page.getByRole('button', { name: /^全部采用/u }).click()
  await page.getByText(/还有 \d+ 处没有决定/u).waitFor()
  await saved(page)
  const { report } = valueOf(await host.call('report.open', { id: mine }))
  expect([report.agency.name, report.year]).toEqual(['甲县信访局', other.year])
  expect(report.overview.platforms).toContain('每月维护')
})

it('A file of an earlier export says so, and is compared with the latest when asked', async () => {
  const own = valueOf(
    await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) }),
  ).id
  const word = async () =>
    valueOf(await host.call('report.export', { id: own, formats: ['docx'], replace: true })).files[0]?.path ??
    ''
  const first = join(folder.path, '第一份.docx')
  writeFileSync(
    first,
    await editWord(readFileSync(await word()), [overwrite('政府信息127条', '政府信息130条')]),
  )
  const value = sample.overview.platforms.replace('按期维护', '每月维护')
  const { revisions } = valueOf(await host.call('report.open', { id: own }))
  await host.call('report.edit', {
    id: own,
    edits: [{ field: 'overview.platforms', value, base: revisions['overview.platforms'] ?? 0 }],
  })
  await word()
  await page.goto(`${host.address}#/report/${own}/returned`)
  await page.getByLabel('选择返回的文件').setInputFiles(first)
  await page.getByText('改了 1 处').waitFor()
  const notice = page.getByRole('alert').filter({ hasText: '后来又导出过' })
  expect(await notice.innerText()).toContain('两份有 1 处不同')
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: '与最近一次对照' }).click()
  await page.getByText('改了 2 处').waitFor()
  await page.getByRole('button', { name: '与文件所属的一份对照' }).click()
  await page.getByText('改了 1 处').waitFor()
})

it('What is no Word file, and what is too large, is refused with a sentence', async () => {
  await page.getByRole('button', { name: '换一份文件' }).click()
  const file = (name: string, size: number) => {
    const path = join(folder.path, name)
    writeFileSync(path, 'no archive')
    truncateSync(path, size)
    return path
  }
  await page.getByLabel('选择返回的文件').setInputFiles(file('坏了.docx', 5000))
  await page.getByRole('alert').waitFor()
  await page.getByLabel('选择返回的文件').setInputFiles(file('太大.docx', 22_000_000))
  await page.getByRole('alert').filter({ hasText: '最大 20 MB' }).waitFor()
})

it('Last year’s words stand beside this year’s, with the differences and how alike they are', async () => {
  const proactive = sample.overview.proactive.replace('127条', '98条')
  const last = { ...sample, year: sample.year - 1, overview: { ...sample.overview, proactive } }
  await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(last) })
  await page.goto(`${host.address}#/report/${id}/1`)
  await page.reload()
  await page.getByRole('tab', { name: '去年' }).click()
  await page.getByText('抄入这一段，数留空').first().waitFor()
  await page.getByText('看不同').click()
  const text = page.locator('.years-text').first()
  expect(await text.locator('del').allInnerTexts()).toEqual([expect.stringContaining('98') as string])
  expect(await text.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('130') as string])
  expect(await text.locator('.alike').first().innerText()).toContain('100%')
  expect(await barriersOn(page)).toEqual([])
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
