#!/usr/bin/env bash
# Two converters of HTML to Markdown make one figure of two that stand one below the other in a cell of a table, without a word: node-html-markdown
# 2.0.0 writes <td>12<br>30</td>, two paragraphs, two div and two items of a list as 1230; rehype-remark 10.0.1 (with remark-gfm 4.0.1) parts br by a
# space and makes 1230 of two paragraphs, as editors write every line of a cell. A heading in a cell (h3) it writes within the row as 甲### 乙, a list as lines of
# their own, which end the table. node-html-markdown also numbers <ol start="3"> from 1, so that 第三项 is another item, and moves the cells below a
# rowspan to the left, under other heads; rehype-remark keeps the number and the columns. The table's caption is gone in rehype-remark.
# Guessed: that what Markdown can't hold in a cell is parted at least by a space, as turndown and html-to-text do.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node-html-markdown@2.0.0 rehype-parse@9.0.1 rehype-remark@10.0.1 remark-gfm@4.0.1 remark-stringify@11.0.0 unified@11.0.5
cat >convert.mjs <<'EOS'
import { NodeHtmlMarkdown } from 'node-html-markdown'
import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
const table = (cell) => `<table><thead><tr><th>单位</th><th>件数</th></tr></thead><tbody><tr><td>甲局</td><td>${cell}</td></tr></tbody></table>`
const PAGES = {
  br: table('12<br>30'),
  paragraphs: table('<p>12</p><p>30</p>'),
  divs: table('<div>12</div><div>30</div>'),
  list: table('<ul><li>12</li><li>30</li></ul>'),
  heading: table('甲<h3>乙</h3>'),
  start: '<ol start="3"><li>甲</li><li>乙</li></ol>',
  spans: '<table><tr><th>类</th><th>收到</th><th>办结</th></tr><tr><td rowspan="2">甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
  caption: `<table><caption>表一</caption><tr><th>甲</th></tr><tr><td>1</td></tr></table>`,
}
const remark = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkGfm).use(remarkStringify)
const TOOLS = { node: (html) => NodeHtmlMarkdown.translate(html), rehype: (html) => String(remark.processSync(html)) }
const plain = (markdown) => markdown.trim().split('\n').filter((line) => !/^[|\s-]+$/.test(line)).map((line) => line.replaceAll(/ *\| */g, '|')).join('\n')
const last = (text) => text.replace('|单位|件数|\n', '')
const seen = Object.fromEntries(Object.entries(TOOLS).map(([name, tool]) => [name, Object.fromEntries(Object.entries(PAGES).map(([page, html]) => [page, last(plain(tool(html)))]))]))
console.log(seen)
const glued = '|甲局|1230|'
const expected = {
  node: { br: glued, paragraphs: glued, divs: glued, list: glued, heading: '|甲局|甲乙|', start: '1. 甲\n2. 乙', spans: '|类|收到|办结|\n|甲|1|2|\n|3|4||', caption: '__表一__\n|甲|\n|1|' },
  rehype: { br: '|甲局|12 30|', paragraphs: glued, divs: glued, list: '|甲局|* 12\n* 30|', heading: '|甲局|甲### 乙|', start: '3. 甲\n4. 乙', spans: '|类|收到|办结|\n|甲|1|2|\n||3|4|', caption: '|甲|\n|1|' },
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node convert.mjs
