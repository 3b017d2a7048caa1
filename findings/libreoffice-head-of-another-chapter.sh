#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) prints one chapter's name above all of them: a page head that names the chapter by STYLEREF "heading 1" (ECMA-376 part 1, 17.16.5.59; Word's
# 插入 → 文档部件 → 域) says on every page what Word had stored in the file last, 第一章 above 第二章 and 第三章 too. The same head's 本节共…页 (SECTIONPAGES) and 第…节
# (SECTION) are the stored figures on every page, 共1页 above a section of three, beside a PAGE that counts; nothing tells which figures are counted and which are old.
# In the Word file that it saves the fields are still there.
# Guessed: the fields are worked out, or left out; a head with another chapter's name, each page with the same wrong sum, looks like a finished page.
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
const main = `xmlns:w="${head}/wordprocessingml/2006/main" xmlns:r="${head}/officeDocument/2006/relationships"`
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inner, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const field = (code, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const part = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`
const relations = (...targets) => `<Relationships xmlns="${head}/package/2006/relationships">${targets.map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${head}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('header1', 'header')}</Types>`,
)
zip.file('_rels/.rels', relations(['officeDocument', 'word/document.xml']))
zip.file('word/_rels/document.xml.rels', relations(['styles', 'styles.xml'], ['header', 'header1.xml']))
zip.file('word/styles.xml', `<w:styles ${main}><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>`)
// What Word stored when the file was saved on its first page.
const words = [run('眉:'), field('STYLEREF "heading 1"', '第一章'), run('，本节共'), field('SECTIONPAGES', '1'), run('页，第'), field('SECTION', '1'), run('节，第'), field('PAGE', '1'), run('页')]
zip.file('word/header1.xml', `<w:hdr ${main}>${paragraph(words.join(''))}</w:hdr>`)
const chapter = (name, fresh = true) => paragraph(run(name), `<w:pStyle w:val="1"/>${fresh ? '<w:pageBreakBefore/>' : ''}`)
const page = (name) => paragraph(run(name), '<w:pageBreakBefore/>')
const section = '<w:sectPr><w:headerReference w:type="default" r:id="r2"/></w:sectPr>'
const body = [chapter('第一章', false), paragraph('', section), chapter('第二章', false), page('文'), chapter('第三章'), section]
zip.file('word/document.xml', `<w:document ${main}><w:body>${body.join('')}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('chapters.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf chapters.docx >/dev/null 2>&1
seen=$(pdftotext -layout chapters.pdf - | tr -d ' \f' | grep . | tr '\n' ' ')
echo "$seen"
test "$seen" = '眉:第一章，本节共1页，第1节，第1页 第一章 眉:第一章，本节共1页，第1节，第2页 第二章 眉:第一章，本节共1页，第1节，第3页 文 眉:第一章，本节共1页，第1节，第4页 第三章 '
