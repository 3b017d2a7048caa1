#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) counts the captions of a Word file through where each chapter is to begin anew: of SEQ 图 \s 1 (ECMA-376
# part 1, 17.16.5.56: the numbering starts over at each heading of level 1) the third, first of its chapter, is 图3, where Word and the file's own
# result say 1, and a field \h, which counts and shows nothing, shows its number. \r (begin at 5) and \c (the number before)
# are heeded on the page. Saved as a Word file all four switches are gone, so that the next update in Word counts wrong as well.
# Guessed: a switch that is not known leaves the result of the file, as an unknown field does; here the number is worked out anew without it.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils unzip
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
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const field = (words, result) => `${mark('begin')}<w:r><w:instrText xml:space="preserve"> SEQ ${words} </w:instrText></w:r>${mark('separate')}${result && run(result)}${mark('end')}`
const heading = (words) => paragraph(run(words), '<w:pStyle w:val="1"/>')
const caption = (words, switches, result) => paragraph(run(words) + field(`${words} \\* ARABIC ${switches}`, result))
const BODY = [
  heading('甲章') + caption('图', '\\s 1', '1') + caption('图', '\\s 1', '2'),
  heading('乙章') + caption('图', '\\s 1', '1'),
  caption('表', '', '1') + paragraph(run('不显示') + field('表 \\h', '')) + caption('表', '', '3'),
  caption('式', '\\r 5', '5') + caption('式', '\\c', '5'),
].join('')
const PARTS = { styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' }
const zip = new JSZip()
const parts = Object.keys(PARTS)
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/>${parts.map((part) => `<Override PartName="/word/${part}.xml" ContentType="${type}.${part}+xml"/>`).join('')}</Types>`,
)
const relations = (list) => `<Relationships xmlns="${head}/package/2006/relationships">${list.map(([kind, target]) => `<Relationship Id="r-${kind}" Type="${related}/${kind}" Target="${target}"/>`).join('')}</Relationships>`
zip.file('_rels/.rels', relations([['officeDocument', 'word/document.xml']]))
zip.file('word/_rels/document.xml.rels', relations(parts.map((part) => [part, `${part}.xml`])))
for (const part of parts) zip.file(`word/${part}.xml`, `<w:${part} xmlns:w="${word}">${PARTS[part]}</w:${part}>`)
zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${BODY}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('captions.docx', bytes))
EOS
node make.cjs
for kind in pdf docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out captions.docx >/dev/null 2>&1; done
pdftotext -layout out/captions.pdf - | tr -d ' \f' | grep -v '^$' | paste -sd' ' | tee seen
unzip -p out/captions.docx word/document.xml | grep -o 'SEQ [^<]*[^< ]' | paste -sd';' | tee -a seen
cat >expected <<'EOS'
甲章 图1 图2 乙章 图3 表1 不显示2 表3 式5 式5
SEQ 图 \* ARABIC;SEQ 图 \* ARABIC;SEQ 图 \* ARABIC;SEQ 表 \* ARABIC;SEQ 表 \* ARABIC;SEQ 表 \* ARABIC;SEQ 式 \* ARABIC;SEQ 式 \* ARABIC
EOS
diff expected seen
