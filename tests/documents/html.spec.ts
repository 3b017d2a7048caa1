import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { openBrowser } from '../e2e/browser.ts'
import { reports, sample } from './reports.ts'
import { headingsOf, squashed, wordsOf } from './tree-words.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await openBrowser()
  page = await (await browser.newContext({ offline: true })).newPage()
})
afterAll(() => browser.close())

const signed = { layout: { ...standardLayout, signature: 'plain' }, signedOn: '2025-01-09' } as const

async function show(tree: DocumentTree, width = 1280): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.setContent(htmlOf(tree))
}

describe.each(reports)('the web page of %s', (_, report) => {
  const tree = compose(report, signed)

  it('has the words of the document in its order and nothing else', async () => {
    await show(tree)
    await page.locator('caption').evaluateAll((captions) => captions.forEach((caption) => caption.remove()))
    expect(squashed((await page.locator('body').textContent()) ?? '')).toBe(squashed(wordsOf(tree).join('')))
  })

  it('has its headings, those that run into their paragraph too', async () => {
    await show(tree)
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
    await show(tree)
    expect(await page.locator('script,link,img,iframe,object,form,a[href],[onload],[onclick]').count()).toBe(
      0,
    )
    expect(htmlOf(tree)).not.toMatch(/https?:|@import|url\(/)
  })
})

describe('the web page', () => {
  it.each([1280, 390])('satisfies axe at a width of %i', async (width) => {
    await show(compose(sample, signed), width)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  })

  it('fits a telephone: wide tables scroll inside their own region', async () => {
    await show(compose(sample, signed), 390)
    const widths = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      regions: [...document.querySelectorAll('.table')].map((one) => [one.clientWidth, one.scrollWidth]),
    }))
    expect(widths.page).toBe(390)
    for (const [seen, whole] of widths.regions) expect(whole).toBeGreaterThan(seen ?? 0)
  })

  it('keeps the form’s tables: heads repeat, labels head their rows, figures know their cell', async () => {
    await show(compose(sample))
    expect(await page.locator('thead tr').count()).toBe(6)
    const row = page.locator('table.requests tr', { hasText: '四、结转下年度继续办理' })
    expect(await row.locator('th').getAttribute('scope')).toBe('row')
    expect(await row.locator('td').last().getAttribute('data-address')).toBe('carriedOut/total')
    expect(await page.locator('table.requests td:not(.note)').count()).toBe(25 * 7)
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
