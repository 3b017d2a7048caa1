#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) prints 第18页 on the first page of a Word file whose page numbers leave out the cover by a
# formula, { = { PAGE } - 1 }: it shows the page number within and behind it the result that the file happens to hold (8), in one. With
# { = { NUMPAGES } - 1 } 共3页 of three pages is 共38页. Saved as a Word file PAGE stands beside a formula "=- 1", and no longer in it.
# Guessed: that a formula it can't work out shows its stored result, or else the number within alone; the two together look like a number.
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
const word = `${head}/wordprocessingml/2006/main`
const relations = `${head}/officeDocument/2006/relationships`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const run = (inner) => `<w:r>${inner}</w:r>`
const text = (words) => run(`<w:t xml:space="preserve">${words}</w:t>`)
const mark = (kind) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
const code = (words) => run(`<w:instrText xml:space="preserve"> ${words} </w:instrText>`)
const field = (inner, result) => mark('begin') + inner + mark('separate') + text(result) + mark('end')
const lessOne = (name, result) => field(code('=') + field(code(name), '9') + code('- 1'), result)
const foot = text('第') + lessOne('PAGE', '8') + text('页共') + lessOne('NUMPAGES', '8') + text('页')
const body = ['甲', '乙', '丙'].map((words, at) => `<w:p>${at > 0 ? '<w:pPr><w:pageBreakBefore/></w:pPr>' : ''}${text(words)}</w:p>`)
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${type}.footer+xml"/></Types>`,
)
const related = (path, id, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/></Relationships>`)
related('_rels/.rels', 'r1', 'officeDocument', 'word/document.xml')
related('word/_rels/document.xml.rels', 'foot', 'footer', 'footer1.xml')
zip.file('word/footer1.xml', `<w:ftr xmlns:w="${word}"><w:p>${foot}</w:p></w:ftr>`)
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body.join('')}<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('numbered.docx', bytes))
EOS
node make.cjs
for kind in pdf docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out numbered.docx >/dev/null 2>&1; done
printed=$(pdftotext -layout out/numbered.pdf - | tr -d ' \f' | grep 页 | tr '\n' '|')
saved=$(unzip -p out/numbered.docx 'word/footer*.xml' | grep -o '<w:instrText[^>]*>[^<]*' | sed 's/<[^>]*>//' | xargs)
echo "pages: $printed"
echo "saved: $saved"
[ "$printed" = '第18页共38页|第28页共38页|第38页共38页|' ] && [ "$saved" = 'PAGE =- 1 NUMPAGES =- 1' ]
