#!/usr/bin/env bash
# opencc-js 1.4.2 puts the words of computing into papers of administration when it is asked for the phrases of Taiwan ("twp"): 行政程序法, a law of that
# name in Taiwan, becomes 行政程式法 (of a computer program), and its own name there, 行政程序法, becomes 行政进程法 (of a process of an operating system)
# on the way back. 档案馆, an archive, goes as 檔案館 and comes back as 文件馆, 注销登记, to strike a firm off the register, is 登出 (to log out).
# Without phrases ("tw") all of it stays what it is, both ways.
# Guessed: phrases are what one side says otherwise (软件, 軟體), and a word that both sides use in one sense stays.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2
cat >convert.cjs <<'EOS'
const { Converter } = require('opencc-js')
const PAPERS = ['行政程序法', '档案馆', '注销登记', '软件']
const to = (side) => PAPERS.map(Converter({ from: 'cn', to: side })).join()
const from = (side) => ['行政程序法', '檔案館'].map(Converter({ from: side, to: 'cn' })).join()
const seen = { there: to('twp'), back: from('twp'), plainThere: to('tw'), plainBack: from('tw') }
console.log(seen)
const expected = { there: '行政程式法,檔案館,登出登記,軟體', back: '行政进程法,文件馆', plainThere: '行政程序法,檔案館,註銷登記,軟件', plainBack: '行政程序法,档案馆' }
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node convert.cjs
