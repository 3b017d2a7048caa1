#!/usr/bin/env bash
# htmldiff-js 1.0.5 and node-htmldiff 0.9.4, which mark in a page what two versions of it differ in, show the old version without a mark where the
# new one has joined what stood apart: two cells (共, 12件 to 共12件), two rows, two paragraphs, two items of a list, two lines. The result
# is the old page, character for character, so that a reader who compares the two finds no difference; what was parted is shown as the new
# page, without a mark. A figure that was changed or has changed its column is marked.
# Guessed: the result is the new version with what is gone marked in it, so that each difference is either marked or at least there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund htmldiff-js@1.0.5 node-htmldiff@0.9.4
cat >compare.cjs <<'EOS'
const HtmlDiff = require('htmldiff-js')
const diff = require('node-htmldiff')
const ways = { 'htmldiff-js': (before, after) => (HtmlDiff.default ?? HtmlDiff).execute(before, after), 'node-htmldiff': diff.default ?? diff }
const table = (...rows) => `<table>${rows.map((row) => `<tr>${row.map((words) => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`
const PAIRS = {
  cells: [table(['共', '12件']), table(['共12件'])],
  rows: [table(['甲局', '12'], ['乙局', '30']), table(['甲局', '12', '乙局', '30'])],
  paragraphs: ['<p>予以公开。</p><p>12件。</p>', '<p>予以公开。12件。</p>'],
  items: ['<ol><li>甲</li><li>乙</li></ol>', '<ol><li>甲乙</li></ol>'],
  lines: ['<p>甲<br>乙</p>', '<p>甲乙</p>'],
  parted: ['<p>予以公开。12件。</p>', '<p>予以公开。</p><p>12件。</p>'],
  changed: [table(['共', '12件']), table(['共', '13件'])],
  moved: [table(['甲局', '12', '']), table(['甲局', '', '12'])],
}
const told = (result, before, after) => (/<ins|<del/.test(result) ? 'marked' : result === before ? 'old' : result === after ? 'new' : result)
const seen = Object.values(ways).map((way) => Object.entries(PAIRS).map(([name, [before, after]]) => `${name} ${told(way(before, after), before, after)}`))
console.log(Object.fromEntries(Object.keys(ways).map((name, i) => [name, seen[i]])))
const expected = 'cells old,rows old,paragraphs old,items old,lines old,parted new,changed marked,moved marked'
process.exit(seen.every((each) => each.join() === expected) ? 0 : 1)
EOS
node compare.cjs
