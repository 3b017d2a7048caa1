import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { editions } from '../../core/form/editions.ts'
import { TABLE_IDS } from '../../core/form/form.ts'
import { readPaste } from '../../core/paste/paste.ts'
import { enteredCells, fieldValue } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import { findOffice } from '../../services/readers/find-office.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { tableSource } from '../../services/readers/table-source.ts'
import { readXlsx } from '../../services/readers/xlsx/read-xlsx.ts'
import { xlsxOf } from '../../services/writers/xlsx/xlsx.ts'
import { reportIn } from '../arbitraries/report.ts'
import { convertWithLibreOffice } from '../documents/libreoffice.ts'

const sample = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)

const cellsOf = (report: Report) =>
  Object.fromEntries(enteredCells(editions[report.form]).map((cell) => [cell, fieldValue(report, cell)]))

const workbook = (...sheets: WriteSheet[]) => writeXlsx({ sheets })

describe('a workbook of this program', () => {
  it.each(Object.values(editions))('of $edition comes back with every cell as it was typed', async (form) => {
    await fc.assert(
      fc.asyncProperty(reportIn(form), async (report) => {
        const imported = await importFile(await xlsxOf(report), '报表.xlsx')
        const [name] = enteredCells(form).filter((cell) => fieldValue(report, cell) !== null)
        fc.pre(name !== undefined)
        expect(imported.unplaced).toEqual([])
        expect(cellsOf(imported.report)).toEqual(cellsOf(report))
        expect(imported.report.year).toBe(report.year)
        expect(imported.report.agency.name).toBe(report.agency.name)
        expect(imported.doubts.filter(({ field }) => fieldValue(imported.report, field) !== null)).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('fills each table by itself', async () => {
    const { blocks } = await tableSource(await xlsxOf(sample), '报表.xlsx')
    const form = editions[sample.form]
    for (const table of TABLE_IDS) {
      const { values, doubts, left } = readPaste(blocks, { form, table })
      expect([...doubts, ...left]).toEqual([])
      expect(Object.fromEntries(values)).toEqual(sample.tables[table])
    }
  })

  it.skipIf(findOffice() === undefined)('comes back from the format of old programs, too', async () => {
    const [old] = await convertWithLibreOffice(findOffice() ?? '', [await xlsxOf(sample)], {
      from: 'xlsx',
      to: 'xls',
    })
    for (const name of ['年报.xls', '年报.et'])
      expect(cellsOf((await importFile(old ?? new Uint8Array(), name)).report)).toEqual(cellsOf(sample))
  })
})

describe('a workbook of other people', () => {
  const ROWS = [
    ['某县水务局2023年政府信息公开情况统计', null, null, null],
    ['填报单位：某县水务局', null, null, null],
    [],
    ['信息内容', '本年\n制发件数', '本年废止件数', '现行有效件数'],
    ['规章', 0, 0, 0],
    [],
    ['行政规范性文件', '1,234', '２', 7],
    ['信息内容', '本年处理决定数量', null, null],
    ['行政许可', 12, null, null],
    ['行政处罚', '约3', null, null],
  ]

  it('is read by its labels, and names its unit', async () => {
    const { report, doubts } = await importFile(await workbook({ name: '表一', rows: ROWS }), '统计表.xlsx')
    expect(report.agency.name).toBe('某县水务局')
    expect(report.year).toBe(2023)
    expect(report.tables.disclosure).toEqual({
      'regulations/issued': 0,
      'regulations/repealed': 0,
      'regulations/inForce': 0,
      'normativeDocuments/issued': 1234,
      'normativeDocuments/repealed': 2,
      'normativeDocuments/inForce': 7,
      'licensing/decisions': 12,
    })
    expect(doubts).toContainEqual(expect.objectContaining({ field: 'disclosure:penalties/decisions' }))
  })

  it('tells of sheets that are hidden and of formulas without a result', async () => {
    const hidden = { name: '底稿', hidden: true, rows: [['规章', 9, 9, 9]] }
    const { blocks, notices } = await readXlsx(await workbook({ name: '表一', rows: ROWS }, hidden))
    expect(JSON.stringify(blocks)).not.toContain('"9"')
    expect(notices.join('')).toContain('隐藏的工作表')
    const parts = unzipSync(await workbook({ name: '表一', rows: [['规章', 1, 2]] }))
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
    const uncounted = zipSync({
      ...parts,
      'xl/worksheets/sheet1.xml': strToU8(xml.replace('<v>2</v>', '<f>B1+1</f>')),
    })
    expect((await readXlsx(uncounted)).notices.join('')).toContain('没有算出结果的公式')
  })
})

describe('what nobody sees of a workbook', () => {
  const ROW = ['规章', 1, 2, 3]
  const WHITE = { font: { color: { rgb: 'FFFFFF' } } }
  const read = async (sheet: Partial<WriteSheet>) => {
    const { blocks, notices } = await readXlsx(await workbook({ name: '表一', rows: [ROW, ROW], ...sheet }))
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    const texts = rows.map(({ cells }) =>
      cells.map(({ text, column, colSpan }) => `${column}+${colSpan} ${text}`),
    )
    return {
      texts: texts.map((row) => row.join(' | ')),
      isTold: notices.some((each) => each.includes('看不见')),
    }
  }
  const plain = '0+1 规章 | 1+1 1 | 2+1 2 | 3+1 3'
  const second = (style: object) => ({ cells: new Map([['1,2', { style }]]) })

  it('is left out, and that is said: rows and columns that are hidden', async () => {
    expect(await read({ rowDefs: new Map([[1, { hidden: true }]]) })).toEqual({
      texts: [plain],
      isTold: true,
    })
    const columns = [{}, {}, { hidden: true }, {}]
    expect(await read({ columns, rows: [ROW] })).toEqual({
      texts: ['0+1 规章 | 1+1 1 | 2+1 3'],
      isTold: true,
    })
    const merges = [{ startRow: 0, startCol: 1, endRow: 0, endCol: 2 }]
    const merged = await read({ columns, merges, rows: [['规章', 12, null, 3]] })
    expect(merged).toEqual({ texts: ['0+1 规章 | 1+1 12 | 2+1 3'], isTold: false })
  })

  it.each([
    ['white on nothing', WHITE],
    ['the theme’s white on nothing', { font: { color: { theme: 0 } } }],
    ['a format that shows nothing', { numFmt: ';;;' }],
  ])('is left out, and that is said: %s', async (_, style) => {
    expect(await read(second(style))).toEqual({ texts: [plain, plain.replace('+1 2', '+1 ')], isTold: true })
  })

  it.each([
    [
      'white on a colour',
      { ...WHITE, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '4472C4' } } },
    ],
    ['a grey', { font: { color: { theme: 0, tint: -0.35 } } }],
    ['a format with no figures for nought', { numFmt: '0;-0;;@' }],
  ])('is not %s', async (_, style) => {
    expect(await read(second(style))).toEqual({ texts: [plain, plain], isTold: false })
  })
})

describe('text of several looks in a workbook', () => {
  const run = (text: string, look = '') => `<r>${look === '' ? '' : `<rPr>${look}</rPr>`}<t>${text}</t></r>`
  const struck = run('12', '<strike/>')
  /** The second of three cells in place of what it held. */
  const read = async (cell: string, style?: { font: { strikethrough: true } }) => {
    const cells = new Map(style ? [['0,1', { style }] as const] : [])
    const parts = unzipSync(await workbook({ name: '表一', rows: [['规章', 777, 3]], cells }))
    const xml = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
    const inline = xml.replace(
      /<c r="B1"([^>]*?)(?: t="n")?>.*?<\/c>/u,
      `<c r="B1"$1 t="inlineStr"><is>${cell}</is></c>`,
    )
    expect(inline).not.toContain('777')
    const { blocks, notices } = await readXlsx(
      zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(inline) }),
    )
    const texts = blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap(({ cells: own }) => own.map(({ text }) => text)) : [],
    )
    return { texts, notices: notices.join('') }
  }

  it.each([
    ['a struck figure and the new one', struck + run('15'), '15'],
    ['a struck figure alone', struck, ''],
    ['a raised mark', run('12') + run('1', '<vertAlign val="superscript"/>'), '12'],
    ['a lowered mark', run('12') + run('1', '<vertAlign val="subscript"/>'), '12'],
  ])('is read without %s, and that is said', async (_, cell, text) => {
    const { texts, notices } = await read(cell)
    expect(texts).toEqual(['规章', text, '3'])
    expect(notices).toContain('注码')
  })

  it('is read whole where nothing of it is struck or marks a note', async () => {
    const { texts, notices } = await read(
      run('12', '<strike val="0"/><b/>') + run('m') + run('2', '<vertAlign val="superscript"/>'),
    )
    expect(texts).toEqual(['规章', '12m2', '3'])
    expect(notices).not.toContain('注码')
  })

  it('is left out where the whole cell is struck, but for what has a look of its own', async () => {
    const style = { font: { strikethrough: true } } as const
    expect((await read('<t>12</t>', style)).texts).toEqual(['规章', '', '3'])
    const { texts, notices } = await read(run('12') + run('15', '<b/>'), style)
    expect(texts).toEqual(['规章', '15', '3'])
    expect(notices).toContain('删除线')
  })
})

