#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) writes 一.1 where a Word file says 1.1: below 第一章 the sections of a regulation or a report are
# numbered by Word's 正规形式编号 (w:isLgl, ECMA-376 part 1, 17.9.4), which turns the chapter's Chinese figure into an Arabic one. LibreOffice takes
# no notice of it, on the page, in the text, and in every reference to such a number (REF \r: 见二.1.1), and leaves it out of the Word
# file that it saves, so that Word then shows 一.1 as well.
# Guessed: a switch in each of Word's dialogs for lists, of which the wanted number follows with no more than what the file says, is obeyed.
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
const level = (at, format, words, legal = '') => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${legal}<w:suff w:val="nothing"/><w:lvlText w:val="${words}"/><w:lvlJc w:val="left"/></w:lvl>`
const numbered = (words, at) => paragraph(words, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)
const mark = (kind) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
const BODY = [
  numbered(run('甲'), 0) + numbered(run('乙'), 1) + numbered(run('丙'), 0) + numbered(run('丁'), 1),
  numbered(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${run('戊')}<w:bookmarkEnd w:id="1"/>`, 2),
  paragraph(`${run('见')}${mark('begin')}<w:r><w:instrText xml:space="preserve"> REF _Ref1 \\r \\h </w:instrText></w:r>${mark('separate')}${run('2.1.1')}${mark('end')}`),
].join('')
const legal = '<w:isLgl/>'
const PARTS = {
  numbering: `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%1.%2', legal)}${level(2, 'decimal', '%1.%2.%3', legal)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`,
}
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
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('sections.docx', bytes))
EOS
node make.cjs
for kind in pdf docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out sections.docx >/dev/null 2>&1; done
pdftotext -layout out/sections.pdf - | tr -d ' \f' | grep -v '^$' | paste -sd' ' | tee seen
unzip -p out/sections.docx word/numbering.xml | { grep -c isLgl || true; } | tee -a seen
printf '%s\n' '第一章甲 一.1乙 第二章丙 二.1丁 二.1.1戊 见二.1.1' 0 | diff - seen
