#!/usr/bin/env bash
# pandoc 3.10 (pandoc-wasm 1.1.0, the project's own build for Node), which has come to read workbooks, writes every number with a point: the 12 of a cell is 12.0, also where the
# cell shows 0012 or 12件, and a long number is 1.2345678901234e13. Formats count for nothing: a day is 46042.0, 12.5% is 0.125, TRUE is 1.0. A hidden row
# and a hidden sheet stand there as if they were shown, and merged cells come apart, so that 合计 heads one column of its two. Nothing is warned of.
# Guessed: a whole number stays whole, and a day is a day, as in the tables it reads out of Word files and pages.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 exceljs@4.4.0
cat >read.mjs <<'EOS'
import { convert } from 'pandoc-wasm'
import exceljs from 'exceljs'
const CELLS = [
  [12, 'General'], [12, '0000'], [12, '0"件"'], [12345678901234, '0'], [new Date(Date.UTC(2026, 0, 20)), 'yyyy"年"m"月"d"日"'], [0.125, '0.0%'], [true, 'General'],
]
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('表')
sheet.getCell('A1').value = '合计'
sheet.mergeCells('A1:B1')
CELLS.forEach(([value, format], at) => Object.assign(sheet.getCell(at + 2, 1), { value, numFmt: format }))
sheet.getCell('A9').value = '藏行'
sheet.getRow(9).hidden = true
book.addWorksheet('藏表', { state: 'hidden' }).getCell('A1').value = '旧稿'
const files = { file: new Blob([await book.xlsx.writeBuffer()]) }
const { stdout, warnings } = await convert({ from: 'xlsx', to: 'html', wrap: 'none', 'input-files': ['file'] }, null, files)
const seen = [...stdout.matchAll(/<(?:h2|t[hd])[^>]*>(.*?)<\/(?:h2|t[hd])>/g)].map(([, words]) => words)
console.log(seen, warnings, /colspan/.test(stdout))
const wanted = '表,合计,,12.0,,12.0,,12.0,,1.2345678901234e13,,46042.0,,0.125,,1.0,,藏行,,藏表,旧稿'
process.exit(seen.join() === wanted && warnings.length === 0 && !/colspan/.test(stdout) ? 0 : 1)
EOS
node read.mjs
