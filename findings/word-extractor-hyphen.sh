#!/usr/bin/env bash
# word-extractor 1.0.4 loses the hyphen that does not break (w:noBreakHyphen, Ctrl+Shift+- in Word) out of a .docx: the telephone 0818-7222
# is 08187222. The reading of a phonetic guide stands in the words before its character (dá达), and what stands in w:sym is gone.
# Nothing is said of it; a soft hyphen, which shows nothing, is rightly left out.
# Guessed: that a character which Word writes as an element comes as the character, as a tab does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund jszip@3.10.1 word-extractor@1.0.4
cat >read.cjs <<'EOS'
const JSZip = require('jszip')
const Extractor = require('word-extractor')
const head = 'http://schemas.openxmlformats.org'
const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`
const lines = [
  `${run('0818')}<w:r><w:noBreakHyphen/></w:r>${run('7222')}`,
  `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="16"/><w:hpsRaise w:val="30"/><w:hpsBaseText w:val="32"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('dá')}</w:rt><w:rubyBase>${run('达')}</w:rubyBase></w:ruby></w:r>`,
  `${run('是')}<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>${run('否')}`,
  `${run('甲')}<w:r><w:tab/></w:r>${run('乙')}`,
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
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${lines.map((line) => `<w:p>${line}</w:p>`).join('')}<w:sectPr/></w:body></w:document>`)
async function look() {
  const document = await new Extractor().extract(await zip.generateAsync({ type: 'nodebuffer' }))
  const seen = document.getBody().trim().split('\n')
  console.log(seen)
  process.exit(JSON.stringify(seen) === JSON.stringify(['08187222', 'dá达', '是否', '甲\t乙']) ? 0 : 1)
}
void look()
EOS
node read.cjs
