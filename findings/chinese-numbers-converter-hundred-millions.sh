#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1 reads 亿 ten thousand times too large as soon as ten thousands stand behind it, without a word: 三亿五千万 (350,000,000) is 3,000,050,000,000, 一亿零一万
# (100,010,000) 1,000,000,010,000. 五亿 alone is right, and so is 二十三万四千. In a sentence, whose numbers it turns one by one (toArabicString), a share is cut in two, 百分之五 is
# 100分之5, by its other function 105, the minus of 负三 is gone there, 三点五 is 35, and 十四五, the five years' plan, is 55.
# Guessed: "the largest supported character is 亿", as its README says, so that numbers with it are read as those with 万 are. (That words like 统一 are turned is said there.)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chinese-numbers-converter@2.3.1
cat >read.cjs <<'EOS'
const ChineseNumber = require('chinese-numbers-converter')
const expected = {
  三亿五千万: [3000050000000, '3000050000000'],
  一亿零一万: [1000000010000, '1000000010000'],
  五亿: [500000000, '500000000'],
  二十三万四千: [234000, '234000'],
  百分之五: [105, '100分之5'],
  负三: [3, '负3'],
  三点五: [35, '3点5'],
  十四五: [55, '55'],
}
const seen = Object.fromEntries(
  Object.keys(expected).map((words) => [words, [new ChineseNumber(words).toInteger(), new ChineseNumber(words).toArabicString()]]),
)
console.log(seen)
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.cjs
