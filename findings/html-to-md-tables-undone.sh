#!/usr/bin/env bash
# html-to-md 0.8.8 undoes tables on their way to Markdown, without a word. A blank cell among the heads is left out, so that 单位, blank, 数 is a row of two over
# three hyphens, which by GitHub's rules (GFM, tables) is no table: a reader (marked 18.2.1) gives a paragraph of bars, and who counts by eye has 数 above the
# wrong column. A caption is set before the first head in its line, and there is no table either. The sum of a table, in tfoot, is a line of
# HTML behind it, with its bars as text. Two paragraphs of a cell are one figure, 12 and 30 is 1230. A blank among the figures keeps its place.
# Guessed: blank cells are blank wherever they are, and what Markdown has no word for leaves the table standing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund html-to-md@0.8.8 marked@18.2.1
cat >convert.mjs <<'EOS'
import htmlToMd from 'html-to-md'
import { marked } from 'marked'
const convert = htmlToMd.default ?? htmlToMd
const row = (tag, ...cells) => `<tr>${cells.map((each) => `<${tag}>${each}</${tag}>`).join('')}</tr>`
const table = (heads, rows, around = '') => `<table>${around.startsWith('<caption') ? around : ''}<thead>${row('th', ...heads)}</thead><tbody>${rows}</tbody>${around.startsWith('<tfoot') ? around : ''}</table>`
const cases = {
  blankHead: [table(['单位', '', '数'], row('td', '甲局', '1', '2')), '|单位|数|\n|---|---|---|\n|甲局|1|2|', 0],
  blankFigure: [table(['单位', '收到', '办结'], row('td', '甲局', '', '2')), '|单位|收到|办结|\n|---|---|---|\n|甲局||2|', 1],
  sum: [table(['单位', '数'], row('td', '甲局', '3'), `<tfoot>${row('td', '合计', '3')}</tfoot>`), '|单位|数|\n|---|---|\n|甲局|3|\n<tfoot>|合计|3|</tfoot>', 1],
  caption: [table(['单位', '数'], row('td', '甲局', '3'), '<caption>表1</caption>'), '<caption>表1</caption>|单位|数|\n|---|---|\n|甲局|3|', 0],
  paragraphs: [table(['单位', '数'], row('td', '甲局', '<p>12</p><p>30</p>')), '|单位|数|\n|---|---|\n|甲局|1230|', 1],
}
let same = true
for (const [name, [html, expected, tables]] of Object.entries(cases)) {
  const seen = convert(html)
  const found = (marked.parse(seen).match(/<table>/g) ?? []).length
  console.log(`${name}, tables for marked: ${found}\n${seen}`)
  same &&= seen === expected && found === tables
}
process.exit(same ? 0 : 1)
EOS
node convert.mjs
