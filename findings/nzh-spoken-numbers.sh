#!/usr/bin/env bash
# nzh 1.0.14 reads numbers as people write them wrongly and without a word: 一万五 (15,000) as 10005, 三千五 (3,500) as 3005, 二〇二五 (2025)
# as 225, 廿三 (23) as 3, 两百 (200), 3千 (3,000) and a word that is no number at all as 0. What is written as a bank writes it (一百零一, 二千零二十五) is read right, and
# the financial characters only by another function.
# Guessed: that a digit after 万 or 千 counts the next lower unit, as in speech, and that what can't be read is told apart from nought.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat >read.cjs <<'EOS'
const { cn } = require('nzh')
const words = ['一万五', '三千五', '二〇二五', '廿三', '两百', '3千', '若干', '一百零一', '二千零二十五']
const seen = words.map((each) => cn.decodeS(each))
console.log(Object.fromEntries(words.map((each, i) => [each, seen[i]])))
process.exit(seen.join() === '10005,3005,225,3,0,0,0,101,2025' ? 0 : 1)
EOS
node read.cjs
