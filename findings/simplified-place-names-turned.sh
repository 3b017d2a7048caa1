#!/usr/bin/env bash
# Five converters to simplified Chinese change what is simplified already: 乾县人民政府, a county of Shaanxi, becomes 干县人民政府, the town 乾务镇
# 干务镇 (opencc-js 1.4.2, chinese-conv 4.0.0, switch-chinese 1.0.16, chinese-simple2traditional 2.3.2, cnchar-trad 3.2.6 alike), without a word. 乾 is 干 where it
# means dry; read qián it keeps its form (通用规范汉字表, note to 干), which opencc-js and switch-chinese know of 乾隆 and 乾坤, and the others not. chinese-conv,
# chinese-simple2traditional and cnchar-trad also make 着作权 of 著作权, and chinese-simple2traditional 复盖 of 覆盖 and 了望 of 瞭望.
# Guessed: what is right in simplified Chinese comes out as it went in, so that texts of both kinds can go through one converter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chinese-conv@4.0.0 chinese-simple2traditional@2.3.2 cnchar@3.2.6 cnchar-trad@3.2.6 opencc-js@1.4.2 switch-chinese@1.0.16
cat >convert.mjs <<'EOS'
import { sify } from 'chinese-conv'
import { toSimplified } from 'chinese-simple2traditional'
import cnchar from 'cnchar'
import trad from 'cnchar-trad'
import { Converter } from 'opencc-js'
import stcasc from 'switch-chinese'
cnchar.use(trad)
const switched = stcasc()
const converters = {
  'opencc-js': Converter({ from: 't', to: 'cn' }),
  'chinese-conv': sify,
  'switch-chinese': (words) => (switched.simplized ?? switched.simplify).call(switched, words),
  'chinese-simple2traditional': (words) => toSimplified(words),
  'cnchar-trad': (words) => cnchar.convert.tradToSimple(words),
}
const words = ['乾县人民政府', '乾务镇', '乾隆', '著作权', '覆盖', '瞭望', '信息公开条例']
const seen = Object.fromEntries(
  Object.entries(converters).map(([name, convert]) => [name, words.filter((each) => convert(each) !== each).map((each) => convert(each)).join()]),
)
console.log(seen)
const expected = {
  'opencc-js': '干县人民政府,干务镇',
  'chinese-conv': '干县人民政府,干务镇,干隆,着作权',
  'switch-chinese': '干县人民政府,干务镇,了望',
  'chinese-simple2traditional': '干县人民政府,干务镇,干隆,着作权,复盖,了望',
  'cnchar-trad': '干县人民政府,干务镇,干隆,着作权',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node convert.mjs
