#!/usr/bin/env bash
# Chromium 150 (Debian 12, chromium) tags the head of a table once more for each page that repeats it: in a tagged PDF of a table over three pages
# the heading cell 单位 holds 单位单位单位, and a tfoot its words three times. Who listens to the PDF, or reads it by its structure, is given every
# column's name as often as the table has pages. On paper each page has it once. A head higher than a quarter of a page is not repeated.
# Guessed: that what is printed again for the eye is an artifact, as PDF/UA (ISO 14289-1, 7.1) asks of what is no content.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium poppler-utils fonts-arphic-uming).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >print.cjs <<'EOS'
const { chromium } = require('playwright-core')
const rows = Array.from({ length: 24 }, (_, at) => `<tr><td>${at}</td></tr>`).join('')
const table = (high) => `<table><thead><tr><th style="height: ${high}">单位</th></tr></thead><tfoot><tr><td>合计</td></tr></tfoot>${rows}</table>`
const style = `@page { size: 15cm 21cm; margin: 1cm } table { font-family: 'AR PL UMing CN' } td { height: 1.5cm }`
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  for (const [name, high] of Object.entries({ low: '1cm', high: '6cm' })) {
    await page.setContent(`<html lang="zh-CN"><style>${style}</style>${table(high)}</html>`)
    await page.pdf({ path: `${name}.pdf`, tagged: true, preferCSSPageSize: true })
  }
  await browser.close()
}
void main()
EOS
node print.cjs
# grep -o counts each occurrence, also several in a line.
times() { grep -o "$1" | wc -l; }
pages=$(pdfinfo low.pdf | awk '/^Pages/ { print $2 }')
printed=$(pdftotext low.pdf - | times 单位)
tagged=$(pdfinfo -struct-text low.pdf | sed -n '/TH/,/TR/p' | times 单位)
foot=$(pdfinfo -struct-text low.pdf | times 合计)
high=$(pdftotext high.pdf - | times 单位)
echo "pages $pages, printed $printed times, in the one heading cell of the structure $tagged times, foot $foot times; a high head printed $high times"
[ "$pages $printed $tagged $foot $high" = '3 3 3 3 1' ]
