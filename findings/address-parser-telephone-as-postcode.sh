#!/usr/bin/env bash
# zh-address-parse 1.3.16, which takes an address of China apart, makes a post code of an office's telephone: of 成都市锦江区华兴街1号 张三 028-86601234 the post code is
# 601234, the end of the number, and the street 华兴街1号028-86; with a mobile number behind it, which is read right, it stays so. Of an address as reports have it at their end, 电话：0818-2345678；邮编：635000,
# the post code is 345678, and 635000 is nowhere; the other way round the number is part of the street and 邮政编码 is a person's name. Both ways it searches
# (type 0 and 1) do so. address-parse 1.2.19 reads the same telephones and post codes right.
# Guessed: six digits at the end of seven or eight are no post code, least of all behind the word telephone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund address-parse@1.2.19 zh-address-parse@1.3.16
cat >parse.cjs <<'EOS'
const { default: other } = require('address-parse')
const parse = require('zh-address-parse')
const texts = [
  '成都市锦江区华兴街1号 张三 028-86601234',
  '成都市锦江区华兴街1号 张三 028-86601234 13800000000',
  '地址：达州市通川区永兴路2号；联系人：张三；电话：0818-2345678；邮编：635000',
  '达州市通川区永兴路2号，邮政编码：635000，电话：0818-2345678',
]
const seen = texts.map((text) => {
  const [first, second] = [0, 1].map((type) => {
    const { detail, name, phone, postalCode } = parse(text, { type })
    return [detail, name, phone, postalCode].join(' | ')
  })
  const [{ phone, zip_code: code }] = other.parse(text)
  return [first, second === first, `${phone} | ${code}`]
})
console.log(seen)
const expected = [
  ['华兴街1号028-86 | 张三 |  | 601234', true, '028-86601234 | '],
  ['华兴街1号028-86 | 张三 | 13800000000 | 601234', true, '028-86601234 | '],
  ['永兴路2号0818-2 | 张三 |  | 345678', true, '0818-2345678 | 635000'],
  ['永兴路2号0818-2345678 | 邮政编码 |  | 635000', true, '0818-2345678 | 635000'],
]
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node parse.cjs
