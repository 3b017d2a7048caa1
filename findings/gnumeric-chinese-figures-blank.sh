#!/usr/bin/env bash
# Gnumeric 1.12.55 (Debian 12, gnumeric) shows an empty cell, on paper, in a page and in CSV with the formats kept, wherever a workbook writes a figure or a day in
# Chinese characters: 12345 as [DBNum2][$-804]General (壹万贰仟叁佰肆拾伍, an amount on a voucher), 12 as [DBNum1]0"件", 20 January as [DBNum1]yyyy"年"m"月"d"日"; also the time
# 上午/下午h"时"mm"分", and aaaa is aaaa where Excel has 星期二. Nothing is said; the value is in the cell, and a CSV in its own default has it, as a plain figure.
# Guessed: a format it can't follow is passed over and the figure stands there plain, as 0"件" and yyyy"年" are followed.
# Gnumeric is no npm package: the script uses the one that is installed (apt-get install gnumeric).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
ssconvert --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0
cat >make.cjs <<'EOS'
const exceljs = require('exceljs')
const at = new Date(Date.UTC(2026, 0, 20, 9, 30))
const CELLS = [
  [12345, '[DBNum2][$-804]General'], [12, '[DBNum1]0"件"'], [at, '[DBNum1]yyyy"年"m"月"d"日"'], [at, '上午/下午h"时"mm"分"'], [at, 'aaaa'], [12, '0"件"'], [at, 'yyyy"年"m"月"d"日"'],
]
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('表')
CELLS.forEach(([value, numFmt], row) => Object.assign(sheet.getCell(row + 1, 1), { value: row + 1 }) && Object.assign(sheet.getCell(row + 1, 2), { value, numFmt }))
book.xlsx.writeFile('book.xlsx')
EOS
node make.cjs
ssconvert book.xlsx book.txt -T Gnumeric_stf:stf_assistant -O 'format=preserve separator=|' 2>/dev/null
ssconvert book.xlsx book.html -T Gnumeric_html:html40 2>/dev/null
cat book.txt
page=$(node -p "require('fs').readFileSync('book.html','utf8').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replace(/<[^>]*>/g, '|').match(/件|年/g).join('')")
echo "in the page: $page"
[[ "$(paste -sd, book.txt)" == '1|,2|,3|,4|,5|aaaa,6|12件,7|2026年1月20日' && "$page" == 件年 ]]
