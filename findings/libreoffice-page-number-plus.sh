#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-calc) prints 第1+12页 at the foot of a workbook's first page, where Excel prints 第13页: &P+12 in a header or footer is
# the number of the page and twelve (in Microsoft's list of codes for headers and footers, &P+number and &P-number), by which the tables of an annex
# go on counting where the text before them ended. &P-1 behind a cover is 2-1 instead of 1.
# Guessed: the codes of a footer are a dozen, and arithmetic is either done or left out; 1+12 in print looks like a misprint of the office.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc poppler-utils).
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
const content = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
/** A workbook of one sheet: its rows, what follows them, and the number formats of the styles 1, 2 and so on. */
exports.workbook = async function (name, rows, { after = '', formats = [] } = {}) {
  const zip = new JSZip()
  const kinds = { workbook: 'sheet.main', 'worksheets/sheet1': 'worksheet', styles: 'styles' }
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${Object.entries(kinds).map(([part, kind]) => `<Override PartName="/xl/${part}.xml" ContentType="${content}.${kind}+xml"/>`).join('')}</Types>`,
  )
  const office = `${head}/officeDocument/2006/relationships`
  zip.file('_rels/.rels', `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
  )
  const main = `xmlns="${head}/spreadsheetml/2006/main"`
  zip.file('xl/workbook.xml', `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`)
  zip.file(
    'xl/styles.xml',
    `<styleSheet ${main}><numFmts count="${formats.length + 1}"><numFmt numFmtId="164" formatCode="0"/>${formats.map((each, i) => `<numFmt numFmtId="${165 + i}" formatCode="${escaped(each)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}"><xf/>${formats.map((_, i) => `<xf numFmtId="${165 + i}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  )
  zip.file('xl/worksheets/sheet1.xml', `<worksheet ${main}><sheetData>${rows.map((cell, i) => `<row r="${i + 1}">${cell(`A${i + 1}`)}</row>`).join('')}</sheetData>${after}</worksheet>`)
  require('fs').writeFileSync(name, await zip.generateAsync({ type: 'nodebuffer' }))
}
exports.escaped = escaped
EOS
cat >write.cjs <<'EOS'
const { workbook } = require('./make.cjs')
const rows = [1, 2].map((value) => (place) => `<c r="${place}"><v>${value}</v></c>`)
const after = (footer) =>
  `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><headerFooter><oddFooter>&amp;C${footer}</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>`
void workbook('plus.xlsx', rows, { after: after('第&amp;P+12页') })
void workbook('minus.xlsx', rows, { after: after('第&amp;P-1页') })
void workbook('plain.xlsx', rows, { after: after('第&amp;P页，共&amp;N页') })
EOS
node write.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf plus.xlsx minus.xlsx plain.xlsx >/dev/null 2>&1
seen=""
for book in plus minus plain; do
  feet=$(pdftotext -layout "$book.pdf" - | tr -d ' \f' | grep 第 | tr '\n' ' ')
  echo "$book: $feet"
  seen="$seen$feet"
done
test "$seen" = '第1+12页 第2+12页 第1-1页 第2-1页 第1页，共2页 第2页，共2页 '
