#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) prints 图1 where a Word file has 图一: a caption that counts in Chinese figures (SEQ 图
# \* CHINESENUM3, ECMA-376 part 1, 17.16.4.3) comes out in Arabic ones, with it every reference to it, and so do PAGE and NUMPAGES, though
# \* ROMAN and \* ALPHABETIC of the same fields are taken. The same file as text still has 图一 in both places. Saved as a Word file
# the field is SEQ 图 \* ARABIC with 一 as its result, so that the next update in Word turns captions and references.
# Guessed: that a field in a format that it doesn't know keeps the result in the file, and that page and text agree.
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
const field = (code, result) => `${mark('begin')}${run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`)}${mark('separate')}${text(result)}${mark('end')}`
const paragraph = (runs) => `<w:p>${runs}</w:p>`
const caption = `<w:bookmarkStart w:id="1" w:name="_Ref1"/>${text('图')}${field('SEQ 图 \\* CHINESENUM3', '一')}<w:bookmarkEnd w:id="1"/>`
const body = [
  paragraph(caption + text('甲')),
  paragraph(text('表') + field('SEQ 表 \\* ROMAN', 'I') + text('乙')),
  paragraph(text('件') + field('SEQ 件 \\* ALPHABETIC', 'A') + text('丙')),
  paragraph(text('见') + field('REF _Ref1 \\h', '图一')),
]
const foot = text('第') + field('PAGE \\* CHINESENUM3', '一') + text('页共') + field('NUMPAGES \\* CHINESENUM3', '一') + text('页')
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${type}.footer+xml"/></Types>`,
)
const related = (path, id, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/></Relationships>`)
related('_rels/.rels', 'r1', 'officeDocument', 'word/document.xml')
related('word/_rels/document.xml.rels', 'foot', 'footer', 'footer1.xml')
zip.file('word/footer1.xml', `<w:ftr xmlns:w="${word}">${paragraph(foot)}</w:ftr>`)
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body.join('')}<w:sectPr><w:footerReference w:type="default" r:id="foot"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('captions.docx', bytes))
EOS
node make.cjs
for kind in pdf txt:Text docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out captions.docx >/dev/null 2>&1; done
printed=$(pdftotext -layout out/captions.pdf - | tr -d ' \f' | grep . | tr '\n' '|')
plain=$(sed '1s/^\xEF\xBB\xBF//' out/captions.txt | tr -d '\r' | grep . | tr '\n' '|')
saved=$(unzip -p out/captions.docx word/document.xml | grep -o 'SEQ 图[^<]*' | xargs)
echo "page: $printed"
echo "text: $plain"
echo "saved: $saved"
[ "$printed" = '图1甲|表I乙|件A丙|见图1|第1页共1页|' ] && [ "$plain" = '图一甲|表I乙|件A丙|见图一|' ] && [ "$saved" = 'SEQ 图 * ARABIC' ]
