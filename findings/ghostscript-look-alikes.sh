#!/usr/bin/env bash
# A PDF that Chromium 150 made with Noto CJK can't be searched for 人民 any more once ghostscript 10.00.0 (pdfwrite, as for making files smaller)
# or pdftocairo 22.12 (poppler-utils; all Debian 12) has written it anew: what looks the same is named ⼈⺠ (U+2F08, U+2EA0), in silence.
# Chromium names the characters of a glyph by the lowest one and says the right one beside it in /ActualText, which pdftotext reads; both
# drop it, ghostscript with -dPreserveMarkedContent as well. qpdf and pdfunite keep it. NFKC, the usual remedy, makes ⼈ 人 again, but ⺠ and ⻚
# have no decomposition and stay.
# Guessed: that a PDF made smaller says the same words, as it shows the same.
# None is an npm package: the script uses those that are installed (apt-get install chromium fonts-noto-cjk ghostscript poppler-utils qpdf).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
echo "ghostscript $(gs --version)"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >print.cjs <<'EOS'
const { chromium } = require('playwright-core')
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  await page.setContent(`<html lang="zh-CN"><body style="font-family:'Noto Serif CJK SC'"><p>人民政府，共二页</p></body></html>`)
  await page.pdf({ path: 'made.pdf' })
  await browser.close()
}
void main()
EOS
node print.cjs
qpdf --object-streams=generate made.pdf qpdf.pdf
pdfunite made.pdf made.pdf pdfunite.pdf
pdftocairo -pdf made.pdf pdftocairo.pdf
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -o ghostscript.pdf made.pdf
gs -q -dNOPAUSE -dBATCH -sDEVICE=pdfwrite -dPreserveMarkedContent=true -o preserved.pdf made.pdf
cat >read.cjs <<'EOS'
const { execFileSync } = require('node:child_process')
const textOf = (name) => execFileSync('pdftotext', ['-l', '1', `${name}.pdf`, '-'], { encoding: 'utf8' }).trim()
const names = ['made', 'qpdf', 'pdfunite', 'pdftocairo', 'ghostscript', 'preserved']
const seen = Object.fromEntries(names.map((name) => [name, textOf(name)]))
seen.NFKC = seen.ghostscript.normalize('NFKC')
console.log(seen)
const right = '人民政府，共二页'
const lost = '\u2F08\u2EA0政府，共\u2F06\u2EDA'
const expected = [right, right, right, lost, lost, lost, '人\u2EA0政府,共二\u2EDA']
process.exit(JSON.stringify(Object.values(seen)) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
