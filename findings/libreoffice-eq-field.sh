#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) shows nothing where a Word file holds an EQ field, the way in which Word writes a
# character in a ring (带圈字符, eq \o\ac(○,11)) and a fraction: Word draws such a field from its code and keeps no result
# beside it. On the page and in the text 第⑪项 is 第项, and nothing is said. A phonetic guide, which newer files hold as w:ruby, comes with its character.
# Guessed: that a field that can't be drawn leaves at least its words, as w:ruby does.
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
const run = (words) => `<w:r><w:rPr><w:rFonts w:eastAsia="AR PL UMing CN" w:hint="eastAsia"/></w:rPr><w:t>${words}</w:t></w:r>`
const turn = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (code) => `${turn('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${turn('end')}`
const guide = `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/><w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('da')}</w:rt><w:rubyBase>${run('达')}</w:rubyBase></w:ruby></w:r>`
const lines = [field('eq \\o\\ac(○,11)'), field(' EQ \\f(1,2) '), guide]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
const body = lines.map((inner) => `<w:p>${run('第')}${inner}${run('项')}</w:p>`).join('')
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('fields.docx', bytes))
EOS
node make.cjs
convert() { soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$1" fields.docx >/dev/null 2>&1; }
convert txt:Text
convert pdf
pdftotext -raw fields.pdf page.txt
cat >read.cjs <<'EOS'
const linesOf = (path) => require('fs').readFileSync(path, 'utf8').replace(/^\ufeff/, '').split(/[\r\n\f]+/).filter((line) => /[第项]/.test(line))
const seen = { text: linesOf('fields.txt'), page: linesOf('page.txt').slice(0, 2) }
console.log(seen)
const expected = { text: ['第项', '第项', '第达项'], page: ['第项', '第项'] }
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
