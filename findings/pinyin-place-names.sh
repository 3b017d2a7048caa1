#!/usr/bin/env bash
# pinyin-pro 3.29.4 reads well-known places by the commonest reading of their characters, though it knows many others
# (六安 lù ān, 蚌埠 bèng bù, 番禺 pān yú come out right). Guessed: cities and counties are in its dictionary. And a unit's
# name joins words over a border: 重庆市长寿区 is read 市长 (mayor), zhǎng, where 重庆长寿区 is read right.
# Right readings: 《现代汉语词典》, 7th edition, s.vv.: 台州 tāi, 乐清 yuè, 单县 shàn, 济宁 jǐ, 泌阳 bì, 长寿 cháng.
# A list of offices sorted by it has 乐清 among the L and 单县 among the D, where nobody looks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4
cat >run.cjs <<'EOF'
const { pinyin } = require('pinyin-pro')
const expected = {
  六安市: 'lù ān shì',
  番禺区: 'pān yú qū',
  台州市: 'tái zhōu shì',
  乐清市: 'lè qīng shì',
  单县: 'dān xiàn',
  济宁市: 'jì níng shì',
  泌阳县: 'mì yáng xiàn',
  重庆长寿区: 'chóng qìng cháng shòu qū',
  重庆市长寿区: 'chóng qìng shì zhǎng shòu qū',
}
let same = true
for (const [name, reading] of Object.entries(expected)) {
  const seen = pinyin(name)
  console.log(name, seen)
  same &&= seen === reading
}
process.exit(same ? 0 : 1)
EOF
node run.cjs
