#!/usr/bin/env bash
# xlsx2csv 0.7.8 (Debian 12, xlsx2csv) writes the month where a Chinese workbook has the minutes: half past nine on 20 January in h"时"mm"分" is 09"时"01"分", and
# mm"分"ss"秒" begins with 01; h:mm of the same day is 09:30. The quotes of the format stand in the CSV as if they were words (2026"年"01"月"20"日"), where
# those of yyyy\年m\月d\日 are taken off; a day in [DBNum1]yyyy"年"m"月"d"日" is 46042.395833, and 0"件" has no 件.
# Guessed: who turns h:mm right knows mm behind an hour, whatever stands between, and what is quoted is text.
# xlsx2csv is no npm package: the script uses the one that is installed (apt-get install xlsx2csv).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export LC_ALL=C.UTF-8
xlsx2csv --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund exceljs@4.4.0
cat >make.cjs <<'EOS'
const exceljs = require('exceljs')
const at = new Date(Date.UTC(2026, 0, 20, 9, 30))
const book = new exceljs.Workbook()
const sheet = book.addWorksheet('表')
const FORMATS = ['h"时"mm"分"', 'mm"分"ss"秒"', 'h:mm', 'yyyy"年"m"月"d"日"', 'yyyy\\年m\\月d\\日', '[DBNum1]yyyy"年"m"月"d"日"']
FORMATS.forEach((numFmt, row) => Object.assign(sheet.getCell(row + 1, 1), { value: at, numFmt }))
Object.assign(sheet.getCell('A7'), { value: 12, numFmt: '0"件"' })
book.xlsx.writeFile('book.xlsx')
EOS
node make.cjs
xlsx2csv -d '|' book.xlsx | tr -d '\r' >book.csv
cat book.csv
[[ "$(tr -d '"' <book.csv | paste -sd,)" == '09时01分,01分00秒,09:30,2026年01月20日,2026年01月20日,46042.395833,12' && $(grep -c '""年""' book.csv) -eq 1 ]]
