#!/usr/bin/env bash
# luckyexcel 1.0.1, by which Luckysheet and what follows it bring a workbook into a page, loses what stands in it, without a word. Of a cell whose text is
# in pieces (t="inlineStr" with r, as other programs write it) the first piece is left: 共12件 is 共. A workbook whose elements have a prefix (x:worksheet, as
# Microsoft's Open XML SDK writes them) comes with no sheet at all, one whose cells and rows do not say where they stand (r is optional, ECMA-376
# part 1, 18.3.1.4 and 18.3.1.73) with an empty one. Where the workbook counts days from 1904 it counts them from 1900, four years and a day early.
# hucre 1.0.0 reads all of it.
# Guessed: that what it can't read is an error; an importer that gives an empty sheet for a full one looks like an empty file.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 jsdom@27.0.0 jszip@3.10.1 luckyexcel@1.0.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const head = 'http://schemas.openxmlformats.org'
const office = `${head}/officeDocument/2006/relationships`
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const named = (prefix, xml) => xml.replace(/<(\/?)(?!\?)/g, `<$1${prefix}`)
/** A workbook of one sheet with one row. */
module.exports = function (row, { prefix = '', date1904 = false } = {}) {
  const main = `xmlns${prefix ? `:${prefix.slice(0, -1)}` : ''}="${head}/spreadsheetml/2006/main"`
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
  )
  zip.file('_rels/.rels', `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  zip.file('xl/_rels/workbook.xml.rels', `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`)
  zip.file('xl/workbook.xml', named(prefix, `<workbook ${main} xmlns:r="${office}">${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`))
  zip.file('xl/styles.xml', named(prefix, `<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`))
  zip.file('xl/worksheets/sheet1.xml', named(prefix, `<worksheet ${main}><sheetData>${row}</sheetData></worksheet>`))
  return zip.generateAsync({ type: 'nodebuffer' })
}
EOS
cat >read.cjs <<'EOS'
const { JSDOM } = require('jsdom')
const { window } = new JSDOM('<body></body>')
Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser })
const LuckyExcel = require('luckyexcel')
const make = require('./make.cjs')
const plain = '<row r="1"><c r="A1" t="inlineStr"><is><t>甲局</t></is></c><c r="B1"><v>12</v></c></row>'
const books = {
  plain: [plain],
  pieces: ['<row r="1"><c r="A1" t="inlineStr"><is><r><t>共</t></r><r><t>12</t></r><r><t>件</t></r></is></c></row>'],
  prefix: [plain, { prefix: 'x:' }],
  unsaid: [plain.replace(/ r="\w+"/g, '')],
  from1904: ['<row r="1"><c r="A1" s="1"><v>44580</v></c></row>', { date1904: true }],
}
const lucky = (bytes) =>
  new Promise((resolve, reject) => {
    LuckyExcel.transformExcelToLucky(Object.assign(bytes, { name: 'book.xlsx' }), ({ sheets }) => resolve(sheets.map(({ celldata }) => celldata.map(({ v }) => v?.v ?? '').join()).join(';') || `${sheets.length} sheets`), reject)
  })
async function look() {
  const { readXlsx } = await import('hucre')
  const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value)
  const seen = {}
  const others = {}
  console.log = () => {}
  for (const [name, [row, options]] of Object.entries(books)) {
    const bytes = await make(row, options)
    seen[name] = await lucky(bytes)
    others[name] = (await readXlsx(bytes)).sheets.map(({ rows }) => rows.map((each) => each.map(shown).join()).join(';')).join()
  }
  console.info({ luckyexcel: seen, hucre: others })
  // 44580 days after the first of 1904 is 20 January 2026; in its own count of 1900 it is 19 January 2022.
  const expected = { plain: '甲局,12', pieces: '共', prefix: '0 sheets', unsaid: '1 sheets', from1904: '44580' }
  const right = { plain: '甲局,12', pieces: '共12件', prefix: '甲局,12', unsaid: '甲局,12', from1904: '2026-01-20' }
  process.exit(JSON.stringify([seen, others]) === JSON.stringify([expected, right]) ? 0 : 1)
}
process.exitCode = 1
void look()
EOS
node read.cjs
