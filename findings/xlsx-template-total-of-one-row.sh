#!/usr/bin/env bash
# xlsx-template 1.4.7 fills a row of a workbook for each unit (${table:units.count}) and leaves the formulas below as they were, without a word: =SUM(B3:B3) under the row, three units later
# in B6, adds up the first unit alone, 合计 1 of 1, 2 and 4, and a rate =B4/C4 of the total, now in row 6, is the second unit's. The area to print still ends where the template
# did, in row 5, so that paper has neither total nor note, and a list to choose from (data validation) stays at the cell that was 审核 and is a unit's now. Merged cells, row heights and other names
# of cells do move. Its README promises that formulas are kept and that named ranges are moved correctly.
# Guessed: rows that are put in move what lies below, as in Excel, formulas with the rest, or formulas would be refused.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc), to work the formulas out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0 jszip@3.10.1 xlsx-template@1.4.7
cat >fill.cjs <<'EOS'
const ExcelJS = require('exceljs')
const JSZip = require('jszip')
const XlsxTemplate = require('xlsx-template')
const { writeFileSync } = require('fs')
async function template() {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('表')
  sheet.addRows([['统计表'], ['单位', '公开', '申请'], ['${table:units.name}', '${table:units.open}', '${table:units.asked}'], ['合计'], ['注：${note}'], [], ['审核', '甲']])
  sheet.mergeCells('A5:C5')
  sheet.getRow(5).height = 40
  sheet.getCell('B4').value = { formula: 'SUM(B3:B3)', result: 0 }
  sheet.getCell('C4').value = { formula: 'SUM(C3:C3)', result: 0 }
  sheet.getCell('D4').value = { formula: 'B4/C4', result: 0 }
  sheet.getCell('B7').dataValidation = { type: 'list', formulae: ['"甲,乙"'] }
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer())
  const book = await zip.file('xl/workbook.xml').async('string')
  zip.file('xl/workbook.xml', book.replace('</sheets>', '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$D$5</definedName><definedName name="总数">表!$B$4</definedName></definedNames>'))
  return zip.generateAsync({ type: 'nodebuffer' })
}
void (async () => {
  const filled = new XlsxTemplate(await template())
  const units = [
    { name: '教育局', open: 1, asked: 2 },
    { name: '公安局', open: 2, asked: 8 },
    { name: '民政局', open: 4, asked: 4 },
  ]
  await filled.substitute(1, { units, note: '共3家' })
  const bytes = await filled.generate({ type: 'nodebuffer' })
  writeFileSync('filled.xlsx', bytes)
  const zip = await JSZip.loadAsync(bytes)
  const [book, sheet] = await Promise.all(['workbook', 'worksheets/sheet1'].map((part) => zip.file(`xl/${part}.xml`).async('string')))
  const seen = [
    ...[...sheet.matchAll(/<c r="(\w+)"[^>]*><f>([^<]*)/g)].map(([, place, formula]) => `${place}=${formula}`),
    `merged ${[...sheet.matchAll(/mergeCell ref="([^"]+)/g)].map(([, place]) => place)}`,
    `choice ${sheet.match(/dataValidation [^>]*sqref="([^"]+)/)?.[1] ?? sheet.match(/sqref="(B\d+)/)?.[1]}`,
    `names ${[...book.matchAll(/<definedName [^>]*>([^<]*)/g)].map(([, place]) => place.replaceAll("'", ''))}`,
  ].join('; ')
  console.log(seen)
  process.exit(seen === 'B6=SUM(B3:B3); C6=SUM(C3:C3); D6=B4/C4; merged A7:C7; choice B7; names 表!$A$1:$D$5,表!$B$6' ? 0 : 1)
})()
EOS
node fill.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76 filled.xlsx >/dev/null 2>&1
cat filled.csv
test "$(sed -n 3,6p filled.csv | tr '\n' ' ')" = '教育局,1,2, 公安局,2,8, 民政局,4,4, 合计,1,2,0.25 '
