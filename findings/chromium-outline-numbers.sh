#!/usr/bin/env bash
# Chromium 150 (Debian 12, chromium) leaves the numbers of headings out of a PDF's bookmarks and out of its structure: where a style sheet
# counts them (一、 by ::before and counter()), the page says 一、总体情况, and with playwright 1.65.1's outline and tagged the bookmark and the
# tagged H2 say 总体情况. The number stands outside all marked content, not even as an artifact, so that who listens to the PDF does
# not hear it; what ::after says (（废止）) likewise. The markers of an <ol> are tagged (Lbl). Two items 其他 become two bookmarks of one name.
# Guessed: that both say what the heading on the page says.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium poppler-utils mupdf-tools
# fonts-arphic-uming).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >print.cjs <<'EOS'
const { chromium } = require('playwright-core')
const style = `body { counter-reset: item; font-family: 'AR PL UMing CN' }
  h2::before { counter-increment: item; content: counter(item, cjk-ideographic) '、' }
  h2.repealed::after { content: '（废止）' }`
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  await page.setContent(
    `<html lang="zh-CN"><style>${style}</style><h2>总体情况</h2><h2>其他</h2><h2 class="repealed">办法</h2><h2>其他</h2><ol><li>甲</li></ol></html>`,
  )
  await page.pdf({ path: 'page.pdf', outline: true, tagged: true })
  await browser.close()
}
void main()
EOS
node print.cjs
bookmarks=$(mutool show page.pdf outline | sed 's/^[^"]*"\([^"]*\)".*/\1/' | tr '\n' '|')
page=$(pdftotext page.pdf - | tr -d '\f' | grep . | tr '\n' '|')
structure=$(pdfinfo -struct-text page.pdf | grep -o '".*"' | tr -d '"\n')
echo "page: $page"
echo "structure: $structure"
echo "bookmarks: $bookmarks"
[ "$page" = '一、总体情况|二、其他|三、办法（废止）|四、其他|1. 甲|' ] && [ "$structure" = '总体情况其他办法其他1. 甲' ] && [ "$bookmarks" = '总体情况|其他|办法|其他|' ]
