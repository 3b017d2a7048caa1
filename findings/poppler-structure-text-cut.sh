#!/usr/bin/env bash
# pdfinfo -struct-text (poppler 22.12, Debian 12, poppler-utils) prints a tagged Chinese paragraph made by Chromium 150 only up to
# the first character that its font shares with a look-alike: of 人民政府工作 in Noto Serif CJK it prints 某县⼈ and stops. Chromium
# puts such a character into a /Span with /ActualText inside the paragraph's own marked content; poppler takes the end of the
# Span for the end of the paragraph, and does not obey ActualText there, though pdftotext of the same poppler reads all of it right.
# Guessed: that the reader of the structure sees what the reader of the page sees; a check of a tagged PDF by it finds text missing
# that is there.
# Neither is an npm package: the script uses those that are installed (apt-get install chromium poppler-utils fonts-noto-cjk).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
pdfinfo -v 2>&1 | sed -n 1p
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >print.cjs <<'EOS'
const { chromium } = require('playwright-core')
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  await page.setContent(`<html lang="zh-CN"><body style="font-family:'Noto Serif CJK SC'"><p>某县人民政府工作报告。</p><p>第二段。</p></body></html>`)
  await page.pdf({ path: 'page.pdf', tagged: true })
  await browser.close()
}
main()
EOS
node print.cjs
page=$(pdftotext page.pdf - | tr -d '\n\f')
structure=$(pdfinfo -struct-text page.pdf | grep -o '".*"' | tr -d '"\n')
echo "pdftotext: $page"
echo "pdfinfo -struct-text: $structure"
[ "$page" = 某县人民政府工作报告。第二段。 ] && [ "$structure" = 某县⼈第⼆ ]
