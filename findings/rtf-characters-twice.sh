#!/usr/bin/env bash
# Three readers of RTF give what stands beside a Unicode character for older programs as text of its own: rtf-parser 1.3.3 and, built on it,
# @iarna/rtf-to-html 1.1.0 and rtf2text 1.0.1. Where the same character stands there in code page 936 (\uc2, two bytes
# to be skipped), 收到 comes as 收收到到; of a file that LibreOffice 7.4.7 wrote, 收到12件 as 收?到?12件?. Only with nothing beside it (\uc0) it is read right. By the
# specification (RTF 1.9.1, Unicode RTF) a reader that knows \u skips as many characters as \uc says. The cells of a row are joined as well: 12 and 30
# are the figure 1230.
# Guessed: \uc is one of two words by which Chinese gets into RTF (the other, \'xx with \ansicpg936, they read right), and cells are parted.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @iarna/rtf-to-html@1.1.0 rtf-parser@1.3.3 rtf2text@1.0.1
cat >page.html <<'EOS'
<html lang="zh-CN"><head><meta charset="utf-8"></head><body><p>收到12件</p></body></html>
EOS
soffice --headless "-env:UserInstallation=file://$folder/profile" --convert-to rtf:"Rich Text Format" --infilter="HTML (StarWriter)" page.html >/dev/null 2>&1
cat >read.cjs <<'EOS'
const toHtml = require('@iarna/rtf-to-html')
const parser = require('rtf-parser')
const toText = require('rtf2text')
const { readFileSync } = require('fs')
const called = (read, file) => new Promise((resolve, reject) => void read(file, (error, value) => (error ? reject(error) : resolve(value))))
const head = '{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}}\\f0 '
const character = (each, beside) => `\\u${each.charCodeAt(0)}${beside}`
const files = {
  LibreOffice: readFileSync('page.rtf', 'latin1'),
  page936Beside: `${head}\\uc2 ${character('收', "\\'ca\\'d5")}${character('到', "\\'b5\\'bd")}\\par}`,
  nothing: `${head}\\uc0 ${character('收', ' ')}${character('到', ' ')}\\par}`,
  page936: `${head}\\'ca\\'d5\\'b5\\'bd\\par}`,
  cells: `${head}\\trowd\\cellx2000\\cellx4000\\intbl 12\\cell 30\\cell\\row\\pard\\par}`,
}
const expected = { LibreOffice: '收?到?12件?', page936Beside: '收收到到', nothing: '收到', page936: '收到', cells: '1230' }
const wordsOf = ({ content = [], value = '' }) => value + content.map(wordsOf).join('')
async function read() {
  let same = true
  for (const [name, file] of Object.entries(files)) {
    const seen = [
      wordsOf(await called(parser.string, file)),
      (await called(toHtml.fromString, file)).replace(/[\s\S]*<body>/, '').replace(/<[^>]*>|\s/g, ''),
      (await called(toText.string, file)).trim(),
    ]
    console.log(name, seen)
    same &&= seen.every((each) => each === expected[name])
  }
  process.exit(same ? 0 : 1)
}
void read()
EOS
node read.cjs
