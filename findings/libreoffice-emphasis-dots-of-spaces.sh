#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) paints the dots of 着重号 (w:em, ECMA-376 part 1, 17.3.2.12) under the spaces of an emphasised stretch alone
# and under none of its characters, in the PDF it makes of a Word file and of an OpenDocument text: 着重号 has no dot, 着 重 号 two, both between the characters.
# The line is made higher for them all the same, so that what was to be stressed looks like the words around it.
# Guessed: a dot under each character and none under a space, as by the standard.
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
const word = `${head}/wordprocessingml/2006/main`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const related = `${head}/officeDocument/2006/relationships`
const run = (words, looks = '') => `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inner, looks = '') => `<w:p>${looks && `<w:pPr>${looks}</w:pPr>`}${inner}</w:p>`
const font = '<w:rFonts w:ascii="AR PL UMing CN" w:hAnsi="AR PL UMing CN" w:eastAsia="AR PL UMing CN"/>'
const LINES = ['着重号', '着 重 号', '不着重']
const BODY = LINES.map((words, i) => paragraph(run(words, `${font}${i < 2 ? '<w:em w:val="dot"/>' : ''}<w:sz w:val="64"/>`))).join('')
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
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('dots.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf dots.docx >/dev/null 2>&1
pdftotext dots.pdf - | tr -d ' \f' | grep -v '^$' | paste -sd' ' | tee seen
pdftocairo -svg dots.pdf dots.svg
cat >count.cjs <<'EOS'
// What is painted and is no glyph, from left to right; the type area begins at 72, a character is 32 wide, a space 16.
const drawn = require('fs').readFileSync('dots.svg', 'utf8').replace(/<defs>[^]*?<\/defs>/g, '')
const lefts = [...drawn.matchAll(/<path [^>]*d="M ([\d.]+)/g)].map(([, left]) => Math.round(Number(left)))
console.log('dots at', lefts)
require('fs').appendFileSync('seen', `${lefts.length} ${lefts.every((left, i) => Math.abs(left - [112, 160][i]) < 8)}\n`)
EOS
node count.cjs
printf '%s\n' '着重号 着重号 不着重' '2 true' | diff - seen
