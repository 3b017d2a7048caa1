#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) leaves out of a Word file what Word's 调整宽度 wrote (w:fitText): two characters that
# are to fill the room of four, 电话 over 联系地址 as forms have it, keep their own width, and the colons no longer stand below one
# another. What Word's 字符间距 wrote for the same look (w:spacing) is kept.
# Guessed: that a run is spread to the width it names, as by ECMA-376 part 1, 17.3.2.14.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils
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
const font = 'AR PL UMing CN'
const run = (text, wide = '') =>
  `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/>${wide}</w:rPr><w:t>${text}</w:t></w:r>`
// Four characters of 16 points.
const sized = '<w:sz w:val="32"/>'
const lines = [
  run('联系地址', sized) + run('：某路', sized),
  run('电话', `${sized}<w:fitText w:val="1280" w:id="1"/>`) + run('：某号', sized),
  run('电', `<w:spacing w:val="640"/>${sized}`) + run('话', sized) + run('：某号', sized),
]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const paragraphs = lines.map((line) => `<w:p>${line}</w:p>`).join('')
zip.file(
  'word/document.xml',
  `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${paragraphs}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr></w:body></w:document>`,
)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('form.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf form.docx >/dev/null 2>&1
pdftotext -bbox form.pdf form.html
cat >read.cjs <<'EOS'
const ends = [...require('fs').readFileSync('form.html', 'utf8').matchAll(/yMin="([\d.]+)" xMax="([\d.]+)".*?>.*?<\/word>/g)]
const lines = [...new Set(ends.map(([, top]) => top))]
const widths = lines.map((top) => Math.round(Math.max(...ends.filter(([, each]) => each === top).map(([, , right]) => Number(right))) - 72))
console.log('where each line ends, in points from the margin', widths)
// Seven characters; 电话 by itself and three; 电, a gap of two, 话 and three.
process.exit(widths.join() === '112,80,112' ? 0 : 1)
EOS
node read.cjs
