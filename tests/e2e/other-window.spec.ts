import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collectFrom } from './collect-from.ts'
import { valueOf } from './host.ts'
import type { HostHere } from './host-here.ts'
import { saved } from './saved.ts'
import { packageFile, reportOf } from './unit-files.ts'
import { writeText } from './write-text.ts'
import { type TwoWindows, twoWindows } from './two-windows.ts'

let both: TwoWindows
let host: HostHere

beforeAll(async () => {
  both = await twoWindows()
  host = both.host
})
afterAll(() => both.close())

const newReport = async () => valueOf(await host.call('reports.create', { kind: 'sample' })).id

it('What is not saved is not printed as if it were', async () => {
  const id = await newReport()
  const pages = await both.at(`report/${id}/1`)
  await writeText(pages.other.locator('[data-field="overview.platforms"]'), '另一个窗口写的。')
  await saved(pages.other)
  await writeText(pages.one.locator('[data-field="overview.platforms"]'), '这个窗口写的。')
  await pages.one.getByText('别的窗口').first().waitFor()
  await pages.one.goto(`${host.address}#/report/${id}/preview`)
  await pages.one.getByRole('button', { name: '打印…' }).click()
  await pages.one.getByRole('alert').getByText('还没有保存，没有导出、打印或发送').waitFor()
  expect(await pages.one.locator('iframe.print-page').count()).toBe(0)
  await pages.one.getByText('页，共').waitFor()
  await pages.one.goto(`${host.address}#/report/${id}/1`)
  await pages.one.getByRole('button', { name: '用已保存的' }).click()
})

it('Words that another window wrote are seen before they are exported or printed', async () => {
  const id = await newReport()
  const write = async (value: string) => {
    const { revisions } = valueOf(await host.call('report.open', { id }))
    const edit = { field: 'other', value, base: revisions['other'] ?? 0 } as const
    valueOf(await host.call('report.edit', { id, edits: [edit] }))
  }
  const exports = async () => valueOf(await host.call('report.open', { id })).exports.length
  const { one: page } = await both.at(`report/${id}/export`, '导出')
  const told = () => page.getByRole('alert').getByText('在别的窗口改过').waitFor()
  const shown = (words: string) => page.locator('[data-field="other"]').getByText(words).waitFor()
  // The sign that it is at work may stay in its name a little longer than it is.
  const button = page.getByRole('button', { name: /导出$/u })
  await write('另一个窗口写的。')
  await button.click()
  await told()
  await page.getByRole('status').getByText('其他需要报告的事项在别的窗口改过').waitFor()
  expect(await exports()).toBe(0)
  await button.click()
  await page.getByText('已写好').waitFor()
  expect(await exports()).toBe(1)
  await page.goto(`${host.address}#/report/${id}/6`)
  await shown('另一个窗口写的。')
  await page.goto(`${host.address}#/report/${id}/preview`)
  await page.getByText('页，共').waitFor()
  await write('另一个窗口又写的。')
  const printed = page.waitForResponse((response) => response.url().endsWith('/report.printed'))
  await page.getByRole('button', { name: '打印…' }).click()
  await told()
  expect(await (await printed).json()).toMatchObject({ failure: { code: 'changed-meanwhile' } })
  await page.goto(`${host.address}#/report/${id}/6`)
  await shown('另一个窗口又写的。')
})

it('What another window wrote a moment ago stands in the record, though this one writes over it', async () => {
  const id = await newReport()
  const pages = await both.at(`report/${id}/1`)
  const field = 'overview.platforms'
  await writeText(pages.other.locator(`[data-field="${field}"]`), '另一个窗口写的。')
  await saved(pages.other)
  await writeText(pages.one.locator(`[data-field="${field}"]`), '这个窗口写的。')
  await pages.one.getByRole('button', { name: '用我的' }).click()
  await saved(pages.one)
  const held = valueOf(await host.call('report.history', { id, fields: [field] }))
  expect(held.map(({ value }) => value).slice(-2)).toEqual(['另一个窗口写的。', '这个窗口写的。'])
})

