#!/usr/bin/env bash
# tabletojson 4.1.15 and html-table-to-json 1.0.0 give the figures of a table with a head of two rows, as statistics have it, under other heads, without a
# word: 项目 over both rows, 数 over 甲 and 乙; of the row 件, 1, 2 comes {甲: 件, 乙: 1, 2: 2} ({…, 3: 2}), since they take the last row of heads and start it at
# the first column, though tabletojson follows the same spans in the rows below. html-table-to-json does not: what stands beside a rowspan moves under the
# head to its left (县: 乙局), and of two columns of one head it keeps the second alone. In a cell both join lines: 12 above 30 is 1230.
# Guessed: that spans are followed in heads too, where most tables have them, or that such a table is told apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund html-table-to-json@1.0.0 tabletojson@4.1.15
cat >read.mjs <<'EOS'
import HtmlTableToJson from 'html-table-to-json'
import { tabletojson } from 'tabletojson'
const head = (...names) => `<tr>${names.map((each) => `<th>${each}</th>`).join('')}</tr>`
const tables = {
  twoRows: `<table><tr><th rowspan="2">项目</th><th colspan="2">数</th></tr>${head('甲', '乙')}<tr><td>件</td><td>1</td><td>2</td></tr></table>`,
  rowSpan: `<table>${head('县', '局', '数')}<tr><td rowspan="2">某县</td><td>甲局</td><td>12</td></tr><tr><td>乙局</td><td>30</td></tr></table>`,
  sameHead: `<table>${head('局', '数', '数')}<tr><td>甲局</td><td>1</td><td>2</td></tr></table>`,
  lines: `<table>${head('局', '数')}<tr><td>甲<br>乙</td><td><p>12</p><p>30</p></td></tr></table>`,
}
const spelt = (rows) => rows.map((row) => Object.entries(row).map((each) => each.join(':')).sort().join(' ')).join(' | ')
const seen = {}
for (const [name, html] of Object.entries(tables)) seen[name] = [spelt(tabletojson.convert(html)[0]), spelt(HtmlTableToJson.parse(html).results[0])]
console.log(seen)
const expected = {
  twoRows: ['2:2 乙:1 甲:件', '3:2 乙:1 甲:件'],
  rowSpan: ['县:某县 局:甲局 数:12 | 县:某县 局:乙局 数:30', '县:某县 局:甲局 数:12 | 县:乙局 局:30'],
  sameHead: ['局:甲局 数:1 数_2:2', '局:甲局 数:2'],
  lines: ['局:甲乙 数:1230', '局:甲乙 数:1230'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
