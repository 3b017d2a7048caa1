#!/usr/bin/env bash
# officeparser 8.1.1 moves figures under other columns in the text it makes (`to('text')`, by its documentation an aligned grid and "the most
# faithful rendering" of a sheet): blank cells of a workbook are skipped and blank rows too, so that the 9 of column C stands in the first column,
# and a row of a Word table below a merged cell begins one column too far left. Its csv, md and html keep the columns. A date of a workbook is its
# serial number in all four (46042 for 20 January 2026), and nothing is said.
# Guessed: that an aligned grid leaves a place for a blank, and that a cell formatted as a date comes as one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jszip@3.10.1 officeparser@8.1.1
cat >read.mjs <<'EOS'
import JSZip from 'jszip'
import officeparser from 'officeparser'
const head = 'http://schemas.openxmlformats.org'
const sheet = `${head}/spreadsheetml/2006/main`
const relations = `${head}/officeDocument/2006/relationships`
const calc = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const types = (overrides) =>
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join('')}</Types>`
const related = (list) =>
  `<Relationships xmlns="${head}/package/2006/relationships">${list.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const WORKBOOK = {
  '[Content_Types].xml': types([
    ['xl/workbook.xml', `${calc}.sheet.main+xml`],
    ['xl/worksheets/sheet1.xml', `${calc}.worksheet+xml`],
    ['xl/styles.xml', `${calc}.styles+xml`],
  ]),
  '_rels/.rels': related([['officeDocument', 'xl/workbook.xml']]),
  'xl/_rels/workbook.xml.rels': related([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]),
  'xl/workbook.xml': `<workbook xmlns="${sheet}" xmlns:r="${relations}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${sheet}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${sheet}"><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="C2"><v>9</v></c></row><row r="4"><c r="B4" s="1"><v>46042</v></c></row></sheetData></worksheet>`,
}
const cell = (words, properties = '') => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:tc>`
const rows = [cell('甲', '<w:vMerge w:val="restart"/>') + cell('乙') + cell('丙'), cell('', '<w:vMerge/>') + cell('5') + cell('6')]
const DOCUMENT = {
  '[Content_Types].xml': types([['word/document.xml', `${word}.document.main+xml`]]),
  '_rels/.rels': related([['officeDocument', 'word/document.xml']]),
  'word/document.xml': `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body><w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(3)}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl><w:p/><w:sectPr/></w:body></w:document>`,
}
async function read(parts) {
  const zip = new JSZip()
  for (const [name, xml] of Object.entries(parts)) zip.file(name, xml)
  const parsed = await officeparser.parseOffice(await zip.generateAsync({ type: 'nodebuffer' }))
  const [text, csv] = [(await parsed.to('text')).value, (await parsed.to('csv')).value]
  return { text: text.trimEnd(), csv: csv.trimEnd() }
}
const seen = { workbook: await read(WORKBOOK), table: await read(DOCUMENT) }
console.log(seen)
const expected = {
  workbook: { text: '1\t2\t3\n9\n46042', csv: '1,2,3\n,,9\n,46042,' },
  table: { text: '| 甲 | 乙 | 丙 | \n| 5 | 6 |', csv: '甲,乙,丙\n,5,6' },
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
