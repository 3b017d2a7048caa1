#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) sets a page whose grid Word calls 指定行和字符网格 (w:docGrid w:type="linesAndChars") as
# if it were 文字对齐字符网格 (snapToChars): a character larger than one cell takes two. With the grid of an official document, 28
# characters of 16 points in a line, a hair less than 16 points each (w:charSpace="-849"), where the style Normal has 16 points 14
# come into a line, half the page, and where it has Word's usual 10.5 points 21; 27 without a grid. The pages more than double.
# Guessed: by ECMA-376 part 1, 17.18.14, that linesAndChars adds w:charSpace to each character, here a fifth of a point less, and
# that only snapToChars has cells; so that 28 come into a line, as the file's maker saw in Word.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils
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
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const main = `xmlns:w="${head}/wordprocessingml/2006/main"`
const font = 'AR PL UMing CN'
async function make(name, normal, grid) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/></Types>`,
  )
  const relations = (type, target) =>
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`
  zip.file('_rels/.rels', relations('officeDocument', 'word/document.xml'))
  zip.file('word/_rels/document.xml.rels', relations('styles', 'styles.xml'))
  zip.file(
    'word/styles.xml',
    `<w:styles ${main}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${normal}"/></w:rPr></w:style></w:styles>`,
  )
  const text = `<w:p><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${'公'.repeat(168)}</w:t></w:r></w:p>`
  const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1985" w:left="1588"/>${grid}</w:sectPr>`
  zip.file('word/document.xml', `<w:document ${main}><w:body>${text}${page}</w:body></w:document>`)
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
const grid = (type) => `<w:docGrid w:type="${type}" w:linePitch="579" w:charSpace="-849"/>`
make('none', 32, '')
for (const type of ['linesAndChars', 'snapToChars']) {
  make(`${type}-16`, 32, grid(type))
  make(`${type}-10.5`, 21, grid(type))
}
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf ./*.docx >/dev/null 2>&1
cat >read.cjs <<'EOS'
const { execFileSync } = require('child_process')
const inFirstLine = (name) => {
  const words = [...execFileSync('pdftotext', ['-bbox', `${name}.pdf`, '-'], { encoding: 'utf8' }).matchAll(/yMin="([\d.]+)".*?>(公+)</g)]
  return words.filter(([, top]) => top === words[0][1]).reduce((count, [, , text]) => count + text.length, 0)
}
const names = ['none', 'linesAndChars-16', 'snapToChars-16', 'linesAndChars-10.5', 'snapToChars-10.5']
const seen = names.map(inFirstLine)
console.log('characters in the first line', Object.fromEntries(names.map((name, i) => [name, seen[i]])))
process.exit(seen.join() === '27,14,14,21,21' ? 0 : 1)
EOS
node read.cjs
