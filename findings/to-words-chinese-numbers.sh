#!/usr/bin/env bash
# to-words 5.7.0, with zh-CN among its locales for numbers and for amounts of money, makes no Chinese of most numbers above 20, and no error: 105 is 百 五 (一百零五),
# 110000 十万 万 (十一万), 123456 十万 二 万 三 千 四 百 五十 六, since it gives each power of ten its word and a blank. 100.55 元 is 百 元  五十 五 分 整 (一百元五角五分: there are
# no fifty fen, and 整 says that nothing follows), in formal figures (formal: true) 佰 圆  伍拾 伍 分 整. The twelfth is 十 二 and the 105th 百 第五. zh-TW and ja-JP come alike;
# its README writes 百 二十 三 for 123. number-to-chinese-words 1.0.20 drops ten thousands behind 亿: 100010000 is 一億 and 100099999 一億零九千九百九十九, ninety thousand short.
# n2words 4.0.0 (一十一万) and nzh 1.0.14 (十一万) have all of them right.
# Guessed: a locale that is offered for the words on cheques counts as its language does.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund n2words@4.0.0 number-to-chinese-words@1.0.20 nzh@1.0.14 to-words@5.7.0
cat >words.mjs <<'EOS'
import { toCardinal, toCurrency } from 'n2words/zh-Hans-CN'
import traditional from 'number-to-chinese-words'
import nzh from 'nzh'
import { ToWords } from 'to-words'
const words = new ToWords({ localeCode: 'zh-CN' })
const seen = {
  numbers: [105, 110000, 123456].map((each) => `${words.convert(each)} / ${toCardinal(each, { formal: false })} / ${nzh.cn.encodeS(each)}`),
  ordinals: [5, 12, 105].map((each) => words.toOrdinal(each)),
  money: [
    words.convert(100.55, { currency: true }),
    words.convert(100.55, { currency: true, formal: true }),
    toCurrency(100.55),
    nzh.cn.toMoney(100.55, { outSymbol: false }),
  ],
  elsewhere: ['zh-TW', 'ja-JP'].map((localeCode) => new ToWords({ localeCode }).convert(123456)),
  tenThousands: [100010000, 100099999].map((each) => `${traditional.toWords(each)} / ${nzh.cn.encodeS(each)}`),
}
console.log(seen)
const expected = {
  numbers: ['百 五 / 一百零五 / 一百零五', '十万 万 / 一十一万 / 十一万', '十万 二 万 三 千 四 百 五十 六 / 一十二万三千四百五十六 / 十二万三千四百五十六'],
  ordinals: ['第五', '十 二', '百 第五'],
  money: ['百 元  五十 五 分 整', '佰 圆  伍拾 伍 分 整', '壹佰圆伍角伍分', '壹佰元伍角伍分'],
  elsewhere: ['十萬 二 萬 三 千 四 百 五十 六', '十万 二 万 三 千 四 百 五十 六'],
  tenThousands: ['一億 / 一亿零一万', '一億零九千九百九十九 / 一亿零九万九千九百九十九'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node words.mjs
