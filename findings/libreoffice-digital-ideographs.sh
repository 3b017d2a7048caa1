#!/usr/bin/env bash
# LibreOffice 7.4.7 (Debian 12, libreoffice-writer) numbers with 十 where a Word file asks for one ideograph a digit: of ideographDigital (ECMA-376 part 1, 17.18.59), 九, 一〇, 一一 …
# 二〇, in a list as for page numbers, comes 九, 十, 十一 … 二十, so that 第一〇条 is 第十条, and nothing is said. Saved as a Word file
# the format is chineseCountingThousand, and Word says 十 from then on. taiwaneseDigital and japaneseDigitalTenThousand, of the same kind, come in Arabic figures. It can
# write such numbers: the year in a date field (EEEE年) is 二〇二五.
# Guessed: the right ones, as up to nine, where the two formats are alike and nobody sees it.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer poppler-utils unzip fonts-arphic-uming).
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
const main = `xmlns:w="${head}/wordprocessingml/2006/main" xmlns:r="${head}/officeDocument/2006/relationships"`
const formats = ['ideographDigital', 'taiwaneseDigital', 'japaneseDigitalTenThousand', 'chineseCountingThousand']
const fonts = '<w:rPr><w:rFonts w:ascii="AR PL UMing CN" w:hAnsi="AR PL UMing CN" w:eastAsia="AR PL UMing CN"/></w:rPr>'
const run = (words) => `<w:r>${fonts}<w:t>${words}</w:t></w:r>`
const paragraph = (inner, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`
const lists = formats.map((format, i) => `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:start w:val="9"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>`)
const uses = formats.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
const page = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>0</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const part = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`
const relations = (...targets) => `<Relationships xmlns="${head}/package/2006/relationships">${targets.map(([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${head}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part('document', 'document.main')}${part('numbering', 'numbering')}${part('footer1', 'footer')}</Types>`,
)
zip.file('_rels/.rels', relations(['officeDocument', 'word/document.xml']))
zip.file('word/_rels/document.xml.rels', relations(['numbering', 'numbering.xml'], ['footer', 'footer1.xml']))
zip.file('word/numbering.xml', `<w:numbering ${main}>${lists.join('')}${uses.join('')}</w:numbering>`)
zip.file('word/footer1.xml', `<w:ftr ${main}>${paragraph(run('页') + page)}</w:ftr>`)
const items = formats.flatMap((format, i) => [0, 1, 2].map(() => paragraph(run(format), `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${i + 1}"/></w:numPr>`)))
const section = '<w:sectPr><w:footerReference w:type="default" r:id="r2"/><w:pgNumType w:fmt="ideographDigital" w:start="20"/></w:sectPr>'
zip.file('word/document.xml', `<w:document ${main}><w:body>${items.join('')}${section}</w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('numbers.docx', bytes))
EOS
node make.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf numbers.docx >/dev/null 2>&1
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to docx --outdir saved numbers.docx >/dev/null 2>&1
seen=$(pdftotext -layout numbers.pdf - | tr -d ' \f' | grep . | tr '\n' ' ')
saved=$(unzip -p saved/numbers.docx word/numbering.xml | grep -o '<w:start w:val="9"/><w:numFmt w:val="[A-Za-z]*"\|<w:numFmt w:val="\(chinese\|ideograph\)[A-Za-z]*"' | grep -o '[a-z][A-Za-z]*"$' | sort -u | tr '\n' ' ')
echo "$seen"
echo "saved: $saved"
items=''
for each in 'ideographDigital 九 十 十一' 'taiwaneseDigital 9 10 11' 'japaneseDigitalTenThousand 9 10 11' 'chineseCountingThousand 九 十 十一'; do
  set -- $each
  items="${items}第$2条$1 第$3条$1 第$4条$1 "
done
test "$seen" = "${items}页二十 "
case $saved in *ideographDigital*) exit 1 ;; *chineseCountingThousand*) ;; *) exit 1 ;; esac
