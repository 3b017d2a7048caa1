#!/usr/bin/env bash
# HyperFormula 3.5.0, which works out the formulas of Handsontable, makes other figures of numbers by TEXT, and no error: =TEXT(0.125,"0.0%") is "0.1%", where
# Excel and LibreOffice 7.4 say 12.5%, a rate wrong by a hundred; =TEXT(1234.5,"#,##0.0") is "1235,##0.0" and =TEXT(0.5,"0%;-0%") "1%;-0%". Dates in TEXT,
# yyyy年m月d日 too, come right. =ROUND(1.005,2) is 1 where the two others say 1.01, and =ROUND(2.675,2) 2.68 in all three.
# Guessed: a format that it does not know is an error (#VALUE!), or the number as it stands.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hyperformula@3.5.0
cat >work.cjs <<'EOS'
const { HyperFormula } = require('hyperformula')
const { readFileSync, writeFileSync } = require('fs')
const formulas = ['=TEXT(0.125,"0.0%")', '=TEXT(1234.5,"#,##0.0")', '=TEXT(0.5,"0%;-0%")', '=TEXT(46042,"yyyy年m月d日")', '=ROUND(1.005,2)', '=ROUND(2.675,2)']
const quoted = (each) => `"${each.replaceAll('"', '""')}"`
if (process.argv[2] === 'write') {
  writeFileSync('formulas.csv', formulas.map(quoted).join('\n'))
} else {
  const sheet = HyperFormula.buildFromArray(formulas.map((each) => [each]), { licenseKey: 'gpl-v3' })
  const seen = sheet.getSheetValues(0).map(([value]) => String(value))
  const calc = readFileSync('out/formulas.csv', 'utf8').trim().split('\n').map((each) => each.replace(/^"|"$/g, ''))
  console.log(formulas.map((each, i) => `${each} HyperFormula ${seen[i]}, LibreOffice ${calc[i]}`).join('\n'))
  const same = seen.join(' ') === '0.1% 1235,##0.0 1%;-0% 2026年1月20日 1 2.68' && calc.join(' ') === '12.5% 1,234.5 50% 2026年1月20日 1.01 2.68'
  process.exit(same ? 0 : 1)
}
EOS
node work.cjs write
# Formulas of a text file are worked out (the last of the options).
soffice --headless "-env:UserInstallation=file://$folder/profile" --infilter="CSV:44,34,76,1,,1033,false,false,false,false,false,-1,true" --convert-to csv:"Text - txt - csv (StarCalc)":44,34,76 --outdir out formulas.csv >/dev/null 2>&1
node work.cjs
