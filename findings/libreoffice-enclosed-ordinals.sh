#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) numbers the paragraphs of a Word file plainly where the file asks for enclosed or
# wide numbers: decimalEnclosedParen (⑴), decimalEnclosedFullstop (⒈), decimalFullWidth (１) and numberInDash (- 1 -) come as 1, and
# ideographEnclosedCircle, ideographs in circles, as digits in circles (①), in the text and on the page, without a word. Of the
# formats of ECMA-376 part 1, 17.18.59, for the fourth level of an official document ⑴ is the usual one.
# decimalEnclosedCircle (①), ideographTraditional (甲) and chineseCountingThousand (一) come as they are asked for.
# Guessed: that numbers which Unicode has as characters of their own are all there where ① is.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer).
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
const main = `xmlns:w="${head}/wordprocessingml/2006/main"`
const formats = ['decimalEnclosedParen', 'decimalEnclosedFullstop', 'decimalFullWidth', 'numberInDash', 'ideographEnclosedCircle', 'decimalEnclosedCircle', 'ideographTraditional', 'chineseCountingThousand']
const level = (format) => `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl>`
const kinds = formats.map((format, i) => `<w:abstractNum w:abstractNumId="${i}"><w:multiLevelType w:val="singleLevel"/>${level(format)}</w:abstractNum>`)
const lists = formats.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
const paragraph = (words, list) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
)
const relation = (path, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`)
relation('_rels/.rels', 'officeDocument', 'word/document.xml')
relation('word/_rels/document.xml.rels', 'numbering', 'numbering.xml')
zip.file('word/numbering.xml', `<w:numbering ${main}>${kinds.join('')}${lists.join('')}</w:numbering>`)
const body = formats.map((format, i) => paragraph(format, i + 1) + paragraph(format, i + 1))
zip.file('word/document.xml', `<w:document ${main}><w:body>${body.join('')}<w:sectPr/></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('numbers.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to txt:Text numbers.docx >/dev/null 2>&1
cat >read.cjs <<'EOS'
const lines = require('fs').readFileSync('numbers.txt', 'utf8').replace(/^\ufeff/, '').trim().split(/\r?\n/)
const seen = {}
for (const line of lines) {
  const [, number, format] = /^(.*?)\s*([a-zA-Z]+)$/.exec(line)
  ;(seen[format] ??= []).push(number.trim())
}
console.log(seen)
const expected = {
  decimalEnclosedParen: ['1', '2'],
  decimalEnclosedFullstop: ['1', '2'],
  decimalFullWidth: ['1', '2'],
  numberInDash: ['1', '2'],
  ideographEnclosedCircle: ['①', '②'],
  decimalEnclosedCircle: ['①', '②'],
  ideographTraditional: ['甲', '乙'],
  chineseCountingThousand: ['一', '二'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
