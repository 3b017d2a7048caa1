#!/usr/bin/env bash
# Intl.Collator of Node 24.21.0 (ICU 78.3), asked for the order of strokes (zh-u-co-stroke), does not sort names 按姓氏笔画, as lists of officials,
# members and units are: it counts strokes, but among characters of one count it goes by their radical. 王毛文尹邓 (four strokes each) comes as
# 尹文毛王邓, and 石田白冯司 as 冯司田白石. Chromium 156 sorts alike. By the standard order of strokes (GB 13000.1 字符集汉字字序（笔画序）规范,
# GF 3003-1999) the first stroke decides within one count, then the second and so on, in the order 横竖撇点折.
# Guessed: what is called stroke order is the one that schoolbooks and the language commission mean; who prints such a list has it wrong without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund node@24.21.0
cat >sort.cjs <<'EOS'
const { compare } = new Intl.Collator('zh-u-co-stroke')
// Each row in the order of the standard, with the first stroke of each: 横撇点折折, 横竖撇点折.
const rows = { 王毛文尹邓: '尹文毛王邓', 石田白冯司: '冯司田白石' }
const seen = Object.keys(rows).map((row) => [...row].sort(compare).join(''))
console.log(process.versions.node, 'ICU', process.versions.icu, seen)
// By the count alone all is right: 一 二 三 五.
const counted = [...'邓万王丁'].sort(compare).join('')
process.exit(seen.join() === Object.values(rows).join() && counted === '丁万王邓' ? 0 : 1)
EOS
node_modules/node/bin/node sort.cjs
