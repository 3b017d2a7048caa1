#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) sets the marks of notes that have a mark of their own (* and ** instead of numbers, w:customMarkFollows,
# ECMA-376 part 1, 17.11) twice: Word keeps such a mark as words, in the text behind the reference and at the head of the note, and
# LibreOffice puts its own before them. At the foot of the page the note * reads ** and the note ** reads ****, so that who looks for ** finds the wrong
# one; in the text the first mark of the file stands once, every further one twice. Saved as a Word file the double marks stay.
# Guessed: a note of one's own mark looks as it does in Word; the first one in the text does.
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
const raised = '<w:vertAlign w:val="superscript"/>'
const NOTES = [
  ['*', '甲局'],
  ['**', '乙局'],
  ['***', '丙局'],
]
const reference = (at, mark) => `<w:r><w:rPr>${raised}</w:rPr><w:footnoteReference w:customMarkFollows="1" w:id="${at}"/><w:t>${mark}</w:t></w:r>`
const BODY = NOTES.map(([mark], i) => paragraph(run('共') + reference(i + 2, mark) + run('件'))).join('')
const line = (kind, at, inner) => `<w:footnote w:type="${kind}" w:id="${at}"><w:p><w:r><w:${inner}/></w:r></w:p></w:footnote>`
const PARTS = {
  footnotes:
    line('separator', 0, 'separator') +
    line('continuationSeparator', 1, 'continuationSeparator') +
    NOTES.map(([mark, words], i) => `<w:footnote w:id="${i + 2}">${paragraph(run(mark, raised) + run(words))}</w:footnote>`).join(''),
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
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('notes.docx', bytes))
EOS
node make.cjs
for kind in pdf docx; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out notes.docx >/dev/null 2>&1; done
pdftotext -layout out/notes.pdf - | tr -d ' \f' | grep -v '^$' | paste -sd' ' | tee seen
unzip -p out/notes.docx word/footnotes.xml | sed 's/<[^>]*>//g' | tr -d '\n' | tee -a seen
cat >expected <<'EOS'
共*件 共****件 共******件 **甲局 ****乙局 ******丙局
EOS
printf '**甲局****乙局******丙局' >>expected
diff expected seen
