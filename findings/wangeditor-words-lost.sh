#!/usr/bin/env bash
# wangEditor 5.1.23, in Chromium 150 (Debian 12), the editor of many Chinese sites, drops words of the page it is given: what stands in del, ins or
# ruby is gone where there are other words in the paragraph (共<del>12</del><ins>13</ins>件 is 共件, <ruby>达<rt>dá</rt></ruby>州 is 州), and the
# caption of a table. In a cell two paragraphs are one figure (12 and 30 is 1230) and so are the items of a list. And setHtml over
# a content that is one table puts the new content into a row of that table instead of in its place.
# Guessed: an element that the editor does not know leaves its words, as it does where it is alone in the paragraph (<mark>30</mark> is 30).
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version
npm init --yes >/dev/null
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1 @wangeditor/editor@5.1.23
cat >edit.mjs <<'EOS'
import { chromium } from 'playwright-core'
const table = (...cells) => `<table><tbody><tr>${cells.map((words) => `<td>${words}</td>`).join('')}</tr></tbody></table>`
const PAGES = {
  deleted: '<p>共<del>12</del><ins>13</ins>件</p>',
  ruby: '<p><ruby>达<rt>dá</rt></ruby>州</p>',
  alone: '<p><mark>30</mark></p>',
  caption: `<table><caption>表一</caption><tbody><tr><td>12</td></tr></tbody></table>`,
  paragraphs: table('<p>12</p><p>30</p>', '甲'),
  lines: table('12<br>30', '甲'),
  list: table('<ol><li>12</li><li>30</li></ol>', '甲'),
}
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid() === 0 ? ['--no-sandbox'] : [] })
const page = await browser.newPage()
await page.setContent('<!doctype html><body></body>')
await page.addScriptTag({ path: 'node_modules/@wangeditor/editor/dist/index.js' })
const taken = await page.evaluate(
  ([pages, first]) => {
    const opened = (html) => {
      const place = document.body.appendChild(document.createElement('div'))
      return globalThis.wangEditor.createEditor({ selector: place, html })
    }
    const again = opened(first)
    again.setHtml('<p>乙</p>')
    return [...Object.entries(pages).map(([name, html]) => [name, opened(html).getHtml()]), ['again', again.getHtml()]]
  },
  [PAGES, table('甲')],
)
await browser.close()
const plain = (html) => html.replaceAll(/ (?:colSpan|rowSpan|width|style)="[^"]*"/g, '').replace('<p><br></p>', '')
const seen = Object.fromEntries(taken.map(([name, html]) => [name, plain(html)]))
console.log(seen)
const expected = {
  deleted: '<p>共件</p>',
  ruby: '<p>州</p>',
  alone: '<p>30</p>',
  caption: table('12'),
  paragraphs: table('1230', '甲'),
  lines: table('12<br>30', '甲'),
  list: table('1230', '甲'),
  again: '<table><tbody><tr><p>乙</p></tr></tbody></table>',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node edit.mjs
