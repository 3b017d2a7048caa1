import JSZip from 'jszip'
import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type PageLayout, standardLayout } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import { printCss } from '../../services/writers/html/print-css.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { pairedLayouts, reports, sample } from './reports.ts'
import { readWord } from './word-reader.ts'

const A4_TYPE_AREA = 11906 - 1588 - 1474

async function word(report: Report, layout: PageLayout = standardLayout) {
  return readWord(await docxOf(compose(report, { layout, signedOn: '2025-01-09' })))
}

describe('the page in Word', () => {
  it.each(pairedLayouts)('has the measures of GB/T 9704 with %o', async (layout) => {
    const { body, parts } = await word(sample, layout)
    const section = body.slice(body.lastIndexOf('<w:sectPr>'))
    expect(section).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>')
    expect(section).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/)
    expect(section).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    const settings = parts.get('word/settings.xml') ?? ''
    expect(settings).toContain('<w:evenAndOddHeaders')
    expect(settings.includes('<w:mirrorMargins/>')).toBe(layout.doubleSided)
    const styles = parts.get('word/styles.xml') ?? ''
    expect(styles).toContain(`w:line="${layout.linePitch}" w:lineRule="exact"`)
    expect(styles).toContain('<w:spacing w:val="-5"/>')
    expect(styles).toContain('w:firstLineChars="200"')
    expect(styles).toMatch(/w:styleId="Normal".*?<w:overflowPunct w:val="0"\/>/s)
    expect(styles).toMatch(new RegExp(`w:styleId="Normal".*?w:eastAsia="${layout.bodyFont}"`, 's'))
  })

  it('numbers odd pages on the right and even ones on the left, or all in the middle', async () => {
    const sides = async (layout: PageLayout) => {
      const { parts } = await word(sample, layout)
      return ['word/footer1.xml', 'word/footer2.xml'].map((name) => {
        const footer = parts.get(name) ?? ''
        expect(footer).toMatch(/— .*PAGE.*fldCharType="separate".*<w:t>1<.*fldCharType="end".* —/s)
        return /<w:jc w:val="(\w+)"/.exec(footer)?.[1]
      })
    }
    expect(await sides(standardLayout)).toEqual(['right', 'left'])
    expect(await sides({ ...standardLayout, pageNumbers: 'centred' })).toEqual(['center', 'center'])
  })
})

describe('fonts in Word', () => {
  it('are named, never taken from a theme, the same for Chinese and Latin characters', async () => {
    const { parts, body } = await word(sample)
    const all = [...parts].filter(([name]) => !name.includes('theme/')).map(([, xml]) => xml)
    expect(all.join('')).not.toMatch(/(ascii|hAnsi|eastAsia|cs)theme=/i)
    const named = [...all.join('').matchAll(/<w:rFonts [^>]*w:ascii="(.*?)"[^>]*>/g)]
    expect(named.length).toBeGreaterThan(5)
    for (const [element, font] of named) expect(element).toContain(`w:eastAsia="${font}"`)
    expect(new Set(named.map((match) => match[1]))).toEqual(
      new Set(['方正小标宋简体', '黑体', '楷体_GB2312', '仿宋_GB2312', '宋体']),
    )
    const runs = body.match(/<w:r>.*?<\/w:r>/gs)?.filter((run) => run.includes('<w:t ')) ?? []
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([])
  })
})

describe('one list of fonts', () => {
  it.each(['仿宋', '仿宋_GB2312'] as const)(
    'names those of Word and of the printed page: %s',
    async (bodyFont) => {
      const layout = { ...standardLayout, bodyFont }
      const { parts } = await word(sample, layout)
      const styles = parts.get('word/styles.xml') ?? ''
      const css = printCss(layout)
      const asked = (role: string) => new RegExp(`--${role}:"(.*?)"`, 'u').exec(css)?.[1]
      const inWord = (id: string) =>
        new RegExp(`w:styleId="${id}">.*?w:eastAsia="(.*?)"`, 's').exec(styles)?.[1]
      const roles = { Title: 'title', Heading1: 'heading1', Heading2: 'heading2', TableText: 'song' }
      for (const [style, role] of Object.entries(roles)) expect(inWord(style)).toBe(asked(role))
      expect(inWord('TableText')).toBe('宋体')
    },
  )
})

describe('the outline in Word', () => {
  it('holds the six parts at level one; a run-in heading is Kaiti within a paragraph of the body', async () => {
    const { paragraphs, parts } = await word(sample)
    const title = paragraphs.filter((paragraph) => paragraph.style === 'Title')
    expect(title.map((paragraph) => paragraph.text)).toEqual(['渠县信访局2024年政府信息公开工作年度报告'])
    expect(paragraphs.filter((paragraph) => paragraph.style === 'Heading1')).toHaveLength(6)
    const runIn = paragraphs.find((paragraph) => paragraph.text.startsWith('（一）主动公开。'))
    expect(runIn?.style).toBe('BodyText')
    expect(runIn?.xml).toMatch(/<w:rStyle w:val="Heading2Char"\/>.*?（一）主动公开。<\/w:t>/s)
    const styles = parts.get('word/styles.xml') ?? ''
    const style = (id: string) => new RegExp(`w:styleId="${id}">.*?</w:style>`, 's').exec(styles)?.[0] ?? ''
    expect(style('Heading1')).toContain('<w:outlineLvl w:val="0"/>')
    expect(style('Heading2')).toContain('<w:outlineLvl w:val="1"/>')
    expect(style('Title')).not.toContain('outlineLvl')
    expect(style('BodyText')).not.toContain('outlineLvl')
  })
})

