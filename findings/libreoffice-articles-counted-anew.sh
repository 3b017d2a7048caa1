#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) numbers the articles of a regulation anew in each chapter: in a list of two levels, 第一章 and
# 第一条, whose second goes on counting through the whole text (w:lvlRestart w:val="0", by ISO/IEC 29500-1, 17.9.11, never anew), the third article, behind
# 第二章, is 第一条, on the page and in the text. A level that is to begin anew with each chapter alone, not with each
# section (w:val="1"), does so with each section. Saved as a Word file, w:lvlRestart is gone, so that Word numbers wrong as well.
# Guessed: that a level's number is what the file says, as w:start and w:startOverride are heeded; who looks 第三条 up finds none.
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
const item = (level) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>某</w:t></w:r></w:p>`
const level = (at, unit, restart) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>${restart === undefined ? '' : `<w:lvlRestart w:val="${restart}"/>`}<w:suff w:val="nothing"/><w:lvlText w:val="第%${at + 1}${unit}"/></w:lvl>`
const LISTS = {
  through: { levels: level(0, '章') + level(1, '条', 0), items: [0, 1, 1, 0, 1] },
  chapters: { levels: level(0, '章') + level(1, '节') + level(2, '条', 1), items: [0, 1, 2, 1, 2, 0, 1, 2] },
}
async function make(name, { levels, items }) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
  )
  const related = (path, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`)
  related('_rels/.rels', 'officeDocument', 'word/document.xml')
  related('word/_rels/document.xml.rels', 'numbering', 'numbering.xml')
  zip.file(
    'word/numbering.xml',
    `<w:numbering xmlns:w="${word}"><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
  )
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${items.map(item).join('')}<w:sectPr/></w:body></w:document>`)
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
Promise.all(Object.entries(LISTS).map(([name, list]) => make(name, list)))
EOS
node make.cjs
for kind in pdf docx 'txt:Text (encoded):UTF8'; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out through.docx chapters.docx >/dev/null 2>&1; done
line() { tr -d ' \f\r' | sed '1s/^\xEF\xBB\xBF//; /^$/d' | tr '\n' ' '; }
for name in through chapters; do
  printed=$(pdftotext out/$name.pdf - | line)
  text=$(line <out/$name.txt)
  saved=$(unzip -p out/$name.docx word/numbering.xml | grep -c lvlRestart || true)
  echo "$name: $printed / $text / saved $saved" | tee -a seen
done
cat >expected <<'EOS'
through: 第一章某 第一条某 第二条某 第二章某 第一条某  / 第一章某 第一条某 第二条某 第二章某 第一条某  / saved 0
chapters: 第一章某 第一节某 第一条某 第二节某 第一条某 第二章某 第一节某 第一条某  / 第一章某 第一节某 第一条某 第二节某 第一条某 第二章某 第一节某 第一条某  / saved 0
EOS
diff expected seen
