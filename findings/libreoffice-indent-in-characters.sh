#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) takes no indent of a Word file that is given in characters: w:firstLineChars,
# leftChars, hangingChars and rightChars alone indent nothing, and beside a figure in twips the figure wins, though by ECMA-376
# part 1, 17.3.1.12 it is the one to be ignored. A paragraph of an official document that is set in by two characters alone starts
# at the margin, a signature four characters from the right stands at the edge. Space before a paragraph is taken in lines
# (w:beforeLines) when it stands alone, and not beside w:before.
# Guessed: that characters win, or that at least they count where nothing else is given.
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
const font = 'AR PL UMing CN'
const run = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>`
// Characters of 16 points; the type area is 20 of them wide and begins 100 points from the left.
const page = `<w:sectPr><w:pgSz w:w="${4000 + 20 * 320}" w:h="16838"/><w:pgMar w:top="1440" w:right="2000" w:bottom="1440" w:left="2000"/></w:sectPr>`
const cases = {
  甲: '',
  乙: '<w:ind w:firstLineChars="200"/>',
  丙: '<w:ind w:firstLineChars="200" w:firstLine="100"/>',
  丁: '<w:ind w:firstLine="640"/>',
  戊: '<w:ind w:leftChars="200"/>',
  己: '<w:ind w:rightChars="400"/><w:jc w:val="right"/>',
  庚: '<w:ind w:right="1280"/><w:jc w:val="right"/>',
  辛: '',
  壬: '<w:spacing w:beforeLines="100"/>',
  癸: '<w:spacing w:beforeLines="100" w:before="20"/>',
}
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const paragraphs = Object.entries(cases).map(([text, properties]) => `<w:p><w:pPr>${properties}</w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>`)
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}${page}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('indents.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf indents.docx >/dev/null 2>&1
pdftotext -bbox indents.pdf indents.html
cat >read.cjs <<'EOS'
const found = require('fs').readFileSync('indents.html', 'utf8').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)".*?>(.)<\/word>/g)
const at = Object.fromEntries([...found].map(([, left, top, right, text]) => [text, { left: Math.round(left), top: Number(top), right: Math.round(right) }]))
const left = (text) => at[text].left - at['甲'].left
const right = (text) => 420 - at[text].right
const above = (text, before) => Math.round(at[text].top - at[before].top - (at['乙'].top - at['甲'].top))
const seen = {
  'firstLineChars 200': left('乙'),
  'firstLineChars 200, firstLine 100': left('丙'),
  'firstLine 640': left('丁'),
  'leftChars 200': left('戊'),
  'rightChars 400': right('己'),
  'right 1280': right('庚'),
  'beforeLines 100': above('壬', '辛'),
  'beforeLines 100, before 20': above('癸', '壬'),
}
console.log('points', seen)
process.exit(JSON.stringify(Object.values(seen)) === '[0,5,32,0,0,64,12,1]' ? 0 : 1)
EOS
node read.cjs
