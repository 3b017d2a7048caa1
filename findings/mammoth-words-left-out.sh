#!/usr/bin/env bash
# mammoth 1.13.0 leaves words out that a Word file shows: the character under a phonetic guide (w:ruby: base and reading both), the
# result of a field written as w:fldSimple, whatever stands in w:dir or w:bdo, and a formula (m:oMath). A tab to a place (w:ptab) and
# a line end written as w:cr join the words around them. A cell behind columns that are left open (w:gridBefore) moves to the first
# column, where a figure then stands under another head. What it says of it are warnings of ignored elements; of w:gridBefore
# nothing.
# Guessed: that a converter gives the words of every element that holds runs, as it does for w:smartTag and w:customXml.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 mammoth@1.13.0
cat >read.cjs <<'EOS'
const JSZip = require('jszip')
const mammoth = require('mammoth')
const head = 'http://schemas.openxmlformats.org'
const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`
const between = (inner) => `<w:p>${run('前')}${inner}${run('后')}</w:p>`
const cell = (words) => `<w:tc><w:p>${run(words)}</w:p></w:tc>`
const cases = {
  guide: between(`<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/><w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('dá')}</w:rt><w:rubyBase>${run('达')}</w:rubyBase></w:ruby></w:r>`),
  field: between(`<w:fldSimple w:instr=" DOCPROPERTY 年度 ">${run('2025')}</w:fldSimple>`),
  direction: between(`<w:dir w:val="ltr">${run('向')}</w:dir>`),
  formula: between('<m:oMath><m:r><m:t>95%</m:t></m:r></m:oMath>'),
  place: between('<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>'),
  lineEnd: between('<w:r><w:cr/></w:r>'),
  tag: between(`<w:smartTag w:uri="u" w:element="date">${run('2025年')}</w:smartTag>`),
  columns: `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid><w:tr>${cell('收到')}${cell('办结')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('7')}</w:tr></w:tbl><w:p/>`,
}
const expected = {
  guide: '<p>前后</p>',
  field: '<p>前后</p>',
  direction: '<p>前后</p>',
  formula: '<p>前后</p>',
  place: '<p>前后</p>',
  lineEnd: '<p>前后</p>',
  tag: '<p>前2025年后</p>',
  columns: '<table><tr><td><p>收到</p></td><td><p>办结</p></td></tr><tr><td><p>7</p></td></tr></table>',
}
async function fileOf(body) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main" xmlns:m="${head}/officeDocument/2006/math"><w:body>${body}<w:sectPr/></w:body></w:document>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}
async function look() {
  const seen = {}
  for (const [name, body] of Object.entries(cases)) {
    const { value, messages } = await mammoth.convertToHtml({ buffer: await fileOf(body) })
    seen[name] = value
    console.log(name, value, messages.map(({ message }) => message).join(' '))
  }
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
}
void look()
EOS
node read.cjs
