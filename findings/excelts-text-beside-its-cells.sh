#!/usr/bin/env bash
# @cj-tech-master/excelts 10.2.0, which works out a workbook's formulas and shows its cells, has two readings of one number format, and TEXT's is wrong without an error: 12345678 in
# [>=100000000]0.00,,"亿";[>=10000]0.0,"万";0, the usual way to show ten thousands, is 12345.7万 in a cell and 12345678.00亿 by TEXT, a hundred million times too much; 1234567 in 0.00,,"百万" is 1.23百万 and
# 1234567.00百万. TEXT(12345,"[DBNum2]"), an amount in words, is [18BNu102], the D and the m read as day and minute; quotes stay around 年 where the format has them (2026"年"1"月"20"日").
# COUNTIF finds no 12 that is text, and INT(19.9*100) is 1989, in LibreOffice 1990. In a cell [DBNum2][$-804]General is 1.23E04. 0.125 in 0.0% and 46042 in yyyy年m月d日 are right both ways.
# Guessed: one library has one reader of formats, and what it does not know is an error or stands plain.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @cj-tech-master/excelts@10.2.0
cat >work.mjs <<'EOS'
import { getCellDisplayText, Workbook } from '@cj-tech-master/excelts'
import { installFormulaEngine } from '@cj-tech-master/excelts/formula'
import { readFileSync } from 'node:fs'
installFormulaEngine()
const formats = [
  [12345678, '[>=100000000]0.00,,"亿";[>=10000]0.0,"万";0'],
  [1234567, '0.00,,"百万"'],
  [12345, '[DBNum2][$-804]General'],
  [46042, 'yyyy"年"m"月"d"日"'],
  [46042, 'yyyy年m月d日'],
  [0.125, '0.0%'],
]
const formulas = [...formats.map(([value, format]) => `TEXT(${value},"${format.replaceAll('"', '""')}")`), 'TEXT(12345,"[DBNum2]")', 'COUNTIF(A1:A2,"12")', 'INT(19.9*100)']
const book = () => {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('表')
  sheet.addRows([['12'], ['公开']])
  formulas.forEach((formula, i) => (sheet.getCell(i + 1, 2).value = { formula }))
  formats.forEach(([value, format], i) => Object.assign(sheet.getCell(i + 1, 3), { value, numFmt: format }))
  return [workbook, sheet]
}
if (process.argv[2] === 'write') {
  await book()[0].xlsx.writeFile('formulas.xlsx')
} else {
  const [workbook, sheet] = book()
  workbook.calculateFormulas()
  const calc = readFileSync('formulas.csv', 'utf8').split('\n').map((line) => line.split('\t').slice(1))
  const seen = formulas.map((formula, i) => {
    const cell = formats[i] ? ` cell ${getCellDisplayText(sheet.getCell(i + 1, 3))},` : ''
    return `${formula}: ${sheet.getCell(i + 1, 2).value.result},${cell} LibreOffice ${calc[i].join(' and ').trim()}`
  })
  console.log(seen.join('\n'))
  const expected = [
    '12345678.00亿, cell 12345.7万, LibreOffice 12345.7万 and 12345.7万',
    '1234567.00百万, cell 1.23百万, LibreOffice 1.23百万 and 1.23百万',
    '1.23E04, LibreOffice',
    '2026"年"1"月"20"日", cell 2026年1月20日, LibreOffice 2026年1月20日 and 2026年1月20日',
    '2026年1月20日, cell 2026年1月20日, LibreOffice 2026年1月20日 and 2026年1月20日',
    '12.5%, cell 12.5%, LibreOffice 12.5% and 12.5%',
    '[18BNu102], LibreOffice',
    '0, LibreOffice 1',
    '1989, LibreOffice 1990',
  ]
  process.exit(seen.every((line, i) => line.includes(expected[i])) ? 0 : 1)
}
EOS
node work.mjs write
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to csv:"Text - txt - csv (StarCalc)":9,0,76 formulas.xlsx >/dev/null 2>&1
node work.mjs
