#!/usr/bin/env bash
# exceljs 4.4.0 reads the dates of a workbook that a Chinese Excel wrote as bare numbers: 46042 instead of 20 January 2026. Chinese
# Excel gives cells formatted 2026年1月20日, 1月20日 or the plain short date the built-in formats 27 to 36 and 50 to 58, which are
# East Asian dates by ECMA-376 part 1, 18.8.30, and stand in no list of the file; exceljs knows 14 to 22 alone. hucre 1.0.0,
# read-excel-file 9.3.17, SheetJS 0.18.5 and LibreOffice know them.
# Guessed: that the built-in formats of the standard are built in; a list of units then loses its deadlines without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1
cat >read.cjs <<'EOS'
const JSZip = require('jszip')
const ExcelJS = require('exceljs')
const head = 'http://schemas.openxmlformats.org'
const sheet = `${head}/spreadsheetml/2006/main`
const relations = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const FORMATS = [14, 22, 27, 31, 36, 50, 57, 58]
const xf = (id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0"${id ? ' applyNumberFormat="1"' : ''}/>`
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${relations}"><sheets><sheet name="名单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheet}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length + 1}">${[0, ...FORMATS].map(xf).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData>${FORMATS.map((_, at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at + 1}"><v>46042</v></c></row>`).join('')}</sheetData></worksheet>`,
}
const shown = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value))
async function main() {
  const zip = new JSZip()
  for (const [name, text] of Object.entries(PARTS)) zip.file(name, text)
  const bytes = await zip.generateAsync({ type: 'nodebuffer' })
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes)
  const { readXlsx } = await import('hucre')
  const { sheets } = await readXlsx(bytes)
  const rows = FORMATS.map((format, at) => ({
    format,
    exceljs: shown(workbook.worksheets[0].getCell(`A${at + 1}`).value),
    hucre: shown(sheets[0].rows[at][0]),
  }))
  console.table(rows)
  const same = rows.every(({ format, exceljs, hucre }) => hucre === '2026-01-20' && exceljs === (format < 27 ? '2026-01-20' : '46042'))
  process.exit(same ? 0 : 1)
}
main()
EOS
node read.cjs
