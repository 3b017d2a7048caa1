#!/usr/bin/env bash
# pdf-parse 2.4.5 (getTable) finds no table in what Chromium 150 (Debian 12) prints: it heeds what is stroked alone, and Chromium fills its borders, so that
# a page whose table is drawn with every border gives an empty list, as if there were none. The same table made by LibreOffice 7.4.7 it finds, and
# moves what is below a merged cell: 甲 and 乙, heads of the second and the third column, stand in the first and the second, above other figures, and
# nothing tells that cells were merged.
# Guessed: a table with all its lines drawn is the easy case, whatever program drew it, and a merged cell keeps the places of those beside it.
# Chromium and LibreOffice are no npm packages: the script uses those that are installed (apt-get install chromium libreoffice-writer
# fonts-noto-cjk).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version
soffice --version
npm init --yes >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund --ignore-scripts pdf-parse@2.4.5 playwright-core@1.65.1
cat >table.html <<'EOS'
<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>body { font: 14pt "Noto Serif CJK SC" } table { border-collapse: collapse; width: 100% } td { border: 1px solid }</style>
<body><table border="1" cellspacing="0"><tr><td rowspan="2">单位</td><td colspan="2">件数</td></tr><tr><td>甲</td><td>乙</td></tr><tr><td>某局</td><td>12</td><td>3</td></tr></table></body></html>
EOS
cat >print.mjs <<'EOS'
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage()
await page.setContent(readFileSync('table.html', 'utf8'))
await page.pdf({ path: 'chromium.pdf', format: 'A4' })
await browser.close()
EOS
node print.mjs
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to odt:writer8 --infilter='HTML (StarWriter)' table.html >/dev/null 2>&1
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to pdf:writer_pdf_Export table.odt >/dev/null 2>&1
mv table.pdf libreoffice.pdf
cat >find.mjs <<'EOS'
import { readFileSync } from 'node:fs'
import { PDFParse } from 'pdf-parse'
const rows = (table) => table.map((row) => row.join('|')).join('/')
const seen = {}
for (const maker of ['chromium', 'libreoffice']) {
  const bytes = readFileSync(`${maker}.pdf`)
  const { pages } = await new PDFParse({ data: new Uint8Array(bytes) }).getTable()
  seen[maker] = pages.flatMap(({ tables }) => tables).map(rows)
}
console.log(seen)
const expected = { chromium: [], libreoffice: ['单位|件数/甲|乙/某局|12|3'] }
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node find.mjs
