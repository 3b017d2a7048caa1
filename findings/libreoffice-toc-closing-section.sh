#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) loses the page numbers of a section whose last paragraph closes a table of contents:
# where the paragraph that holds the section's w:sectPr also holds the end of the TOC field, the PAGE field in that section's footer
# prints nothing, neither the number nor the result in the file, while the words around it stand. With one more paragraph between the
# two the number is there.
# Guessed: that fields of a footer, a part of its own, don't depend on which paragraph of the text a field of the text ends in.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils).
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
const relations = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const text = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const begun = (code) => `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}`
const paragraph = (runs, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
const section = '<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>'
const closings = {
  together: paragraph(mark('end'), section),
  apart: paragraph(mark('end')) + paragraph('', section),
}
async function make(name, closing) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${type}.footer+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="foot" Type="${relations}/footer" Target="footer1.xml"/></Relationships>`,
  )
  zip.file('word/footer1.xml', `<w:ftr xmlns:w="${word}">${paragraph(text('page ') + begun('PAGE') + text('9') + mark('end'))}</w:ftr>`)
  const contents = paragraph(begun('TOC \\o &quot;1-1&quot;') + text('entry'))
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${contents}${closing}${paragraph(text('words'))}${section}</w:body></w:document>`,
  )
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
for (const [name, closing] of Object.entries(closings)) make(name, closing)
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf together.docx apart.docx >/dev/null 2>&1
for name in together apart; do pdftotext -layout "$name.pdf" - | tr -s '\n\f ' ' ' >"$name.txt"; echo "$name: $(cat "$name.txt")"; done
[ "$(cat together.txt)" = 'entry page words page 2 ' ] || [ "$(cat together.txt)" = 'entry page words page2 ' ]
grep -qE '^entry page ?1 words page ?2 $' apart.txt
