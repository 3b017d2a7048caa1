#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) counts pages that aren't there: a Word file of a cover and two pages, whose section behind the
# cover begins at page 1 (w:pgNumType w:start="1", w:type nextPage), becomes a PDF of three pages that say 共4页 at their foot (NUMPAGES). It puts an empty
# page behind the cover, so that page 1 is a right-hand one, leaves it out of the PDF and counts it none the less; with an annex or two that begin at 1
# as well it is 共7页 of four. Where the cover has two pages, or the section goes on counting, the number is right.
# Guessed: that the number of all pages is that of the pages in the PDF, and that only w:type oddPage asks for a right-hand page.
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
const run = (inner) => `<w:r>${inner}</w:r>`
const mark = (kind) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
const field = (code) => mark('begin') + run(`<w:instrText xml:space="preserve"> ${code} </w:instrText>`) + mark('separate') + run('<w:t>3</w:t>') + mark('end')
const text = (words) => run(`<w:t>${words}</w:t>`)
const paragraph = (inner, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const BREAK = '<w:pageBreakBefore/>'
const section = (start) => `<w:sectPr><w:footerReference w:type="default" r:id="r1"/><w:type w:val="nextPage"/><w:pgSz w:w="11906" w:h="16838"/>${start ? '<w:pgNumType w:start="1"/>' : ''}</w:sectPr>`
const cover = (last) => paragraph(text('封面'), last === undefined ? section(false) : '') + (last ?? '')
const pages = paragraph(text('甲')) + paragraph(text('乙'), BREAK)
const BODIES = {
  cover: cover() + pages + section(true),
  annex: cover() + paragraph(text('甲'), section(true)) + paragraph(text('附件一'), section(true)) + paragraph(text('附件二')) + section(true),
  twoPages: cover(paragraph(text('封二'), BREAK + section(false))) + pages + section(true),
  through: cover() + pages + section(false),
}
async function make(name, body) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${type}.footer+xml"/></Types>`,
  )
  const related = (path, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`)
  related('_rels/.rels', 'officeDocument', 'word/document.xml')
  related('word/_rels/document.xml.rels', 'footer', 'footer1.xml')
  zip.file('word/footer1.xml', `<w:ftr xmlns:w="${word}">${paragraph(text('第') + field('PAGE') + text('页共') + field('NUMPAGES') + text('页'))}</w:ftr>`)
  zip.file('word/document.xml', `<w:document xmlns:w="${word}" xmlns:r="${relations}"><w:body>${body}</w:body></w:document>`)
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
Promise.all(Object.entries(BODIES).map(([name, body]) => make(name, body)))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf --outdir out ./*.docx >/dev/null 2>&1
for name in cover annex twoPages through; do
  feet=$(pdftotext -layout out/$name.pdf - | tr -d ' \f' | grep 页共 | tr '\n' ' ')
  echo "$name: $(pdfinfo out/$name.pdf | awk '/^Pages/ { print $2 }') pages, $feet" | tee -a seen
done
cat >expected <<'EOS'
cover: 3 pages, 第1页共4页 第1页共4页 第2页共4页 
annex: 4 pages, 第1页共7页 第1页共7页 第1页共7页 第1页共7页 
twoPages: 4 pages, 第1页共4页 第2页共4页 第1页共4页 第2页共4页 
through: 3 pages, 第1页共3页 第2页共3页 第3页共3页 
EOS
diff expected seen
