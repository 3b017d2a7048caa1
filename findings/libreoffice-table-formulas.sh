#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) works out anew what the formulas in the tables of a Word file show (a field
# =SUM(LEFT), as Word's 公式 button writes it), and does not say so. On the page two cells of 3件 and 9件 add up to 0, where Word, which
# takes the number at the start of a cell, has stored 12. Saved as a Word file again the second and later formulas keep what Word had
# stored; the first of the document, over plain 3 and 9 behind a label, is saved with 0, on the page it is 12.
# Guessed: that a field that is not updated shows what is stored in it, or that all are worked out alike.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils).
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
const run = (content) => `<w:r>${content}</w:r>`
const text = (words) => run(`<w:t>${words}</w:t>`)
const mark = (type) => run(`<w:fldChar w:fldCharType="${type}"/>`)
const sum = `${mark('begin')}${run('<w:instrText xml:space="preserve"> =SUM(LEFT) </w:instrText>')}${mark('separate')}${text('12')}${mark('end')}`
const table = (cells) =>
  `<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(4)}</w:tblGrid><w:tr>${cells
    .map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr><w:p>${cell}</w:p></w:tc>`)
    .join('')}</w:tr></w:tbl><w:p/>`
const tables = [
  table([text('新收'), text('3'), text('9'), sum]),
  table([text('新收'), text('3件'), text('9件'), sum]),
  table([text('新收'), text('3'), text('9'), sum]),
]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${tables.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('sums.docx', bytes))
EOS
node make.cjs
for target in pdf docx; do
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$target" --outdir out sums.docx >/dev/null 2>&1
done
cat >read.cjs <<'EOS'
const { execFileSync } = require('child_process')
const lines = execFileSync('pdftotext', ['-layout', 'out/sums.pdf', '-'], { encoding: 'utf8' }).split('\n')
const printed = lines.filter((line) => line.trim() !== '').map((line) => line.trim().split(/\s+/).at(-1))
require('jszip')
  .loadAsync(require('fs').readFileSync('out/sums.docx'))
  .then((zip) => zip.file('word/document.xml').async('string'))
  .then((xml) => {
    const saved = [...xml.matchAll(/fldCharType="separate".*?<w:t[^>]*>([^<]*)</g)].map(([, result]) => result)
    console.log({ stored: ['12', '12', '12'], printed, saved })
    process.exit(printed.join() === '12,0,12' && saved.join() === '0,12,12' ? 0 : 1)
  })
EOS
node read.cjs
