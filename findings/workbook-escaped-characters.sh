#!/usr/bin/env bash
# Readers of workbooks leave in the words of a cell how a character was written in the file, without a word: _x000D_ and _x000A_ are the ends of a line (ST_Xstring, ECMA-376 part 1, 22.9.2.19), which programs write that
# keep a line end typed in a cell, and _x005F_ the _ before what only looks so. xlsx-populate 1.21.0, officeparser 8.1.1 and xlstream 2.5.5 give 甲局_x000A_乙局, and of 12 and a line end the text 12_x000D_, from which no figure is read.
# exceljs 4.4.0 reads the shared strings right and leaves the same words as they are where they stand in the cell (inlineStr) or are what a formula gave (str), @cj-tech-master/excelts 10.2.0 in the latter alone.
# hucre 1.0.0, SheetJS 0.20.3 and read-excel-file 9.3.17 read all.
# Guessed: the three ways to keep a text in a workbook are read alike, and what the standard calls one character is one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @cj-tech-master/excelts@10.2.0 @e965/xlsx@0.20.3 exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1 officeparser@8.1.1 read-excel-file@9.3.17 xlsx-populate@1.21.0 xlstream@2.5.5
cat >read.mjs <<'EOS'
import { writeFileSync } from 'node:fs'
import { Workbook } from '@cj-tech-master/excelts'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre'
import JSZip from 'jszip'
import * as officeparser from 'officeparser'
import { readSheet } from 'read-excel-file/node'
import Populate from 'xlsx-populate'
import xlstream from 'xlstream'
const workbook = new ExcelJS.Workbook()
workbook.addWorksheet('表').addRow(['共享', '数', '内联', { formula: '"甲局"&CHAR(10)&"乙局"', result: '公式' }])
const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer())
const edit = async (part, change) => zip.file(part, change(await zip.file(part).async('string')))
const coded = '甲局_x000A_乙局'
await edit('xl/sharedStrings.xml', (xml) => xml.replace('>共享<', `>${coded}_x005F_x0041_<`).replace('>数<', ' xml:space="preserve">12_x000D_\n<'))
await edit('xl/worksheets/sheet1.xml', (xml) => xml.replace(/<c r="C1"[^>]*><v>\d+<\/v>/, `<c r="C1" t="inlineStr"><is><t>${coded}</t></is>`).replace('>公式<', `>${coded}<`))
const file = await zip.generateAsync({ type: 'nodebuffer' })
writeFileSync('file.xlsx', file)
const cells = (library) => async () => {
  const book = new library()
  await book.xlsx.load(file)
  return ['A1', 'B1', 'C1', 'D1'].map((place) => book.worksheets[0].getCell(place).text)
}
const readers = {
  'xlsx-populate': async () => (await Populate.fromDataAsync(file)).sheet(0).usedRange().value()[0],
  officeparser: async () => (await (await officeparser.parseOffice(file)).to('csv')).value.trim().split(','),
  xlstream: async () => {
    for await (const row of await xlstream.getXlsxStream({ filePath: 'file.xlsx', sheet: 0 })) return row.raw.arr
  },
  exceljs: cells(ExcelJS.Workbook),
  excelts: cells(Workbook),
  hucre: async () => (await readXlsx(file)).sheets[0].rows[0],
  SheetJS: async () => XLSX.utils.sheet_to_json(XLSX.read(file).Sheets.表, { header: 1 })[0],
  'read-excel-file': async () => (await readSheet(file))[0],
}
const seen = {}
for (const [name, read] of Object.entries(readers)) seen[name] = (await read()).map((text) => String(text).replaceAll('"', '').trim())
console.log(seen)
const [plain, right] = ['甲局\n乙局', `甲局\n乙局_x0041_`]
const left = [`${coded}_x005F_x0041_`, '12_x000D_', coded, coded]
const all = [right, '12', plain, plain]
const expected = {
  'xlsx-populate': left,
  officeparser: left,
  xlstream: left,
  exceljs: [right, '12', coded, coded],
  excelts: [right, '12', plain, coded],
  hucre: all,
  SheetJS: all,
  'read-excel-file': all,
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
