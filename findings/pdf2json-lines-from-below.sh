#!/usr/bin/env bash
# pdf2json 4.1.0 gives the text of a page (getRawTextContent) from its last line to its first: of 第一行, a table and 末行, as pdfkit 0.20.2 writes them from above, it has 末行, the
# rows from the last to the head, 第一行. Of what Chromium 156 (Debian 12) prints it joins the cells of a row as well, so that the rows 12, 30 and 1, 230 are 1230 both; in its JSON, whose lines
# are in order, each digit is the letter G, GG for 12 and for 30, with no more than "Found Type3 font (custom Glyph), trying to decode" on the console. 3.1.6 has the lines of pdfkit in order and joins their cells, 新收1230 and 结转1230, and of Chromium's page it has no
# word right. pdfreader 3.0.8, which is built on 3.1.4, reads nothing at all on that page and calls it read. pdftotext (poppler 22.12) has both pages as they stand.
# Guessed: "all textual content" of a page is read from above; nobody looks for a figure at the end of the text that stood at its head.
# Chromium and its font are Debian's: the script uses the ones that are installed (apt-get install chromium fonts-noto-cjk poppler-utils).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @embedpdf/fonts-sc@1.0.0 former@npm:pdf2json@3.1.6 pdf2json@4.1.0 pdfkit@0.20.2 pdfreader@3.0.8
cat >page.html <<'EOS'
<!doctype html><meta charset="utf-8"><style>body { font: 16px "Noto Sans CJK SC" } td { border: 1px solid; padding: 2px 4px; text-align: right }</style>
<p>第一行</p><table style="border-collapse: collapse"><tr><td>项目<td>甲<td>乙<tr><td>新收<td>12<td>30<tr><td>结转<td>1<td>230</table><p>末行</p>
EOS
chromium --headless --no-sandbox --user-data-dir="$folder/profile" --no-pdf-header-footer --print-to-pdf="$folder/chromium.pdf" "file://$folder/page.html" >/dev/null 2>&1
cat >write.cjs <<'EOS'
const PDFDocument = require('pdfkit')
const page = new PDFDocument({ size: 'A4' })
page.pipe(require('fs').createWriteStream('pdfkit.pdf'))
page.font('node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf').fontSize(14).text('第一行')
page.table({ data: [['项目', '甲', '乙'], ['新收', '12', '30'], ['结转', '1', '230']] })
page.text('末行')
page.end()
EOS
node write.cjs
cat >read.cjs <<'EOS'
const { PdfReader } = require('pdfreader')
const lines = (text) => text.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith('---')).map((line) => line.trim().replace(/\s+/g, ' ')).join('/')
const raw = (name, file) =>
  new Promise((done, fail) => {
    const Parser = require(name).default ?? require(name)
    const parser = new Parser(null, true)
    parser.on('pdfParser_dataError', ({ parserError }) => fail(parserError))
    parser.on('pdfParser_dataReady', ({ Pages: [page] }) => done([lines(parser.getRawTextContent()), page.Texts.map(({ R: [run] }) => decodeURIComponent(run.T)).join('')]))
    parser.loadPDF(file)
  })
const items = (file) =>
  new Promise((done, fail) => {
    const words = []
    new PdfReader().parseFileItems(file, (error, item) => (error ? fail(error) : item ? words.push(item.text ?? '') : done(words.join(''))))
  })
void (async () => {
  const seen = {}
  for (const file of ['pdfkit', 'chromium'])
    seen[file] = { now: await raw('pdf2json', `${file}.pdf`), former: (await raw('former', `${file}.pdf`))[0], pdfreader: await items(`${file}.pdf`) }
  seen.chromium.former = seen.chromium.former.match(/\p{Script=Han}/gu)?.join('') ?? 'no word'
  process.stdout.write(`${JSON.stringify(seen, null, 1)}\n`)
  const expected = {
    pdfkit: {
      now: ['末行/结转 1 230/新收 12 30/项目 甲 乙/第一行', '第一行项目甲乙新收1230结转1230末行'],
      former: '第一行/项目甲乙/新收1230/结转1230/末行',
      pdfreader: '第一行项目甲乙新收1230结转1230末行',
    },
    chromium: { now: ['末行/结转1230/新收1230/项目甲乙/第一行', '第⼀⾏项⽬甲⼄新收GGGG结转GGGG末⾏'], former: 'no word', pdfreader: '' },
  }
  process.exitCode = JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1
})()
EOS
node read.cjs | grep -v '^Warning'
for file in pdfkit chromium; do test "$(pdftotext -layout $file.pdf - | tr -s ' \n\f' ' ')" = '第一行 项目 甲 乙 新收 12 30 结转 1 230 末行 '; done
