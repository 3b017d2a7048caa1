#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) opens a Word file whose words stand in an IF field, as mail merge leaves them in
# a letter to each unit, and prints nothing in their place: neither the result that the file holds nor either of the two texts.
# Condition and texts are gone too: saved as ODF the field has an empty condition and two empty texts. Fields it does not know
# (MERGEFIELD without a source, DOCPROPERTY, INCLUDETEXT) keep their result.
# Guessed: that a field it can't work out keeps the result that stands in the file.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils unzip).
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
const field = (code, result) =>
  `<w:p><w:r><w:t>请于</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code.replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>前报送</w:t></w:r></w:p>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const fields = [field('IF "乡镇" = "乡镇" "一月十日" "一月二十日"', '一月十日'), field('MERGEFIELD 期限', '一月十日')].join('')
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${fields}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('merged.docx', bytes))
EOS
node make.cjs
for kind in pdf odt; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to $kind merged.docx >/dev/null 2>&1; done
pdftotext merged.pdf - | tr -d '\f' | grep . | tee lines
unzip -p merged.odt content.xml | grep -o '<text:conditional-text[^>]*>' | tee field
[ "$(tr '\n' '|' <lines)" = '请于前报送|请于一月十日前报送|' ] && grep -q 'string-value-if-true="" text:string-value-if-false=""' field
