#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) writes what stands in an input field or a content control several times over
# when it saves a Word file: once for each stretch of one script, with the stretch before it, and once more at the end. A field
# that shows 共127件 comes out as 共127件 共 共127件 127 共127件 件 共127件 共127件; one of Latin letters or digits alone comes out once.
# Guessed: as often as it was entered. Word and LibreOffice itself show all the copies when they open the file.
# A bookmark over several paragraphs is begun again in its last one, so that the first start has no end.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`
const turn = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (text) =>
  `${turn('begin')}<w:r><w:instrText xml:space="preserve"> FILLIN "q" </w:instrText></w:r>${turn('separate')}${run(text)}${turn('end')}`
const control = (text) =>
  `<w:sdt><w:sdtPr><w:alias w:val="a"/><w:text/></w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`
const paragraph = (content) => `<w:p>${content}</w:p>`
const body =
  ['共127件', '127'].map((text) => paragraph(field(text)) + paragraph(control(text))).join('') +
  paragraph('<w:bookmarkStart w:id="0" w:name="b"/>' + run('one')) +
  paragraph(run('two')) +
  paragraph(run('three') + '<w:bookmarkEnd w:id="0"/>')
const head = 'http://schemas.openxmlformats.org'
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('in.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to docx --outdir out in.docx >/dev/null 2>&1
cat >read.cjs <<'EOS'
const JSZip = require('jszip')
JSZip.loadAsync(require('fs').readFileSync('out/in.docx')).then(async (zip) => {
  const xml = await zip.file('word/document.xml').async('string')
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs).slice(0, 4)
  const seen = paragraphs.map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).filter((text) => text !== '').join(' '))
  const copied = '共127件 共 共127件 127 共127件 件 共127件 共127件'
  const starts = xml.match(/<w:bookmarkStart [^>]*w:name="b"/g).length
  const ends = xml.match(/<w:bookmarkEnd /g).length
  console.log(seen, `a bookmark over three paragraphs: begun ${starts} times, ended ${ends} times`)
  const expected = [copied, copied, '127', '127']
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) && starts === 2 && ends === 1 ? 0 : 1)
})
EOS
node read.cjs
