#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) does not move a table of a Word file to its place when the table is nearly as wide as the type area: the
# 版记 of an official document (who it goes to, who printed it and when), set to the foot of the last page by w:tblpPr with w:tblpYSpec bottom
# (ECMA-376 part 1, 17.4.57) or by a distance from the top of the page, stands directly behind the text. A table of three quarters of the width is moved.
# By GB/T 9704-2012 the lines of the 版记 are as wide as the type area and the last of them lies on its lower edge.
# Guessed: where a table stands does not hang on how wide it is; that beside it there is no room for text is no reason to leave it where it is.
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
const PLACES = {
  bottom: 'w:vertAnchor="margin" w:horzAnchor="margin" w:tblpXSpec="center" w:tblpYSpec="bottom"',
  distance: 'w:vertAnchor="page" w:horzAnchor="margin" w:tblpX="1" w:tblpY="14000"',
}
const table = (place, width) =>
  `<w:tbl><w:tblPr><w:tblpPr w:leftFromText="180" w:rightFromText="180" ${PLACES[place]}/><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders><w:top w:val="single" w:sz="8"/><w:bottom w:val="single" w:sz="8"/></w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${width}"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(run('印发'))}</w:tc></w:tr></w:tbl>`
const [place, width] = process.argv.slice(2)
const BODY = paragraph(run('正文')) + table(place, Number(width)) + paragraph(run('成文'))
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
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('edition.docx', bytes))
EOS
# Width in twentieths of a point; the type area has 9026.
for made in 'bottom 9026' 'bottom 8400' 'bottom 6800' 'distance 9026' 'distance 6800'; do
  read -r place width <<<"$made"
  node make.cjs "$place" "$width"
  soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf edition.docx >/dev/null 2>&1
  top=$(pdftotext -bbox edition.pdf - | sed -n 's/.*yMin="\([0-9]*\).*>印发<.*/\1/p')
  echo "$made: $([ "$top" -gt 600 ] && echo foot || echo text)" | tee -a seen
done
printf '%s\n' 'bottom 9026: text' 'bottom 8400: text' 'bottom 6800: foot' 'distance 9026: text' 'distance 6800: foot' | diff - seen
