#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1, Excel's functions for JavaScript, gives other figures than Excel and LibreOffice 7.4.7 (Debian 12), and no error. A condition with * or ? counts nothing: of 甲局 and
# 乙局 COUNTIF "*局" is 0 and SUMIF too, though its MATCH knows 乙*. The MEDIAN of 5, 无, 7 and — is 2.5 instead of 6, since words count as 0, and the caller's own list then holds
# noughts in their places; SUM, AVERAGE and MAX leave words out. NETWORKDAYS backwards, a reply before its time limit, is -26 for the four weeks of February 2026 where forwards
# they are 20. DAYS360 from 31 January to 28 February is 30 instead of 28. TEXT(5,"000"), a number of three places, is 5, and TEXT(12345678,"0.0,""万""") 12,345,678.0.
# Guessed: a condition is read alike in every function, and the days back are as many as the days there.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @formulajs/formulajs@4.6.1 exceljs@4.4.0
cat >count.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import * as functions from '@formulajs/formulajs'
import ExcelJS from 'exceljs'
const units = ['甲局', '乙局']
const figures = [5, '无', 7, '—']
const cases = {
  'COUNTIF(A1:A2,"*局")': functions.COUNTIF(units, '*局'),
  'SUMIF(A1:A2,"?局",B1:B2)': functions.SUMIF(units, '?局', [5, 7]),
  'MATCH("乙*",A1:A2,0)': functions.MATCH('乙*', units, 0),
  'SUM(C1:C4)': functions.SUM(figures),
  'MEDIAN(C1:C4)': functions.MEDIAN(figures),
  'NETWORKDAYS(DATE(2026,2,1),DATE(2026,2,28))': functions.NETWORKDAYS('2026-02-01', '2026-02-28'),
  'NETWORKDAYS(DATE(2026,2,28),DATE(2026,2,1))': functions.NETWORKDAYS('2026-02-28', '2026-02-01'),
  'DAYS360(DATE(2026,1,31),DATE(2026,2,28))': functions.DAYS360('2026-01-31', '2026-02-28'),
  'TEXT(5,"000")': functions.TEXT(5, '000'),
  'TEXT(12345678,"0.0,""万""")': functions.TEXT(12345678, '0.0,"万"'),
}
const workbook = new ExcelJS.Workbook()
const sheet = workbook.addWorksheet('表')
sheet.getColumn('A').values = units
sheet.getColumn('B').values = [5, 7]
sheet.getColumn('C').values = [5, '无', 7, '—']
Object.keys(cases).forEach((formula, i) => (sheet.getCell(`D${i + 1}`).value = { formula }))
await workbook.xlsx.writeFile('cases.xlsx')
execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):9,34,76', 'cases.xlsx'], { stdio: 'ignore' })
const office = readFileSync('cases.csv', 'utf8').trimEnd().split('\n').map((line) => line.split('\t')[3])
const seen = Object.entries(cases).map(([formula, value], i) => `${formula}: ${value}, LibreOffice ${office[i]}`)
seen.push(`the list afterwards: ${figures}`)
console.log(seen.join('\n'))
const expected = `COUNTIF(A1:A2,"*局"): 0, LibreOffice 2
SUMIF(A1:A2,"?局",B1:B2): 0, LibreOffice 12
MATCH("乙*",A1:A2,0): 2, LibreOffice 2
SUM(C1:C4): 12, LibreOffice 12
MEDIAN(C1:C4): 2.5, LibreOffice 6
NETWORKDAYS(DATE(2026,2,1),DATE(2026,2,28)): 20, LibreOffice 20
NETWORKDAYS(DATE(2026,2,28),DATE(2026,2,1)): -26, LibreOffice -20
DAYS360(DATE(2026,1,31),DATE(2026,2,28)): 30, LibreOffice 28
TEXT(5,"000"): 5, LibreOffice 005
TEXT(12345678,"0.0,""万"""): 12,345,678.0, LibreOffice 12345.7万
the list afterwards: 5,0,7,0`
process.exit(seen.join('\n') === expected ? 0 : 1)
EOS
node count.mjs