describe('tables in Word', () => {
  it('are named for readers of the screen', async () => {
    const { tables } = await word(sample)
    expect(tables.map(({ xml }) => /<w:tblCaption w:val="(.*?)"/u.exec(xml)?.[1])).toEqual(
      Object.values(edition2021.tables).map(({ caption }) => caption),
    )
  })

  it.each(reports)(
    'cover their grid, in widths that agree, off the line grid and whole: %s',
    async (_, report) => {
      const { tables, parts } = await word(report)
      expect(tables).toHaveLength(3)
      const styles = parts.get('word/styles.xml') ?? ''
      expect(/w:styleId="TableText">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:snapToGrid w:val="0"/>')
      for (const { xml, columns, rows, grid } of tables) {
        const width = columns.reduce((sum, column) => sum + column, 0)
        expect(width).toBeLessThanOrEqual(A4_TYPE_AREA)
        expect(xml).toContain('<w:tblLayout w:type="fixed"/>')
        expect(xml).toContain('<w:jc w:val="center"/>')
        for (const [indent] of xml.matchAll(/<w:ind [^>]*>/gu)) expect(indent).toContain('w:firstLine="0"')
        expect(new Set(grid.map((line) => line.length))).toEqual(new Set([columns.length]))
        for (const { xml: row, cells } of rows) {
          expect(row).toContain('<w:cantSplit/>')
          let at = 0
          for (const cell of cells) {
            const spanned = columns.slice(at, at + cell.span).reduce((sum, column) => sum + column, 0)
            expect(cell.width).toBe(spanned)
            expect(cell.xml).toMatch(/<w:pStyle w:val="Table(Text|Small|Label)"\/>/)
            at += cell.span
          }
        }
      }
    },
  )

  it('repeat every row of a merged head', async () => {
    const { tables } = await word(sample)
    const marked = tables.map(({ rows }) => rows.map((row) => row.xml.includes('<w:tblHeader/>')))
    expect(marked.map((rows) => rows.lastIndexOf(true) + 1)).toEqual([1, 3, 3])
    expect(marked.map((rows) => rows.filter(Boolean).length)).toEqual([1, 3, 3])
  })
})

describe('the signature in Word', () => {
  it.each(['plain', 'seal'] as const)('never stands alone on a page: %s', async (signature) => {
    const { paragraphs, parts } = await word(sample, { ...standardLayout, signature })
    const [before, name, date] = paragraphs.slice(-3)
    expect(before?.xml).toContain('<w:keepNext/>')
    expect([name?.text, date?.text]).toEqual(['渠县信访局', '2025年1月9日'])
    const style = new RegExp(`w:styleId="${name?.style}">.*?</w:style>`, 's')
    expect(style.exec(parts.get('word/styles.xml') ?? '')?.[0]).toContain('<w:keepNext/>')
  })

  it('moves the name left where the date is longer, and the date two characters right of the name', async () => {
    const indents = async (name: string) => {
      const { paragraphs } = await word(
        { ...sample, agency: { ...sample.agency, name } },
        { ...standardLayout, signature: 'plain' },
      )
      return paragraphs.slice(-2).map(({ xml }) => Number(/<w:ind w:left="(\d+)"/.exec(xml)?.[1]))
    }
    // 2025年1月9日: three characters and six half ones.
    const date = 6 * 315
    expect(await indents('县局')).toEqual([A4_TYPE_AREA - 4 * 315 - date, A4_TYPE_AREA - 2 * 315 - date])
    expect(await indents('某县农业农村局')).toEqual([A4_TYPE_AREA - 9 * 315, A4_TYPE_AREA - 7 * 315])
  })
})

describe('a long name in the signature', () => {
  it.each(['plain', 'seal'] as const)(
    'is broken as in print, and stays in the type area: %s',
    async (signature) => {
      const name = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室'
      const long = { ...sample, agency: { ...sample.agency, name } }
      const { paragraphs } = await word(long, { ...standardLayout, signature })
      const lines = paragraphs.slice(-3)
      expect(lines.slice(0, 2).map(({ text }) => text)).toEqual([name.slice(0, 17), name.slice(17)])
      for (const { xml, text } of lines) {
        const left = Number(/<w:ind w:left="(\d+)"/.exec(xml)?.[1])
        expect(left + text.length * 315).toBeLessThanOrEqual(A4_TYPE_AREA + 315 * 3)
      }
      expect(lines.slice(0, 2).every(({ xml }) => xml.includes('<w:keepNext/>'))).toBe(true)
    },
  )
})

describe('the file', () => {
  it('is the same bytes for the same report', async () => {
    const [first, second] = [await docxOf(compose(sample)), await docxOf(compose(sample))]
    expect(Buffer.compare(first, second)).toBe(0)
    const { files } = await JSZip.loadAsync(first)
    expect(new Set(Object.values(files).map((file) => file.date.toISOString()))).toEqual(
      new Set(['1980-01-01T00:00:00.000Z']),
    )
  })

  it('says what it is and names no author but the unit', async () => {
    const core = (await word(sample)).parts.get('docProps/core.xml')
    expect(core).toContain('<dc:title>渠县信访局2024年政府信息公开工作年度报告</dc:title>')
    expect(core).toContain('<dc:creator>渠县信访局</dc:creator>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core).not.toMatch(/Un-named|dcterms/)
  })
})
