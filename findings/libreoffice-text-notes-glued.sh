#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer), converting a Word file to text, sets the mark of a footnote behind a figure as one more digit: 共12¹件
# becomes 共121件, in a table's cell 12² becomes 122, and the note's own words are nowhere. The words of a text box and of a frame (w:framePr, a paragraph
# of the text like the others, as Word sets a page's head or a margin note apart) are left out too, without a word. Where notes begin anew on
# each page, the text counts on: the mark ① of the second page is ② there. The same file as HTML or PDF has all the words.
# Guessed: that a text has the words of the pages, a note's at least at the end, and a figure no more digits than on paper.
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
const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`
const paragraph = (inner, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const note = (id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`
const box = (words) =>
  `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;margin-left:200pt;margin-top:50pt;width:100pt;height:40pt"><v:textbox><w:txbxContent>${paragraph(run(words))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const frame = (words) => paragraph(run(words), '<w:framePr w:w="3000" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="6000" w:y="5000"/>')
const table = (cell) => `<w:tbl><w:tblPr><w:tblW w:w="3000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(cell)}</w:tc></w:tr></w:tbl>`
const FILES = {
  figures: { body: paragraph(run('共12') + note(1) + run('件') + box('框内')) + frame('图文') + table(run('12') + note(2)) + paragraph(run('末')), notes: '' },
  pages: {
    body: paragraph(run('甲') + note(1)) + paragraph(run('乙') + note(2), '<w:pageBreakBefore/>'),
    notes: '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/></w:footnotePr>',
  },
}
async function make(name, { body, notes }) {
  const zip = new JSZip()
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/footnotes.xml" ContentType="${type}.footnotes+xml"/></Types>`,
  )
  const related = (path, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${kind}" Target="${target}"/></Relationships>`)
  related('_rels/.rels', 'officeDocument', 'word/document.xml')
  related('word/_rels/document.xml.rels', 'footnotes', 'footnotes.xml')
  const line = (id, kind) => `<w:footnote w:type="${kind}" w:id="${id}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`
  const said = ['注文', '另注'].map((words, at) => `<w:footnote w:id="${at + 1}">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(words)}`)}</w:footnote>`)
  zip.file('word/footnotes.xml', `<w:footnotes xmlns:w="${word}">${line(-1, 'separator')}${line(0, 'continuationSeparator')}${said.join('')}</w:footnotes>`)
  zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr>${notes}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`)
  require('fs').writeFileSync(`${name}.docx`, await zip.generateAsync({ type: 'nodebuffer' }))
}
Promise.all(Object.entries(FILES).map(([name, file]) => make(name, file)))
EOS
node make.cjs
for kind in 'txt:Text (encoded):UTF8' html pdf; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out figures.docx pages.docx >/dev/null 2>&1; done
pdftotext out/figures.pdf out/figures.page
for name in figures pages; do echo "$name: $(tr -d ' \r' <out/$name.txt | sed '1s/^\xEF\xBB\xBF//; /^$/d' | tr '\n' ' ')" | tee -a seen; done
for words in 注文 另注 框内 图文; do
  for file in txt html page; do echo "$words $file $(grep -c $words out/figures.$file || true)"; done
done | sed 's/ [1-9]$/ there/; s/ 0$/ gone/' | tee -a seen
echo "second page: $(pdftotext -f 2 out/pages.pdf - | tr -d ' \f' | sed '/^$/d' | tr '\n' ' ')" | tee -a seen
cat >expected <<'EOS'
figures: 共121件 122 末 
pages: 甲① 乙② 
注文 txt gone
注文 html there
注文 page there
另注 txt gone
另注 html there
另注 page there
框内 txt gone
框内 html there
框内 page there
图文 txt gone
图文 html there
图文 page there
second page: 乙① ①另注 
EOS
diff expected seen
