#!/usr/bin/env bash
# Chromium 150 (Debian 12, chromium) can't begin the page numbers anew where an appendix or the text behind a cover begins: of the counter
# `page` in a margin box of @page, counter-reset and counter-set of an element change nothing, neither on the heading nor on body. In
# @page the two differ: `@page :first { counter-reset: page 10 }` numbers the pages 10, 1, 2, as if nothing had been said from the
# second on; with counter-set it is 10, 11, 12. A named page's counter-reset holds for one page too, and the next is numbered as before it.
# Guessed: that a block resets the counter, as in Prince, and that a reset counter goes on from there.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium poppler-utils).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1
cat >print.cjs <<'EOS'
const { execFileSync } = require('node:child_process')
const { chromium } = require('playwright-core')
const common = '@page { margin: 3cm; @bottom-center { content: counter(page) } } h1 { break-before: page } h1.first { break-before: auto }'
const styles = {
  'heading, counter-reset': 'h1.appendix { counter-reset: page 1 }',
  'heading, counter-set': 'h1.appendix { counter-set: page 1 }',
  'body, counter-reset': 'body { counter-reset: page 10 }',
  'first page, counter-reset': '@page :first { counter-reset: page 10 }',
  'first page, counter-set': '@page :first { counter-set: page 10 }',
  'named page, counter-reset': 'h1.appendix { page: appendix } @page appendix { counter-reset: page 1 }',
}
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
  const page = await browser.newPage()
  const seen = {}
  for (const [name, style] of Object.entries(styles)) {
    await page.setContent(`<style>${common}${style}</style><h1 class="first">a</h1><h1>b</h1><h1 class="appendix">c</h1><h1>d</h1>`)
    await page.pdf({ path: 'page.pdf', preferCSSPageSize: true })
    seen[name] = execFileSync('pdftotext', ['-layout', 'page.pdf', '-'], { encoding: 'utf8' }).match(/\d+/g).join(' ')
  }
  await browser.close()
  console.log('numbers of four pages, the third begins the appendix', seen)
  const expected = ['1 2 3 4', '1 2 3 4', '1 2 3 4', '10 1 2 3', '10 11 12 13', '1 2 1 3']
  process.exit(JSON.stringify(Object.values(seen)) === JSON.stringify(expected) ? 0 : 1)
}
void main()
EOS
node print.cjs