it('What is asked of the units below is not written over what another window wrote, unless that is wanted', async () => {
  const pages = await both.at('requirements')
  const begin = (page: Page) => page.getByRole('button', { name: '从空白开始' })
  await begin(pages.other).waitFor()
  await begin(pages.one).click()
  const office = (page: Page) => page.getByLabel('发通知的单位')
  await office(pages.one).fill('某县政府办公室')
  await pages.one.getByText('已保存', { exact: true }).waitFor()
  await begin(pages.other).click()
  await pages.other.getByRole('alert').getByText('已在别的窗口开始写').waitFor()
  await expect.poll(() => office(pages.other).inputValue()).toBe('某县政府办公室')
  await office(pages.other).fill('某县人民政府办公室')
  await pages.other.getByText('已保存', { exact: true }).waitFor()
  await office(pages.one).fill('某县府办')
  const told = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor()
  await told(pages.one, '发通知的单位现在是“某县人民政府办公室”，已在别的窗口改过')
  const asked = async () =>
    valueOf(await host.call('requirements.list', {})).written[0]?.requirements ??
    expect.fail('nothing is written')
  const written = async () => (await asked()).notice.office
  expect(await written()).toBe('某县人民政府办公室')
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
  await button(pages.one, '用这里写的').click()
  await expect.poll(written).toBe('某县府办')
  // What only the other changes stays beside it, and what is stored comes back to it.
  const matter = (page: Page) => page.getByLabel('要写到的事第 1 项，名称')
  await button(pages.other, '加一件要写到的事').click()
  await matter(pages.other).fill('业务培训')
  await matter(pages.other).press('Tab')
  await expect.poll(async () => (await asked()).matters).toMatchObject([{ name: '业务培训' }])
  await expect.poll(() => office(pages.other).inputValue()).toBe('某县府办')
  await button(pages.one, '加一件要写到的事').click()
  await matter(pages.one).fill('政策解读')
  await told(pages.one, '要写到的事现在是“1. 总体情况写到‘业务培训’（业务培训），没有做到算建议”')
  await button(pages.one, '用已存的').click()
  await expect.poll(() => matter(pages.one).inputValue()).toBe('业务培训')
  expect(await asked()).toMatchObject({
    notice: { office: '某县府办' },
    matters: [{ name: '业务培训' }],
  })
})

it('Charts that another window has put in are named before they are sent to review', async () => {
  const id = await newReport()
  const { revisions } = valueOf(await host.call('report.open', { id }))
  const field = 'requests:received/natural'
  valueOf(await host.call('report.edit', { id, edits: [{ field, value: 5, base: revisions[field] ?? 0 }] }))
  const { one: page } = await both.at(`report/${id}/procedure`)
  await page.getByRole('button', { name: '送审…' }).click()
  await page.getByLabel('送审人').fill('王小明')
  valueOf(await host.call('report.charts', { id, charts: ['applicants'] }))
  const send = page.getByRole('button', { name: /送审$/u }).last()
  const state = async () => valueOf(await host.call('procedure.get', { id })).state
  await send.click()
  await page.getByRole('alert').getByText('在别的窗口改过').waitFor()
  await page.getByText('连同图表送审：申请人').waitFor()
  expect(await state()).toBe('draft')
  await send.click()
  await expect.poll(state).toBe('review')
})

