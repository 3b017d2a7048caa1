#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) leaves out the diagonal of a cell in a Word file (斜线表头, w:tl2br and w:tr2bl, ECMA-376 part 1, 17.4),
# which parts the head of the rows from the head of the columns in a corner cell: 项目 and 年份 stand one below the other in an undivided cell. Saved
# as a Word file the elements are gone, so that the form has lost its line for good, and nothing is said. Calc keeps both diagonals of the same cell in a workbook.
# Guessed: one suite draws in its texts what it draws in its sheets, or at least keeps the element, as it does with what it doesn't know elsewhere.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer libreoffice-calc poppler-utils unzip
# fonts-arphic-uming).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const head = 'http://schemas.openxmlformats.org'
const word = `${head}/wordprocessingml/2006/main`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const related = `${head}/officeDocument/2006/relationships`
const run = (words, looks = '') => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inner, looks = '') => `<w:p>${looks && `<w:pPr>${looks}</w:pPr>`}${inner}</w:p>`
const borders = (...sides) => sides.map((side) => `<w:${side} w:val="single" w:sz="8" w:space="0" w:color="FF0000"/>`).join('')
const cell = (lines, sides) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/><w:tcBorders>${borders(...sides)}</w:tcBorders></w:tcPr>${lines.map((words) => paragraph(run(words))).join('')}</w:tc>`
const BODY = `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid><w:tr>${cell(['年份', '项目'], ['tl2br', 'tr2bl'])}${cell(['2025'], ['top'])}</w:tr></w:tbl><w:p/>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${related}/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${BODY}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('corner.docx', bytes))
EOS
node make.cjs
npm install --silent --no-audit --no-fund exceljs@4.4.0
cat >sheet.cjs <<'EOS'
const ExcelJS = require('exceljs')
const book = new ExcelJS.Workbook()
const cell = book.addWorksheet('表').getCell('A1')
cell.value = '项目'
cell.border = { diagonal: { up: true, down: true, style: 'thin', color: { argb: 'FFFF0000' } }, top: { style: 'thin', color: { argb: 'FFFF0000' } } }
void book.xlsx.writeFile('sheet.xlsx')
EOS
node sheet.cjs
convert() { soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$1" --outdir out "$2" >/dev/null 2>&1; }
convert pdf corner.docx
convert docx corner.docx
convert pdf sheet.xlsx
# All borders are red: the edge above one cell, and the diagonals.
drawn() { pdftocairo -svg "$1" - | grep -c '<path .*100%, *0%, *0%' || true; }
echo "lines drawn: $(drawn out/corner.pdf) by Writer, $(drawn out/sheet.pdf) by Calc" | tee seen
echo "saved: $(unzip -p out/corner.docx word/document.xml | grep -o '<w:\(top\|tl2br\|tr2bl\) w:val="single"' | paste -sd' ')" | tee -a seen
printf '%s\n' 'lines drawn: 1 by Writer, 3 by Calc' 'saved: <w:top w:val="single"' | diff - seen
