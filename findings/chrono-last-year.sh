#!/usr/bin/env bash
# chrono-node 2.10.3 reads a day without a year as the nearest one, on 20 January 2026 "December 31" and, in Japanese, 12月31日 as that of 2025; in simplified
# Chinese (zh.hans) 12月31日 is that of 2026, eleven months ahead instead of three weeks ago. 去年12月31日 and 上年12月31日, of last year, are the
# same day of 2026: what it says it has read is 年12月31日, so that 去 is left over and nothing tells. 截至12月底, until the end of December, is the 20th
# of December, the day that today happens to be. A year in figures, in 〇 or in 零, spans with 至 or － and days by 前天 or 下周一 it reads right.
# Guessed: the languages of one library differ in words, not in what day they mean, and a day of last year is of that year or is not read at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chrono-node@2.10.3
cat >read.mjs <<'EOS'
import * as chrono from 'chrono-node'
const reference = new Date(2026, 0, 20, 12)
const days = (parse) => (words) =>
  parse(words, reference).map(({ text, start }) => `${text}=${start.date().toLocaleDateString('sv')}`).join()
const chinese = days((words, day) => chrono.zh.hans.parse(words, day))
const words = ['12月31日', '去年12月31日', '上年12月31日', '截至12月底', '二〇二五年十二月三十一日', '前天']
const seen = Object.fromEntries(words.map((each) => [each, chinese(each)]))
seen.English = days((said, day) => chrono.en.parse(said, day))('December 31')
seen.Japanese = days((said, day) => chrono.ja.parse(said, day))('12月31日')
console.log(seen)
const expected = {
  '12月31日': '12月31日=2026-12-31',
  去年12月31日: '年12月31日=2026-12-31',
  上年12月31日: '年12月31日=2026-12-31',
  截至12月底: '12月=2026-12-20',
  二〇二五年十二月三十一日: '二〇二五年十二月三十一日=2025-12-31',
  前天: '前天=2026-01-18',
  English: 'December 31=2025-12-31',
  Japanese: '12月31日=2025-12-31',
}
process.exit(Object.entries(expected).every(([each, day]) => seen[each] === day) ? 0 : 1)
EOS
TZ=Asia/Shanghai node read.mjs
