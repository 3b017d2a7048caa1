#!/usr/bin/env bash
# pangu 7.2.1, which sets spaces between Chinese and Latin characters, changes characters as well, without a word: the dot of a name of many of China's peoples (阿卜杜拉·买买提), of
# a date (“12·4”国家宪法日) and between the title of a book and of its part, U+00B7 (间隔号, GB/T 15834-2011, 4.14), becomes ・ (U+30FB), the middle dot of Japanese kana, so that who looks for
# the name finds nobody. Of 同比增长-3% it makes 增长 - 3%, where the sign stands for itself and the share has none; GB/T 9704-2012 becomes GB / T 9704-2012, but only behind Chinese,
# and an address with Chinese in it another address (…?id=1&name=甲 is …? id = 1&name = 甲). autocorrect-node 2.14.0, of the same purpose, adds spaces alone.
# Guessed: what sets spaces adds spaces and nothing else, and none between a sign and its number.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund autocorrect-node@2.14.0 pangu@7.2.1
cat >space.mjs <<'EOS'
import autocorrect from 'autocorrect-node'
import pangu from 'pangu'
const address = 'http://www.example.gov.cn/查询?id=1&name=甲'
const expected = {
  '阿卜杜拉·买买提': ['阿卜杜拉\u30fb买买提', '阿卜杜拉·买买提'],
  '“12·4”国家宪法日': ['“12\u30fb4” 国家宪法日', '“12·4”国家宪法日'],
  '《辞海·语词分册》': ['《辞海\u30fb语词分册》', '《辞海·语词分册》'],
  '同比增长-3%': ['同比增长 - 3%', '同比增长 -3%'],
  '按GB/T 9704-2012': ['按 GB / T 9704-2012', '按 GB/T 9704-2012'],
  'GB/T 9704-2012': ['GB/T 9704-2012', 'GB/T 9704-2012'],
  [address]: ['http://www.example.gov.cn/查询? id = 1&name = 甲', address],
}
const seen = Object.fromEntries(Object.keys(expected).map((text) => [text, [pangu.spacingText(text), autocorrect.format(text)]]))
console.log(seen)
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node space.mjs
