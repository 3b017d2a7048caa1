#!/usr/bin/env bash
# zhlint 0.8.2, which checks and mends Chinese text, takes the point behind the number of a heading for the end of a sentence: 1.总体情况 becomes
# 1。总体情况, 附件：1.汇总表 附件：1。汇总表, so that no Markdown reader sees a list and no rule of official documents is kept. A span of dates is
# torn: of 1月1日－12月31日, which is right as it stands, comes 1月1日 －12 月31日, though its own rule is to leave the units 年月日 at their figures, and
# a date in a line of its own gets one space of three below another line and none by itself.
# Guessed: a point between a digit and a word is left alone, as one within 12.5% is, and what a line is changed to doesn't hang on the line before.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund zhlint@0.8.2
cat >lint.mjs <<'EOS'
import * as zhlint from 'zhlint'
const TEXTS = {
  '1.总体情况': '1。总体情况',
  '附件：1.汇总表': '附件：1。汇总表',
  '同比增长12.5%': '同比增长 12.5%',
  '2025年1月1日－12月31日': '2025年1月1日 －12 月31日',
  '2026年1月20日': '2026年1月20日',
  '某县人民政府\n2026年1月20日': '某县人民政府\n2026 年1月20日',
}
const run = zhlint.run ?? zhlint.default.run
const seen = Object.keys(TEXTS).map((each) => run(each, { rules: { preset: 'default' } }).result)
console.log(Object.keys(TEXTS).map((each, i) => `${each} → ${seen[i]}`))
process.exit(seen.join('|') === Object.values(TEXTS).join('|') ? 0 : 1)
EOS
node lint.mjs
