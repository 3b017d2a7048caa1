#!/usr/bin/env bash
# exceljs 4.4.0 reads a date that a workbook holds as a date (t="d", ECMA-376 part 1, 18.18.11: ISO 8601 in the cell), as Excel writes each date of a
# workbook saved as "Strict Open XML", as a day of July 1905, without a word: it takes the year for a number of days, so that every date of 2026 is
# 18 July 1905 and its time is gone; in a cell without a date format 2025-12-31 is the number 2025. xlsx-populate 1.21.0 gives NaN.
# SheetJS 0.18.5, read-excel-file 9.3.17 and LibreOffice read the date, hucre 1.0.0 gives its text.
# Guessed: of the two ways to write a date the one that says what it is can't be read wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1 read-excel-file@9.3.17 xlsx@0.18.5 xlsx-populate@1.21.0
cat >read.mjs <<'EOS'
import exceljs from 'exceljs'
import { readXlsx } from 'hucre'
import JSZip from 'jszip'
import readFile from 'read-excel-file/node'
import SheetJS from 'xlsx'
import populate from 'xlsx-populate'
const strict = 'http://purl.oclc.org/ooxml'
const head = 'http://schemas.openxmlformats.org/package/2006'
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const parts = {
  '[Content_Types].xml': `<Types xmlns="${head}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${content}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${content}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${content}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${head}/relationships"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${strict}/spreadsheetml/main" xmlns:r="${strict}/officeDocument/relationships" conformance="strict"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${head}/relationships"><Relationship Id="r1" Type="${strict}/officeDocument/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${strict}/officeDocument/relationships/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${strict}/spreadsheetml/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${strict}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" s="1" t="d"><v>2026-01-20</v></c><c r="B1" s="1" t="d"><v>2026-12-31T15:30:00</v></c><c r="C1" t="d"><v>2025-12-31</v></c><c r="D1"><v>12</v></c></row></sheetData></worksheet>`,
}
const zip = new JSZip()
for (const [name, text] of Object.entries(parts)) zip.file(name, text)
const bytes = await zip.generateAsync({ type: 'nodebuffer' })
const workbook = new exceljs.Workbook()
await workbook.xlsx.load(bytes)
const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 16) : (value ?? 'nothing'))
const { A1, B1, C1, D1 } = SheetJS.read(bytes, { cellDates: true }).Sheets.表
const seen = {
  exceljs: workbook.worksheets[0].getRow(1).values.slice(1),
  'xlsx-populate': (await populate.fromDataAsync(bytes)).sheet(0).usedRange().value()[0],
  SheetJS: [A1, B1, C1, D1].map(({ v }) => v),
  'read-excel-file': (await readFile(bytes))[0].data[0],
  hucre: (await readXlsx(bytes)).sheets[0].rows[0],
}
for (const [name, values] of Object.entries(seen)) {
  seen[name] = values.map(shown).join()
  console.log(name, seen[name])
}
const right = '2026-01-20T00:00,2026-12-31T15:30,2025-12-31T00:00,12'
const expected = {
  exceljs: '1905-07-18T00:00,1905-07-18T00:00,2025,12',
  'xlsx-populate': 'NaN,NaN,NaN,12',
  SheetJS: right,
  'read-excel-file': right,
  hucre: '2026-01-20,2026-12-31T15:30:00,2025-12-31,12',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
TZ=UTC node read.mjs
