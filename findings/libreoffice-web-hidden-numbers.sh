#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) prints a table of contents without its page numbers once it is plain text: Word marks leader
# and number of an entry w:webHidden, to be left out of its view of a web page and of nothing else (ECMA-376 part 1, 17.3.2.44). Within the
# field TOC they are printed; where the field is gone (目录 fixed by Ctrl+Shift+F9) or an entry has been copied out of it, not, though the same file as text has them. Saved as
# a Word file they are w:vanish, hidden in Word too, on paper and on the screen.
# Guessed: that what is hidden in a web view is on the page, whatever field it stands in.
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
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const run = (inner) => `<w:r>${inner}</w:r>`
const webHidden = (inner) => run(`<w:rPr><w:webHidden/></w:rPr>${inner}`)
const mark = (kind) => `<w:fldChar w:fldCharType="${kind}"/>`
const code = (words) => `<w:instrText xml:space="preserve"> ${words} </w:instrText>`
const paragraph = (inner, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const tab = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'
const heading = paragraph(`<w:bookmarkStart w:id="1" w:name="_Toc1"/>${run('<w:t>正文标题</w:t>')}<w:bookmarkEnd w:id="1"/>`, '<w:pageBreakBefore/><w:outlineLvl w:val="0"/>')
const entry = (number) => `<w:hyperlink w:anchor="_Toc1">${run('<w:t>总体情况</w:t>')}${webHidden('<w:tab/>')}${number}</w:hyperlink>`
const number = webHidden('<w:t>2</w:t>')
const reference = webHidden(mark('begin')) + webHidden(code('PAGEREF _Toc1 \\h')) + webHidden(mark('separate')) + number + webHidden(mark('end'))
const BODIES = {
  field: paragraph(run(mark('begin')) + run(code('TOC \\o "1-1" \\h \\z \\u')) + run(mark('separate')) + entry(reference), tab) + paragraph(run(mark('end'))) + heading,
  copied: paragraph(entry(reference), tab) + heading,
  fixed: paragraph(entry(number), tab) + heading,
}
async function make(name, body) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
  )
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`)
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
Promise.all(Object.entries(BODIES).map(([name, body]) => make(name, body)))
EOS
node make.cjs
for kind in pdf docx 'txt:Text (encoded):UTF8'; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out field.docx copied.docx fixed.docx >/dev/null 2>&1; done
for name in field copied fixed; do
  printed=$(pdftotext -layout -l 1 out/$name.pdf - | tr -d ' .\f' | sed '/^$/d' | tr '\n' '|')
  text=$(grep -m 1 -o '总体情况.*' out/$name.txt | tr '\t' '>')
  saved=$(unzip -p out/$name.docx word/document.xml | grep -c '<w:vanish/>' || true)
  echo "$name: page $printed text $text saved hidden $([ "$saved" -gt 0 ] && echo yes || echo no)" | tee -a seen
done
cat >expected <<'EOS'
field: page 总体情况2| text 总体情况>2 saved hidden no
copied: page 总体情况| text 总体情况>2 saved hidden yes
fixed: page 总体情况| text 总体情况>2 saved hidden yes
EOS
diff expected seen
