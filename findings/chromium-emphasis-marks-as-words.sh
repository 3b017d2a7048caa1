#!/usr/bin/env bash
# Chromium 156 (Debian 12, chromium) writes the marks below and above characters that are stressed (着重号, text-emphasis) into a tagged PDF as words of the sentence: of 共12件 with ※ over the figure the structure says
# 12※※, of 不予公开 with dots 不予公开••••, so that who listens to the PDF hears them, and the text of the page has them between the words or as lines of their own (pdftotext 22.12, both ways,
# and pdfjs-dist 5.6.205). They are no artifact, and a search for 12件 finds nothing in the file's order. The reading over a character (ruby) has an element of its own, RT.
# Guessed: what CSS draws beside the words for the eye, as it does an underline, adds no characters.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium poppler-utils fonts-arphic-uming).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@5.6.205 playwright-core@1.65.1
cat >print.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { chromium } from 'playwright-core'
const marked = (mark, words) => `<span style="text-emphasis: ${mark}">${words}</span>`
const html = `<html lang="zh-CN"><style>body { font-family: 'AR PL UMing CN' }</style>
<p>共${marked("'※'", '12')}件</p><p>申请${marked('dot', '不予公开')}者</p><p>共<u>30</u>件</p><p><ruby>达<rt>dá</rt></ruby>州</p></html>`
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', chromiumSandbox: false })
const page = await browser.newPage()
await page.setContent(html)
await page.pdf({ path: 'page.pdf', tagged: true })
await browser.close()
const poppler = (tool, ...rest) => execFileSync(tool, rest, { encoding: 'utf8' }).replaceAll('\f', '')
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean).join(' ')
const tagged = poppler('pdfinfo', '-struct-text', 'page.pdf')
const { items } = await (await (await getDocument({ data: new Uint8Array(readFileSync('page.pdf')), verbosity: 0 }).promise).getPage(1)).getTextContent()
const seen = [
  [...tagged.matchAll(/"(.*)"/g)].map(([, text]) => text).join(' '),
  lines(poppler('pdftotext', 'page.pdf', '-')),
  lines(poppler('pdftotext', '-raw', 'page.pdf', '-')),
  items.map(({ str }) => str.trim()).filter(Boolean).join(' '),
].join('\n')
console.log(seen)
const expected = `共 12※※ 件 申请 不予公开•••• 者 共 30 件 达 dá 州
※※ 共12件 • • • • 申请不予公开者 共30件 dá 达州
共12 ※※ 件 申请不予公开 • • • • 者 共30件 达州 dá
共 12 ※※ 件 申请 不予公开 • • • • 者 共 30 件 达 州 dá`
process.exit(seen === expected ? 0 : 1)
EOS
node print.mjs
