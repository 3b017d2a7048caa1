import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { blankReport } from '../../core/report/blank.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { barriersOn } from '../e2e/axe.ts'
import { sharedBrowser, type SpecBrowser } from '../e2e/browser.ts'
import { drawnCharts } from '../../services/case/charts.ts'
import { htmlProblems } from './html-problems.ts'
import { figuredYears, reports, sample } from './reports.ts'
import { headingsOf, squashed, treeWords } from './tree-words.ts'

let browser: SpecBrowser
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  page = await (await browser.newContext({ offline: true })).newPage()
})
afterAll(() => browser.close())

const signed = { layout: { ...standardLayout, signature: 'plain' }, signedOn: '2025-01-09' } as const
const sealed = { ...signed, layout: { ...standardLayout, signature: 'seal' } } as const

async function show(tree: DocumentTree, width = 1366, height = 768): Promise<void> {
  await page.setViewportSize({ width, height })
  await page.setContent(htmlOf(tree))
}

describe.each(reports)('the web page of %s', (_, report) => {
  const tree = compose(report, signed)
  beforeAll(() => show(tree))

  it('has its headings, those that run into their paragraph too', async () => {
    const headings = await page
      .locator('h1,h2,h3')
      .evaluateAll((found) => found.map((one) => [Number(one.tagName[1]), one.textContent]))
    const expected = headingsOf(tree)
    expect(headings.map(([level]) => level)).toEqual(expected.map(([level]) => level))
    expect(headings.map(([, text]) => squashed(String(text)))).toEqual(
      expected.map(([, text]) => squashed(text)),
    )
  })

  it('holds no script, no link and nothing from elsewhere', async () => {
    expect(await page.locator('script,link,img,iframe,object,form,a[href],[onload],[onclick]').count()).toBe(
      0,
    )
    expect(htmlOf(tree)).not.toMatch(/https?:|@import|url\(/)
  })

  it('has the words of the document in its order and nothing else', async () => {
    await page.locator('caption').evaluateAll((captions) => captions.forEach((caption) => caption.remove()))
    expect(squashed((await page.locator('body').textContent()) ?? '')).toBe(
      squashed(treeWords(tree).join('')),
    )
  })
})

const name = '某某省某某自治州国家级经济技术开发区管理委员会行政审批服务及其政务公开管理办公室'
const years = figuredYears([2021, 2022, 2024])
const pages: readonly (readonly [string, DocumentTree])[] = [
  ['a signed report', compose(sample, signed)],
  [
    'a report with a seal and charts',
    compose(years[2] ?? sample, { ...sealed, charts: await drawnCharts(years) }),
  ],
  ['a blank report', compose(blankReport({ name: '渠县信访局', level: 'department' }, 2025))],
  ['a unit of 40 characters', compose({ ...sample, agency: { ...sample.agency, name } }, signed)],
]

describe.each(pages)('the web page of %s', (_, tree) => {
  // Narrow, regions scroll as well: axe finds there what it finds on a wide page, and more.
  it('satisfies axe on a telephone and scrolls sideways at no width', async () => {
    await show(tree, 360, 740)
    expect(await barriersOn(page)).toEqual([])
    for (const width of [360, 1366]) {
      await page.setViewportSize({ width, height: 768 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    }
  })

  it('is valid HTML and names no address', async () => {
    expect(await htmlProblems(htmlOf(tree))).toEqual([])
    expect(htmlOf(tree)).not.toMatch(/\w:\/\/|@import|url\((?!#)/)
  })
})

describe('the web page on a telephone', () => {
  it('scrolls wide tables and charts inside their regions, which say so and can be reached by keyboard', async () => {
    await show(pages[1]?.[1] ?? compose(sample), 360, 740)
    const regions = await page.locator('.table,.drawing').evaluateAll((all) =>
      all.map((one) => ({
        scrolls: one.scrollWidth > one.clientWidth,
        hint: getComputedStyle(one, '::before').content.includes('左右滑动'),
        reachable: (one as HTMLElement).tabIndex === 0 && one.getAttribute('aria-labelledby') !== null,
      })),
    )
    const still = { scrolls: false, hint: false, reachable: true }
    const wide = { scrolls: true, hint: true, reachable: true }
    expect(regions).toEqual([still, wide, wide, wide, wide, wide, wide])
  })

  it('keeps the labels of part three in sight while its figures scroll, with room for three columns', async () => {
    await show(compose(reports.at(-1)?.[1] ?? sample), 360, 740)
    const seen = await page.locator('.of-requests').evaluate((region) => {
      region.scrollLeft = 9999
      const box = (element: Element | null | undefined) => element?.getBoundingClientRect()
      const { left, right } = region.getBoundingClientRect()
      const row = region.querySelector('[headers~="requests-8-3"]')?.parentElement
      const label = box(row?.querySelector('[scope=row]:last-of-type'))
      return {
        labels: [...region.querySelectorAll('[scope=row]')].every((one) => (box(one)?.left ?? 0) >= left - 1),
        total: Math.abs((box(row?.lastElementChild)?.right ?? 0) - right) < 1,
        room: right - (label?.right ?? right),
        cut: [...region.querySelectorAll('td')].filter((one) => one.scrollWidth > one.clientWidth).length,
      }
    })
    expect(seen).toMatchObject({ labels: true, total: true, cut: 0 })
    expect(seen.room).toBeGreaterThan(120)
  })

  it('sets text in 16 pixels and more', async () => {
    await show(compose(sample, signed), 360, 740)
    const sizes = await page
      .locator('main p,main h1,main h2,main h3')
      .evaluateAll((all) => all.map((one) => parseFloat(getComputedStyle(one).fontSize)))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16)
  })
})

describe('the web page', () => {
  it('keeps the form’s tables: heads repeat, labels head their rows, figures know their cell', async () => {
    await show(compose(sample))
    expect(await page.locator('thead tr').count()).toBe(6)
    const row = page.locator('table.requests tr', { hasText: '四、结转下年度继续办理' })
    expect(await row.locator('th').getAttribute('scope')).toBe('row')
    expect(await row.locator('td').last().getAttribute('data-address')).toBe('carriedOut/total')
    expect(await page.locator('table.requests td:not(.note)').count()).toBe(25 * 7)
  })

  it('tells which headers a figure has, by references that hold', async () => {
    await show(compose(sample))
    const said = (address: string) =>
      page.locator(`[data-address="${address}"]`).evaluate((cell) =>
        (cell.getAttribute('headers') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id))
          .map((header) =>
            header && header.closest('table') === cell.closest('table') ? header.textContent : null,
          ),
      )
    expect(await said('refused.stateSecret/enterprise')).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1.属于国家秘密',
    ])
    expect(await said('litigationDirect/upheld')).toEqual(['行政诉讼', '未经复议直接起诉', '结果维持'])
    const captions = await page.locator('table > caption').allTextContents()
    expect(captions).toEqual(
      await page
        .locator('section.table')
        .evaluateAll((all) =>
          all.map((one) => document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent),
        ),
    )
  })

  it('shows users’ marks as text', async () => {
    const name = `</title><script>document.title='x'</script>&lt;"'`
    await show(compose({ ...sample, agency: { ...sample.agency, name }, other: '<b>粗</b> &amp; ${x}' }))
    expect(await page.title()).toBe(`${name}2024年政府信息公开工作年度报告`)
    expect(await page.locator('main > p').last().textContent()).toBe('<b>粗</b> &amp; ${x}')
    expect(await page.locator('b,script').count()).toBe(0)
  })

  it('names its title, author and language', async () => {
    await show(compose(sample))
    expect(await page.title()).toBe('渠县信访局2024年政府信息公开工作年度报告')
    expect(await page.locator('meta[name=author]').getAttribute('content')).toBe('渠县信访局')
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN')
  })
})
