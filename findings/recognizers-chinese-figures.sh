#!/usr/bin/env bash
# Microsoft's @microsoft/recognizers-text-suite 1.3.1 reads figures of Chinese papers as others, without a word: 一百〇五 (105) as 100, 第一〇一号 as the first,
# 1万5 (15,000) as 10005, though 一万五 is 15000, 万分之五 (0.0005) as 5, though 三分之一 is right, 两三百 (two or three hundred) as 300. 二〇二五 alone is no
# number; in a date it is. Of times the first half of the year (上半年) is the whole of the year before, the last quarter (2025年第四季度) ends in the year 1
# and is "not resolved", and 12月31日24时 is the beginning of 31 December, a day early.
# Guessed: 〇 is a digit in each number, as in the year, and what can't be read is left alone rather than cut.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @microsoft/recognizers-text-suite@1.3.1
cat >read.cjs <<'EOS'
const { Culture, recognizeDateTime, recognizeNumber, recognizeOrdinal } = require('@microsoft/recognizers-text-suite')
const reference = new Date(2026, 0, 20, 12)
const first = (found) => found.map(({ text, resolution }) => `${text}=${resolution.value}`).join() || 'none'
const number = (words) => first(recognizeNumber(words, Culture.Chinese))
const time = (words) => recognizeDateTime(words, Culture.Chinese, 0, reference)[0]?.resolution?.values[0]
const seen = {
  ...Object.fromEntries(['一百〇五', '一百零五', '1万5', '一万五', '万分之五', '三分之一', '两三百', '二〇二五'].map((words) => [words, number(words)])),
  第一〇一号: first(recognizeOrdinal('第一〇一号', Culture.Chinese)),
  上半年: [time('上半年').start, time('上半年').end].join(),
  第四季度: [time('2025年第四季度').timex, time('2025年第四季度').value].join(),
  '24时': time('12月31日24时').value,
}
console.log(seen)
const expected = {
  一百〇五: '一百〇=100',
  一百零五: '一百零五=105',
  '1万5': '1万5=10005',
  一万五: '一万五=15000',
  万分之五: '五=5',
  三分之一: '三分之一=0.333333333333333',
  两三百: '三百=300',
  二〇二五: 'none',
  第一〇一号: '第一=1',
  上半年: '2025-01-01,2026-01-01',
  第四季度: '(2025-10-01,0001-01-01,P3M),not resolved',
  '24时': '2025-12-31 00:00:00',
}
process.exit(Object.entries(expected).every(([words, each]) => seen[words] === each) ? 0 : 1)
EOS
TZ=Asia/Shanghai node read.cjs
