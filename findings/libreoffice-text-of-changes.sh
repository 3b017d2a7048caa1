#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) joins what was struck out and what was put in its place when it converts a Word
# file with tracked changes: 收到申请12件 corrected to 13 becomes 收到申请1213件 as text and in the text of the PDF, and a paragraph or
# a row of a table that was deleted stands there as if it counted. In the text file nothing tells the two apart.
# Guessed: that a text has the words as they are after the changes, as Word's own "save as text" has them.
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
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
let last = 0
const by = () => `w:id="${(last += 1)}" w:author="某人" w:date="2026-01-05T09:00:00Z"`
const text = (words) => `<w:r><w:t>${words}</w:t></w:r>`
const struck = (words) => `<w:del ${by()}><w:r><w:delText>${words}</w:delText></w:r></w:del>`
const put = (words) => `<w:ins ${by()}>${text(words)}</w:ins>`
const cell = (words) => `<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p>${words}</w:p></w:tc>`
const body = [
  `<w:p>${text('收到申请')}${struck('12')}${put('13')}${text('件。')}</w:p>`,
  `<w:p><w:pPr><w:rPr><w:del ${by()}/></w:rPr></w:pPr>${struck('删去的段。')}</w:p>`,
  `<w:tbl><w:tblPr><w:tblW w:w="4000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>`,
  `<w:tr>${cell(text('留下的行'))}</w:tr>`,
  `<w:tr><w:trPr><w:del ${by()}/></w:trPr>${cell(struck('删去的行'))}</w:tr>`,
  '</w:tbl><w:p/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
].join('')
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('changed.docx', bytes))
EOS
node make.cjs
for kind in txt:Text pdf; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" changed.docx >/dev/null 2>&1; done
plain=$(sed '1s/^\xEF\xBB\xBF//' changed.txt | grep . | tr '\n' '|')
printed=$(pdftotext -layout changed.pdf - | tr -d ' \f' | grep . | tr '\n' '|')
echo "text: $plain"
echo "PDF: $printed"
[ "$plain" = '收到申请1213件。|删去的段。|留下的行|删去的行|' ] && [ "$printed" = '收到申请1213件。|删去的段。|留下的行|删去的行|' ]