describe('a workbook that is meant to harm', () => {
  const changed = async (name: string, change: (xml: string) => string) => {
    const parts = unzipSync(await workbook({ name: '表', rows: [['规章', 1, 2, 3]] }))
    return zipSync({ ...parts, [name]: strToU8(change(Buffer.from(parts[name] ?? []).toString())) })
  }
  const SHEET = 'xl/worksheets/sheet1.xml'

  it('is refused where it unpacks beyond measure or declares entities', async () => {
    const bomb = await changed(SHEET, (xml) =>
      xml.replace('</worksheet>', `${' '.repeat(40_000_000)}</worksheet>`),
    )
    await expect(readXlsx(bomb)).rejects.toMatchObject({ code: 'unsafe-file' })
    const entities = await changed(SHEET, (xml) =>
      xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "b">]><worksheet'),
    )
    await expect(readXlsx(entities)).rejects.toMatchObject({ code: 'unsafe-file' })
  })

  it('costs nothing by cells in the farthest corner', async () => {
    const far = await changed(SHEET, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'),
    )
    const { blocks } = await readXlsx(far)
    expect(JSON.stringify(blocks).length).toBeLessThan(2000)
  })

  it('merges no more cells than it has', async () => {
    const merged = await changed(SHEET, (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
      ),
    )
    expect((await readXlsx(merged)).blocks.length).toBeLessThan(3)
  })

  it('that is damaged is told in one sentence', async () => {
    const cut = await changed(SHEET, (xml) => xml.slice(0, xml.length / 2))
    await expect(readXlsx(cut)).rejects.toMatchObject({ code: 'unreadable-file' })
    const without = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })
    await expect(importFile(without, '表.xlsx')).rejects.toThrow()
  })
})