it('A scan is of the version that the window shows, or is not attached', async () => {
  const id = await newReport()
  const steps = async (...actions: readonly ('review' | 'sign' | 'reopen')[]) => {
    for (const action of actions)
      valueOf(
        await host.call('procedure.step', { id, action, by: '王小明', note: '更正', acceptedErrors: 0 }),
      )
  }
  await steps('review', 'sign')
  const { one: page } = await both.at(`report/${id}/procedure`)
  const scans = page.getByRole('region', { name: '签字件' })
  await scans.getByLabel('由谁附上').fill('王小明')
  await steps('reopen', 'review', 'sign')
  const file = { name: '第一版签字件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }
  await scans.getByLabel('选择签字件').setInputFiles(file)
  await scans.getByRole('alert').getByText('在别的窗口改过').waitFor()
  await page.getByText('第 2 版', { exact: false }).first().waitFor()
  const attachments = async () => valueOf(await host.call('procedure.get', { id })).attachments
  expect(await attachments()).toEqual([])
  const again = async () => {
    if ((await attachments()).length === 0) await scans.getByLabel('选择签字件').setInputFiles(file)
    return (await attachments()).map(({ version }) => version)
  }
  // The panel may still be asking anew.
  await expect.poll(again, { interval: 2_000, timeout: 60_000 }).toEqual([2])
  await scans.getByText('第一版签字件.pdf').waitFor()
})

it('A sum that another window has accepted is seen before it is written into the report', async () => {
  const { id } = await collectFrom(host, reportOf('财政局'), '松岚县教育局')
  const file = await packageFile('教育局', reportOf('教育局'))
  const data = file.buffer.toString('base64')
  valueOf(await host.call('collection.takeFiles', { id, files: [{ name: file.name, data }] }))
  const accept = async ({ standing }: { readonly standing: string }) =>
    valueOf(await host.call('sums.accept', { id, standing }))
  await accept(valueOf(await host.call('sums.get', { id })))
  const { one: page } = await both.at(`collection/${id}/sums`)
  await page.getByRole('button', { name: '写进本级报告…' }).click()
  const [unit] = valueOf(await host.call('collection.units', { id })).rows
  await accept(valueOf(await host.call('sums.exclude', { id, unit: unit?.id ?? '', excluded: true })))
  const reports = async () => valueOf(await host.call('reports.list', {})).total
  const before = await reports()
  const write = page.getByRole('dialog').getByRole('button', { name: '写入' })
  await write.click()
  await page.getByRole('dialog').getByRole('alert').getByText('在别的窗口又采用过').waitFor()
  await page.getByText('1 个定了不计入').waitFor()
  expect(await reports()).toBe(before)
  await write.click()
  await page.getByRole('link', { name: /^二、/u }).waitFor()
  expect(await reports()).toBe(before + 1)
})

it('Details of a unit that is on the roster are written over where that is wanted', async () => {
  const office = { agency: '某县人民政府', level: 'government', deadline: '2027-01-31' } as const
  const { id } = valueOf(await host.call('collections.create', { year: 2026, ...office }))
  const unit = { name: '某县财政局', category: '', otherNames: [], deadline: null, contact: '', email: '' }
  valueOf(await host.call('roster.add', { id, units: [{ ...unit, phone: '0818-1' }] }))
  const { one: page } = await both.at(`collection/${id}/roster`, '2026年度下级报告')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  await press('添加单位…')
  await page.getByText('逐个填写').click()
  const fill = (label: string, words: string) => page.getByLabel(label, { exact: true }).fill(words)
  await fill('机关名称', '某县财政局')
  await fill('电话', '0818-2')
  await press('加入名单')
  await page.getByText('某县财政局的电话现在是“0818-1”').waitFor()
  const phone = async () => valueOf(await host.call('collection.units', { id })).rows[0]?.phone
  await press('不加入')
  expect(await phone()).toBe('0818-1')
  await press('加入名单')
  await press('换成新填的')
  await page.getByText('资料换成了新填的').waitFor()
  expect(await phone()).toBe('0818-2')
})

it('A collection is deleted as its question shows it, after a backup, or not at all', async () => {
  const office = { agency: '某县人民政府', level: 'government', deadline: '2026-01-31' } as const
  const { id } = valueOf(await host.call('collections.create', { year: 2025, ...office }))
  const blank = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
  const add = async (name: string) =>
    valueOf(await host.call('roster.add', { id, units: [{ name, ...blank }] }))
  await add('某县财政局')
  const { one: page } = await both.at(`collection/${id}/roster`, '2025年度下级报告')
  await page.getByRole('button', { name: '机关和期限…' }).click()
  await add('某县教育局')
  const remove = page.getByRole('button', { name: '删除', exact: true })
  await page.getByRole('button', { name: '删除…' }).click()
  await page.getByText('名单上的 2 个单位，其中 0 个单位报来的报告').waitFor()
  await page.getByText('不能单独恢复').waitFor()
  await add('某县审计局')
  await remove.click()
  await page.getByRole('alert').getByText('已经不是刚才看到的').waitFor()
  await page.getByText('名单上的 3 个单位').waitFor()
  await remove.click()
  await page.waitForURL(/#\/collections$/u)
  expect(valueOf(await host.call('collections.list', {})).rows.map((row) => row.id)).not.toContain(id)
  const { place } = valueOf(await host.call('backups.list', { of: 'own' }))
  expect(place?.backups.filter(({ kind }) => kind === 'deletion')).toHaveLength(1)
})

it('A letter that was worked on is replaced only where that is wanted', async () => {
  const id = await newReport()
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  const { one: page } = await both.at(`report/${id}/procedure`)
  const panel = page.getByRole('region', { name: '报送函' })
  const write = panel.getByRole('button', { name: '写报送函' })
  await write.click()
  const words = await page.getByText('报送函已写好').innerText()
  const [, name = '', place = ''] = /：(.+?\.docx).*，在(.+)。$/u.exec(words) ?? []
  const path = `${place}/${name}`
  writeFileSync(path, '在 Word 里改过的')
  await write.click()
  const replace = page.getByRole('button', { name: '替换', exact: true })
  await replace.waitFor()
  expect(readFileSync(path, 'utf8')).toBe('在 Word 里改过的')
  await replace.click()
  await page.getByText('报送函已写好').waitFor()
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  expect(both.troubles).toEqual([])
})
