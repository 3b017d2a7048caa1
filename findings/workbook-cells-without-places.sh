#!/usr/bin/env bash
# Two readers of workbooks lose cells that do not say where they stand, without a word. r is optional in a cell and in a row (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73).
# Of a table that begins at B2, its first cell and row with r and all others without, which stand behind the one before, @cj-tech-master/excelts 10.2.0 has no heads at all, since the next row takes the place of the
# first, and xlstream 2.5.5 has 数 where 单位 was and no 单位. With no r in the whole sheet both read all. exceljs 4.4.0, read-excel-file 9.3.17 and xlsx-populate 1.21.0 refuse both files, the last two
# with errors of their own code ("reading 'length'"). hucre 1.0.0, SheetJS 0.20.3 and LibreOffice 7.4.7 (Debian 12) read both as they are.
# Guessed: what a format lets writers leave out is counted by every reader, and a count that is begun from a given place goes on from there.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @cj-tech-master/excelts@10.2.0 @e965/xlsx@0.20.3 exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1 read-excel-file@9.3.17 xlsx-populate@1.21.0 xlstream@2.5.5
cat >read.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { Workbook } from '@cj-tech-master/excelts'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import { readXlsx } from 'hucre'
import JSZip from 'jszip'
import { readSheet } from 'read-excel-file/node'
import Populate from 'xlsx-populate'
import xlstream from 'xlstream'
const workbook = new ExcelJS.Workbook()
const sheet = workbook.addWorksheet('表')
sheet.getCell('B2').value = '单位'
sheet.getCell('C2').value = '数'
sheet.getCell('A3').value = '甲局'
sheet.getCell('B3').value = 12
const whole = await workbook.xlsx.writeBuffer()
/** The same workbook with other elements in its sheet. */
async function edited(edit) {
  const zip = await JSZip.loadAsync(whole)
  const part = 'xl/worksheets/sheet1.xml'
  zip.file(part, edit((await zip.file(part).async('string')).replace(/<dimension .*?\/>/, '')))
  return zip.generateAsync({ type: 'nodebuffer' })
}
const files = {
  whole: Buffer.from(whole),
  later: await edited((xml) => xml.replace(/(<c) r="C2"|(<row) r="3"|(<c) r="[AB]3"/g, '$1$2$3')),
  none: await edited((xml) => xml.replace(/(<row|<c) r="\w+"/g, '$1')),
}
const rows = (library) => async (file) => {
  const book = new library()
  await book.xlsx.load(file)
  const found = []
  book.worksheets[0].eachRow((row) => found.push(row.values))
  return found
}
const readers = {
  excelts: rows(Workbook),
  xlstream: async (file) => {
    writeFileSync('file.xlsx', file)
    const found = []
    for await (const row of await xlstream.getXlsxStream({ filePath: 'file.xlsx', sheet: 0 })) found.push(row.raw.arr)
    return found
  },
  exceljs: rows(ExcelJS.Workbook),
  'read-excel-file': readSheet,
  'xlsx-populate': async (file) => (await Populate.fromDataAsync(file)).sheet(0).usedRange().value(),
  hucre: async (file) => (await readXlsx(file)).sheets[0].rows,
  SheetJS: async (file) => XLSX.utils.sheet_to_json(XLSX.read(file).Sheets.表, { header: 1 }),
  LibreOffice: async (file) => {
    writeFileSync('file.xlsx', file)
    execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', 'file.xlsx'], { stdio: 'ignore' })
    return readFileSync('file.csv', 'utf8').trim().split('\n').map((line) => line.split(','))
  },
}
const filled = (found) => found.map((row) => [...row].map((cell) => cell ?? '').join(' ').trim()).filter(Boolean).join(' / ')
const seen = {}
for (const [name, read] of Object.entries(readers)) {
  seen[name] = []
  for (const file of Object.values(files)) seen[name].push(await read(file).then(filled, (error) => error.message))
}
console.log(seen)
const all = '单位 数 / 甲局 12'
const refused = (message) => [all, message, message]
const expected = {
  excelts: [all, '甲局 12', all],
  xlstream: [all, '数 / 甲局 12', all],
  exceljs: refused('Invalid row number in model'),
  'read-excel-file': refused("Cannot read properties of undefined (reading 'length')"),
  'xlsx-populate': refused("Cannot read properties of undefined (reading 'match')"),
  hucre: [all, all, all],
  SheetJS: [all, all, all],
  LibreOffice: [all, all, all],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
