#!/usr/bin/env bash
# xlsx-stream-reader 1.1.1 reads the same cells otherwise as soon as the workbook has one number format of its own, in whatever cell. Without one a nought is
# '' (empty, as if nothing had been entered), 12 is the number 12 and an error #DIV/0! itself. With one a nought is '0', every number is the text that
# a narrow cell in General would show, so that a number of 12 digits is '8.18222E+11' and its digits are lost, #DIV/0! is 'NAN' and the built-in date of
# Chinese Excel (number format 31, 2026年1月20日) 1/20/26 where before it was 46042.
# Guessed: a cell is read by its own format, a number in General comes as the number, and nought is told apart from an empty cell.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 xlsx-stream-reader@1.1.1
cat >read.cjs <<'EOS'
const { createReadStream, writeFileSync } = require('fs')
const JSZip = require('jszip')
const Reader = require('xlsx-stream-reader')
const head = 'http://schemas.openxmlformats.org'
const related = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const sheet = `${head}/spreadsheetml/2006/main`
const CELLS = '<c r="A1"><v>0</v></c><c r="B1"><v>12</v></c><c r="C1"><v>818222233334</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" s="1"><v>46042</v></c>'
const relations = (list) => `<Relationships xmlns="${head}/package/2006/relationships">${list.map(([kind, target]) => `<Relationship Id="r-${kind}" Type="${related}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
function workbook(formats) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  )
  zip.file('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]))
  zip.file('xl/_rels/workbook.xml.rels', relations([['styles', 'styles.xml'], ['worksheet', 'worksheets/sheet1.xml']]))
  zip.file('xl/workbook.xml', `<workbook xmlns="${sheet}" xmlns:r="${related}"><sheets><sheet name="表" sheetId="1" r:id="r-worksheet"/></sheets></workbook>`)
  zip.file('xl/styles.xml', `<styleSheet xmlns="${sheet}">${formats}<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31" applyNumberFormat="1"/></cellXfs></styleSheet>`)
  zip.file('xl/worksheets/sheet1.xml', `<worksheet xmlns="${sheet}"><sheetData><row r="1">${CELLS}</row></sheetData></worksheet>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}
const read = () =>
  new Promise((resolve, reject) => {
    const book = new Reader()
    book.on('error', reject)
    book.on('worksheet', (page) => {
      page.on('row', ({ values }) => resolve(values.slice(1)))
      page.process()
    })
    createReadStream('figures.xlsx').pipe(book)
  })
const FORMATS = { none: '', own: '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts>' }
async function look() {
  const seen = {}
  for (const [name, formats] of Object.entries(FORMATS)) {
    writeFileSync('figures.xlsx', await workbook(formats))
    seen[name] = await read()
  }
  console.log(seen)
  const expected = { none: ['', 12, 818222233334, '#DIV/0!', 1, 46042], own: ['0', '12', '8.18222E+11', 'NAN', '1', '1/20/26'] }
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
}
void look()
EOS
node read.cjs
