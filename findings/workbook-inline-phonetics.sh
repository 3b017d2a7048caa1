#!/usr/bin/env bash
# A name with its reading (拼音指南, rPh of ECMA-376 part 1, 18.4.6) that stands in the cell itself, as an inline string, is read
# wrong in silence by two libraries of workbooks: exceljs 4.4.0 loses that cell and every cell and row after it, also where only
# phoneticPr is there; hucre 1.0.0 sets the reading behind the name, 乙局yǐ jú. The same strings among the shared ones are read right
# by both, and SheetJS 0.18.5 reads them right in both places.
# Guessed: that a shared and an inline string, of one type in the schema (CT_Rst), go through one reader.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 xlsx@0.18.5 jszip@3.10.1
cat >read.cjs <<'EOS'
const JSZip = require('jszip')
const ExcelJS = require('exceljs')
const SheetJS = require('xlsx')
const head = 'http://schemas.openxmlformats.org'
const sheet = `${head}/spreadsheetml/2006/main`
const relations = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const NAME = '<t>乙局</t><rPh sb="0" eb="2"><t>yǐ jú</t></rPh><phoneticPr fontId="0"/>'
const CELLS = { inline: `<c r="A1" t="inlineStr"><is>${NAME}</is></c>`, shared: '<c r="A1" t="s"><v>0</v></c>' }
const parts = (cell) => ({
  '[Content_Types].xml': `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${relations}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/sharedStrings.xml': `<sst xmlns="${sheet}" count="1" uniqueCount="1"><si>${NAME}</si></sst>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData><row r="1">${cell}<c r="B1"><v>7</v></c></row><row r="2"><c r="A2"><v>5</v></c></row></sheetData></worksheet>`,
})
async function read(cell) {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(parts(cell))) zip.file(name, text)
  const bytes = await zip.generateAsync({ type: 'nodebuffer' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const { readXlsx } = await import('hucre')
  const { rows } = (await readXlsx(bytes)).sheets[0]
  const cells = SheetJS.read(bytes).Sheets.名单
  return {
    exceljs: ['A1', 'B1', 'A2'].map((at) => workbook.worksheets[0].getCell(at).value ?? '').join('|'),
    hucre: [rows[0][0], rows[0][1], rows[1][0]].join('|'),
    SheetJS: ['A1', 'B1', 'A2'].map((at) => cells[at]?.v ?? '').join('|'),
  }
}
async function main() {
  const inline = await read(CELLS.inline)
  const shared = await read(CELLS.shared)
  console.table({ inline, shared })
  const same =
    inline.exceljs === '||' && inline.hucre === '乙局yǐ jú|7|5' && [inline.SheetJS, ...Object.values(shared)].every((text) => text === '乙局|7|5')
  process.exit(same ? 0 : 1)
}
main()
EOS
node read.cjs
