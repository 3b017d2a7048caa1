#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) loses a mark at the end of a line: in a justified paragraph of a Word file (w:jc
# both, as in an official document) 。，、；：？！ behind a full line hang out of the type area, and are neither painted nor in the text of the PDF. Aligned to
# the left the same mark hangs and is there. That w:overflowPunct is off (ECMA-376 part 1, 17.3.1.21), so that none may hang, changes
# nothing; ） and ” take the character before them to the next line, as all should.
# Guessed: that what hangs is painted outside, whatever the alignment.
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
// The type area is twenty characters of 16 points wide.
const page = `<w:sectPr><w:pgSz w:w="${4000 + 20 * 320}" w:h="16838"/><w:pgMar w:top="1440" w:right="2000" w:bottom="1440" w:left="2000"/></w:sectPr>`
const run = (words) => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t>${words}</w:t></w:r>`
const paragraph = (mark, alignment) => `<w:p><w:pPr><w:overflowPunct w:val="0"/><w:jc w:val="${alignment}"/></w:pPr>${run(`${'一二三四五六七八九十'.repeat(2)}${mark}下面`)}</w:p>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const body = Array.from('。，、；：？！）', (mark) => paragraph(mark, 'both') + paragraph(mark, 'left')).join('')
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${body}${page}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('marks.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf marks.docx >/dev/null 2>&1
pdftotext -layout marks.pdf page.txt
cat >read.cjs <<'EOS'
const paragraphs = require('fs').readFileSync('page.txt', 'utf8').replaceAll(/\s/g, '').split('下面').slice(0, -1)
const seen = paragraphs.map((words) => words.replaceAll(/[一二三四五六七八九十]/g, ''))
console.log(seen)
const expected = [...Array.from('。，、；：？！', (mark) => ['', mark]).flat(), '）', '）']
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
