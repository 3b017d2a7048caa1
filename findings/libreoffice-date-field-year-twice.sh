#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) writes the year twice where a Word file dates itself in Chinese characters: the
# field DATE \@ "EEEE年O月A日", which Word's own list of dates offers for a document in Chinese, comes out as 二〇二五二〇二五年一月九日
# (year of the day it is opened), TIME alike; "yyyy年O月A日" has the year once. A signature dated by such a field is printed wrong,
# although the file holds the right date as the field's result.
# Guessed: that EEEE is the year in four characters, as in Word.
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
const field = (code) =>
  `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code.replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>二〇二五年一月九日</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const fields = ['DATE \\@ "EEEE年O月A日"', 'TIME \\@ "EEEE年O月A日"', 'DATE \\@ "yyyy年O月A日"'].map(field).join('')
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${fields}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('dated.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf dated.docx >/dev/null 2>&1
pdftotext dated.pdf - | grep . | tee lines
[ "$(grep -cE '^(二[〇一二三四五六七八九]{3})\1年' lines)" = 2 ] && [ "$(grep -cE '^二[〇一二三四五六七八九]{3}年' lines)" = 1 ]
