import type { Page } from 'playwright'
import sanitize from 'sanitize-html'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type DocumentTree, standardLayout } from '../../core/document/tree.ts'
import { drawnCharts } from '../../services/case/charts.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { fragmentOf } from '../../services/writers/html/fragment.ts'
import { barriersOn } from '../e2e/axe.ts'
import { sharedBrowser, type SpecBrowser } from '../e2e/browser.ts'
import { htmlProblems } from './html-problems.ts'
import { figuredYears, reports, sample } from './reports.ts'
import { headingsOf, squashed, treeWords } from './tree-words.ts'

/** What a strict editor keeps. */
const STRICT: sanitize.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'strong', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
  allowedAttributes: {
    '*': ['style'],
    table: ['border'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  allowedStyles: {
    p: { 'text-indent': [/^2em$/], 'text-align': [/^(?:center|right)$/] },
    table: { 'border-collapse': [/^collapse$/], width: [/^100%$/] },
    th: cellStyles(),
    td: cellStyles(),
  },
}
/** What one keeps that knows no styles and no headers of cells. */
const BARE: sanitize.IOptions = {
  allowedTags: ['p', 'h2', 'h3', 'strong', 'table', 'tbody', 'tr', 'td', 'th'],
  allowedAttributes: { td: ['colspan', 'rowspan'], th: ['colspan', 'rowspan'] },
}
const EVERYTHING: sanitize.IOptions = {
  allowedTags: false,
  allowedAttributes: false,
  allowVulnerableTags: true,
}

function cellStyles() {
  return {
    border: [/^1px solid #000$/],
    padding: [/^4px$/],
    'font-weight': [/^normal$/],
    'text-align': [/^(?:left|center)$/],
    width: [/^\d{1,2}%$/],
  }
}

/** The fragment as a system publishes it. */
function published(tree: DocumentTree, fragment = fragmentOf(tree)): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${tree.meta.title}</title></head><body>
<header><nav><ul><li>首页</li><li>政府信息公开</li></ul></nav></header>
<main><h1>${tree.meta.title}</h1><div class="info">发布日期：2025-01-20</div><div class="article">${fragment}</div></main>
<footer>主办：某县人民政府办公室　版权所有</footer></body></html>`
}

const read = async (html: string) => importFile(new TextEncoder().encode(html), '正文.html')

const signed = { layout: { ...standardLayout, signature: 'plain' }, signedOn: '2025-01-09' } as const
const years = figuredYears([2022, 2023, 2024])
const charted = compose(years[2] ?? sample, { charts: await drawnCharts(years), ...signed })

describe.each(reports)('the fragment of %s', (_, report) => {
  const tree = compose(report, signed)
  const fragment = fragmentOf(tree)

  it('has the words of the document but for its title, which the system asks for itself', () => {
    const captions = tree.blocks.flatMap((block) => (block.kind === 'table' ? [block.caption] : []))
    const words = captions.reduce(
      (html, caption) => html.replace(`<caption>${caption}</caption>`, ''),
      fragment,
    )
    const text = sanitize(words, { allowedTags: [], textFilter: (part) => part })
    const body = treeWords({ ...tree, blocks: tree.blocks.filter(({ kind }) => kind !== 'title') })
    expect(squashed(decoded(text))).toBe(squashed(body.join('')))
  })

  it('has plain elements only, which a strict editor keeps one and all', () => {
    expect(fragment).not.toMatch(/<(?:!|html|head|body|style|script|link|meta|div|span|svg|img)\b/i)
    expect(fragment).not.toMatch(/<[^>]*\s(?:id|class|data-[\w-]+|on\w+)=/i)
    expect(sanitize(fragment, STRICT)).toBe(sanitize(fragment, EVERYTHING))
  })

  it('is valid HTML but for the lines of its tables, which stand in an attribute too', async () => {
    expect(await htmlProblems(fragment.replaceAll('<table border="1"', '<table'))).toEqual([])
  })
})

describe('the fragment', () => {
  it.each([
    ['as it was written', (html: string) => html],
    ['after a strict editor', (html: string) => sanitize(html, STRICT)],
    ['after one that strips all styles', (html: string) => sanitize(html, BARE)],
  ])('is read back from the page of a system %s', async (_, through) => {
    const { report, doubts } = await read(published(compose(sample), through(fragmentOf(compose(sample)))))
    expect(report.agency.name).toBe(sample.agency.name)
    expect(report.year).toBe(sample.year)
    for (const part of ['preamble', 'overview', 'tables', 'problems', 'other'] as const)
      expect(report[part]).toEqual(sample[part])
    expect(doubts).toEqual([])
  })

  it.each(['as a file', 'in the page of a system'])(
    'is read back out of TinyMCE and CKEditor, %s',
    async (where) => {
      for (const through of [ofTinyMce, ofCkEditor]) {
        for (const [, own] of reports.slice(0, 2)) {
          const tree = compose(own, signed)
          const html = through(fragmentOf(tree))
          const found = await read(where === 'as a file' ? html : published(tree, html))
          for (const part of ['preamble', 'overview', 'tables', 'problems', 'other'] as const)
            expect(found.report[part]).toEqual(own[part])
          expect(found.report.year).toBe(own.year)
          expect(found.unplaced.filter(({ text }) => text.endsWith('情况'))).toEqual([])
        }
      }
    },
  )

  it('is read like any page where an editor changed a heading of it', async () => {
    const html = ofCkEditor(fragmentOf(compose(sample))).replace('政府信息公开平台建设。', '平台建设。')
    const { report } = await read(html)
    expect(report.overview).toEqual(sample.overview)
  })

  it('begins its headings at the second level, for the title of the page is the first', () => {
    const headings = [...fragmentOf(charted).matchAll(/<h(\d)>(.*?)<\/h\d>/g)].map(
      ([, level, text]) => [Number(level), text] as const,
    )
    const own = headingsOf(charted).filter(([level, text]) => level > 1 && !text.endsWith('。'))
    expect(headings).toEqual(own)
  })

  it('gives charts in words, with all their figures', () => {
    const fragment = fragmentOf(charted)
    const charts = charted.blocks.filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(4)
    for (const { caption, chart } of charts) {
      expect(fragment).toContain(`<p style="text-align:center">${caption}</p>`)
      expect(fragment).toContain(`>${chart.alternative}</p>`)
    }
  })

  it('makes the same fragment of the same document', () => {
    expect(fragmentOf(compose(sample, signed))).toBe(fragmentOf(compose(sample, signed)))
  })
})

describe('the fragment in the page of a system', () => {
  let browser: SpecBrowser
  let page: Page
  beforeAll(async () => {
    browser = await sharedBrowser()
    page = await (await browser.newContext({ offline: true })).newPage()
  })
  afterAll(() => browser.close())

  it('satisfies axe', async () => {
    await page.setContent(published(charted))
    expect(await barriersOn(page)).toEqual([])
  })

  it('keeps the lines of its tables, with and without styles', async () => {
    for (const html of [fragmentOf(charted), fragmentOf(charted).replaceAll(/ style="[^"]*"/g, '')]) {
      await page.setContent(published(charted, html))
      const lines = await page
        .locator('th,td')
        .evaluateAll((all) => all.map((cell) => getComputedStyle(cell).borderTopWidth))
      expect(new Set(lines)).toEqual(new Set(['1px']))
    }
  })
})

/** As TinyMCE 8 gives it back: styles spelled its way, marks as entities, captions in the line of their table. */
function ofTinyMce(fragment: string): string {
  const entities: Readonly<Record<string, string>> = {
    '“': '&ldquo;',
    '”': '&rdquo;',
    '—': '&mdash;',
    '…': '&hellip;',
  }
  return fragment
    .replace(
      / style="([^"]*)"/g,
      (_, style: string) => ` style="${style.replaceAll(':', ': ').replaceAll(';', '; ')};"`,
    )
    .replace(/<table border="1"( style="[^"]*")>\n<caption>/g, '<table$1 border="1"><caption>')
    .replace(/[“”—…]/g, (mark) => entities[mark] ?? mark)
}

/** As CKEditor 48 gives it back: tables as figures, a column of headings told by its first cells, all in one line. */
function ofCkEditor(fragment: string): string {
  return fragment
    .replace(/ style="[^"]*"/g, '')
    .replace(/ (?:border|scope)="[^"]*"/g, '')
    .replace(
      /<table>\n(<caption>(.*?)<\/caption>)([\s\S]*?)<\/table>/g,
      (_, _caption, text: string, rows: string) =>
        `<figure class="table"><table>${rows}</table><figcaption>${text}</figcaption></figure>`,
    )
    .replace(/\n/g, '')
}

function decoded(text: string): string {
  const marks = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as const
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (mark) => marks[mark as keyof typeof marks])
}
