#!/usr/bin/env bash
# SheetJS 0.18.5 (npm xlsx) gives cells in the number formats of Chinese workbooks another text than Excel's and LibreOffice's:
# [DBNum1][$-804]General, figures in Chinese characters, puts a dollar sign before them ("$2026" for 二千〇二十六), since it takes
# the language in [$-804] for a currency; [$-804]aaaa, the day of the week, is "$aaaa"; and 0\.0,"万", the usual way to show ten
# thousands with one decimal, is ".46万" for 46042 instead of "4.6万": a figure wrong by a factor of ten, without a word.
# Guessed: that a format it can't follow falls back to the bare number; text and sheet_to_csv take what it writes.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund xlsx@0.18.5 jszip@3.10.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const head = 'http://schemas.openxmlformats.org'
const sheet = `${head}/spreadsheetml/2006/main`
const relations = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const CELLS = [
  [2026, '[DBNum1][$-804]General'],
  [46042, '[$-804]aaaa'],
  [46042, '0\\.0,"万"'],
]
const escaped = (text) => text.replaceAll('"', '&quot;')
const PARTS = {
  '[Content_Types].xml': `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${relations}"><sheets><sheet name="数" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheet}"><numFmts count="${CELLS.length}">${CELLS.map(([, format], at) => `<numFmt numFmtId="${170 + at}" formatCode="${escaped(format)}"/>`).join('')}</numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${CELLS.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${CELLS.map((_, at) => `<xf numFmtId="${170 + at}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData>${CELLS.map(([value], at) => `<row r="${at + 1}"><c r="A${at + 1}" s="${at + 1}"><v>${value}</v></c></row>`).join('')}</sheetData></worksheet>`,
}
const zip = new JSZip()
for (const [name, text] of Object.entries(PARTS)) zip.file(name, text)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('formats.xlsx', bytes))
EOS
node make.cjs
sheetjs=$(node -p 'const {Sheets} = require("xlsx").readFile("formats.xlsx"); [1, 2, 3].map((row) => Sheets.数[`A${row}`].w).join(" ")')
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to 'csv:Text - txt - csv (StarCalc):9,34,76,1' formats.xlsx >/dev/null 2>&1
office=$(tr '\n' ' ' <formats.csv)
echo "SheetJS: $sheetjs"
echo "LibreOffice: $office"
[ "$sheetjs" = '$2026 $aaaa .46万' ] && [ "$office" = '二千〇二十六 星期二 4.6万 ' ]
