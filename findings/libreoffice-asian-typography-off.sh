#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) sets Word files as if two switches of Asian typography were on when they are off:
# with w:overflowPunct w:val="0" a comma still hangs out of a line that 28 characters fill, and with w:autoSpaceDE and w:autoSpaceDN
# w:val="0" a gap still stands between Chinese and figures. The pages are the same as without the elements.
# Guessed: that "0" turns both off, as it does in Word, where lines of an official document then end at the type area.
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
const run = `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>`
// A type area of exactly 28 characters of 16 points.
const page = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1473" w:bottom="1440" w:left="${11906 - 1473 - 28 * 320}"/></w:sectPr>`
async function make(name, properties, text) {
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
    `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body><w:p><w:pPr>${properties}</w:pPr><w:r>${run}<w:t>${text}</w:t></w:r></w:p>${page}</w:body></w:document>`,
  )
  require('fs').writeFileSync(name, await zip.generateAsync({ type: 'nodebuffer' }))
}
const line = '公'.repeat(28) + '，' + '开'.repeat(8)
const mixed = '公开信息2025条'
make('hang-off.docx', '<w:overflowPunct w:val="0"/>', line)
make('hang-on.docx', '', line)
make('gap-off.docx', '<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>', mixed)
make('gap-on.docx', '', mixed)
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf ./*.docx >/dev/null 2>&1
for name in hang-off hang-on gap-off gap-on; do pdftotext -bbox "$name.pdf" "$name.html"; done
cat >read.cjs <<'EOS'
const words = (name) =>
  [...require('fs').readFileSync(`${name}.html`, 'utf8').matchAll(/<word xMin="([\d.]+)".*? xMax="([\d.]+)".*?>(.*?)<\/word>/g)].map(
    ([, left, right, text]) => ({ left: Number(left), right: Number(right), text }),
  )
const edge = (11906 - 1473) / 20
const hang = ['hang-off', 'hang-on'].map((name) => {
  const [first] = words(name)
  return { name, line: `${first.text.length} characters, the last ${first.text.at(-1)}`, outside: first.right > edge + 8 }
})
const gap = ['gap-off', 'gap-on'].map((name) => {
  const [chinese, figures] = words(name)
  return { name, points: Math.round((figures.left - chinese.right) * 10) / 10 }
})
console.log(hang, gap)
const hangs = hang.every(({ outside }) => outside)
const apart = gap.every(({ points }) => points > 2)
process.exit(hangs && apart ? 0 : 1)
EOS
node read.cjs
