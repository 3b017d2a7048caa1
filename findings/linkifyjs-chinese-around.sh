#!/usr/bin/env bash
# linkifyjs 4.4.0 draws the Chinese words around an address into it: 邮箱：xxgk@example.gov.cn is one mail address, and mailto: is given
# 邮箱：xxgk@example.gov.cn, colon and all; http://www.example.gov.cn，电话0818-7222 is one link, and two addresses parted by 、 are one. Behind a word without a mark,
# www.example.gov.cn办公室, it ends right. autolinker 4.1.5 ends links at marks, but takes a word in front for part of a mail address
# (邮箱为xxgk@example.gov.cn) and makes no link at all where a word follows (xxgk@example.gov.cn办公室). anchorme 3.0.8 gets all of them right.
# Guessed: Chinese has no spaces around addresses, and neither a full-width colon nor a comma can stand in one (RFC 3986, RFC 5322).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund anchorme@3.0.8 autolinker@4.1.5 linkifyjs@4.4.0
cat >find.mjs <<'EOS'
import anchor from 'anchorme'
import Autolinker from 'autolinker'
import { find } from 'linkifyjs'
const anchorme = anchor.default ?? anchor
const readers = {
  linkifyjs: (words) => find(words).map(({ href }) => href.replace(/^(mailto:|http:\/\/(?=www))/, '')),
  autolinker: (words) => Autolinker.parse(words).map((match) => match.getMatchedText().replace('http://', '')),
  anchorme: (words) => anchorme.list(words).map(({ string }) => string.replace('http://', '')),
}
const [mail, site] = ['xxgk@example.gov.cn', 'www.example.gov.cn']
const sayings = [`邮箱：${mail}，邮编`, `邮箱为${mail}。`, `${mail}办公室`, `网址：http://${site}，电话0818-7222`, `http://${site}、http://b.example.cn`, `${site}办公室`]
const seen = Object.fromEntries(Object.entries(readers).map(([name, read]) => [name, sayings.map((each) => read(each).join(' and ') || 'none')]))
console.log(seen)
const expected = {
  linkifyjs: [`邮箱：${mail}`, `邮箱为${mail}`, mail, `${site}，电话0818-7222`, `http://${site}、http://b.example.cn`.replace('http://', ''), site],
  autolinker: [mail, `邮箱为${mail}`, 'none', site, `${site} and b.example.cn`, 'none'],
  anchorme: [mail, mail, mail, site, `${site} and b.example.cn`, site],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node find.mjs
