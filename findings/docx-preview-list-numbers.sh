#!/usr/bin/env bash
# docx-preview 0.4.1, in Chromium 150 (Debian 12), numbers the paragraphs of a Word file otherwise than Word and LibreOffice 7.4.7: it counts by w:num
# alone. Two lists of one w:abstractNum go on counting, here the third item begins at 一 again; a w:num that says where it
# begins (w:startOverride, as Word's 设置编号值 writes it) begins at 一 too, and one that has a level of its own (w:lvl in w:lvlOverride: 6) is numbered
# as if it had none. w:start of the abstract list is heeded. And what was moved with changes tracked (w:moveTo) or stands in a w:customXml block is
# not there at all, with renderChanges or without.
# Guessed: that numbers and words are the least a viewer of Word files keeps; who is to look into 第三项 of a preview looks at another one.
# Chromium and LibreOffice are no npm packages: the script uses those that are installed (apt-get install chromium libreoffice-writer
# poppler-utils fonts-arphic-uming).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jszip@3.10.1 docx-preview@0.4.1 playwright-core@1.65.1
cat >make.cjs <<'EOS'
const JSZip = require('jszip')
const head = 'http://schemas.openxmlformats.org'
const main = `xmlns:w="${head}/wordprocessingml/2006/main"`
const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const level = (format, start) => `<w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/></w:lvl>`
const list = (id, override = '') => `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${override && `<w:lvlOverride w:ilvl="0">${override}</w:lvlOverride>`}</w:num>`
const lists = [list(1), list(2), list(3, '<w:startOverride w:val="5"/>'), list(4, level('decimal', 1))]
const run = (words) => `<w:r><w:rPr><w:rFonts w:eastAsia="AR PL UMing CN"/></w:rPr><w:t>${words}</w:t></w:r>`
const item = (words, id) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${run(words)}</w:p>`
const moved = `<w:moveTo w:id="1" w:author="某人" w:date="2026-01-05T09:00:00Z">${run('移来')}</w:moveTo>`
const body = [
  ...[item('甲', 1), item('乙', 1), item('丙', 2), item('丁', 3), item('戊', 4)],
  `<w:p>${run('前')}${moved}${run('后')}</w:p>`,
  `<w:customXml w:element="part"><w:p>${run('块中')}</w:p></w:customXml>`,
]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${type}.numbering+xml"/></Types>`,
)
const related = (path, kind, target) => zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`)
related('_rels/.rels', 'officeDocument', 'word/document.xml')
related('word/_rels/document.xml.rels', 'numbering', 'numbering.xml')
zip.file('word/numbering.xml', `<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level('chineseCountingThousand', 1)}</w:abstractNum>${lists.join('')}</w:numbering>`)
zip.file('word/document.xml', `<w:document ${main}><w:body>${body.join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`)
zip.generateAsync({ type: 'nodebuffer' }).then((bytes) => require('fs').writeFileSync('lists.docx', bytes))
EOS
node make.cjs
cat >show.cjs <<'EOS'
const { readFileSync } = require('node:fs')
const { chromium } = require('playwright-core')
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  await page.setContent('<main></main>')
  for (const path of ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.min.js'])
    await page.addScriptTag({ content: readFileSync(`node_modules/${path}`, 'utf8') })
  await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    await globalThis.docx.renderAsync(bytes.buffer, document.querySelector('main'), null, { renderChanges: true })
  }, readFileSync('lists.docx', 'base64'))
  await page.pdf({ path: 'shown.pdf' })
  await browser.close()
}
void main()
EOS
node show.cjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf lists.docx >/dev/null 2>&1
linesOf() { pdftotext -layout "$1" - | tr -d ' \f' | grep . | tr '\n' '|'; }
shown=$(linesOf shown.pdf)
office=$(linesOf lists.pdf)
echo "docx-preview: $shown"
echo "LibreOffice: $office"
[ "$shown" = '一、甲|二、乙|一、丙|一、丁|一、戊|前后|' ] && [ "$office" = '一、甲|二、乙|三、丙|五、丁|6、戊|前移来后|块中|' ]
