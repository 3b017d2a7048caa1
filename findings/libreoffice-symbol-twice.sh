#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) shows a character twice that a Word file holds as a SYMBOL field: it
# draws the character that the field's code names and the field's stored result behind it. A ticked box ☑ of a form is ☑☑, 第{ SYMBOL 9313 \u }项
# is 第②②项, and a figure put in so has twice its digits, on the page, in the text and in the Word file that it saves, where the two are plain letters
# and can't be told from what was meant. A field without a stored result comes once, so does w:sym.
# Guessed: that a field shows its result or what is worked out anew, and not both.
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
const FONT = 'AR PL UMing CN'
const run = (inner) => `<w:r><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}"/></w:rPr>${inner}</w:r>`
const text = (words) => run(`<w:t>${words}</w:t>`)
const mark = (kind) => run(`<w:fldChar w:fldCharType="${kind}"/>`)
const code = (words) => mark('begin') + run(`<w:instrText xml:space="preserve"> SYMBOL ${words} </w:instrText>`)
const field = (words, result) => code(words) + mark('separate') + text(result) + mark('end')
const LINES = [
  text('甲') + field('9745 \\u', '☑') + text('乙'),
  text('第') + field('9313 \\u', '②') + text('项'),
  text('共') + field(`53 \\f "${FONT}" \\s 12`, '5') + text('件'),
  text('丙') + code(`53 \\f "${FONT}"`) + mark('end') + text('丁'),
  text('戊') + run(`<w:sym w:font="${FONT}" w:char="0035"/>`) + text('己'),
]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${LINES.map((line) => `<w:p>${line}</w:p>`).join('')}<w:sectPr/></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('symbols.docx', bytes))
EOS
node make.cjs
for kind in pdf docx 'txt:Text (encoded):UTF8'; do soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to "$kind" --outdir out symbols.docx >/dev/null 2>&1; done
line() { tr -d ' \f\r' | sed '1s/^\xEF\xBB\xBF//; /^$/d' | tr '\n' ' '; }
echo "page: $(pdftotext -layout out/symbols.pdf - | line)" | tee -a seen
echo "text: $(line <out/symbols.txt)" | tee -a seen
echo "saved: $(unzip -p out/symbols.docx word/document.xml | sed 's#</w:p>#\n#g; s/<w:sym [^>]*w:char="\([0-9A-F]*\)"[^>]*>/[\1]/g; s/<[^>]*>//g' | line)" | tee -a seen
cat >expected <<'EOS'
page: 甲☑☑乙 第②②项 共55件 丙5丁 戊5己 
text: 甲☑☑乙 第②②项 共55件 丙5丁 戊5己 
saved: 甲☑☑乙 第②②项 共55件 丙5丁 戊5己 
EOS
diff expected seen
