#!/usr/bin/env bash
# pandoc 3.10 (pandoc-wasm 1.1.0, the project's own build for Node) puts the numbered heading before a table first in the document when it reads RTF: of 总说,
# 1 甲, 正文, 2 乙 and a table the text begins with 乙, then come 总说, 甲, 正文 and the table, which has lost its heading; nothing is
# warned of. With a paragraph between 乙 and the table all is in order. So the file of a report, whose tables stand below their headings, comes out turned round.
# The file is what LibreOffice and Word write: a list table, \ls and \ilvl at the paragraphs, cells with \intbl.
# Guessed: whatever is read, it comes in the order in which it stands.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0
cat >read.mjs <<'EOS'
import { convert } from 'pandoc-wasm'
const words = (text) => [...text].map((each) => `\\u${each.charCodeAt(0)}?`).join('')
const level = "{\\listlevel\\levelnfc0\\leveljc0\\levelstartat1\\levelfollow0{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}}"
const item = (text) => `\\pard\\plain\\ls1\\ilvl0 ${words(text)}\\par\n`
const plain = (text) => `\\pard\\plain ${words(text)}\\par\n`
const table = '\\trowd\\cellx2000\\cellx4000\\pard\\plain\\intbl 5\\cell\\pard\\plain\\intbl 7\\cell\\row\n'
const file = (...body) =>
  `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0 Arial;}}\n{\\*\\listtable{\\list\\listtemplateid1${level}\\listid1}}\n{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}\n${body.join('')}}`
async function orderOf(rtf) {
  const { stdout, warnings } = await convert({ from: 'rtf', to: 'html', wrap: 'none' }, rtf, {})
  return [...stdout.matchAll(/[\u4e00-\u9fff]+|5|<table/g)].join() + (warnings.length > 0 ? ' warned' : '')
}
const before = [plain('总说'), item('甲'), plain('正文'), item('乙')]
const seen = [await orderOf(file(...before, table, plain('末'))), await orderOf(file(...before, plain('说明'), table, plain('末')))]
console.log(seen)
process.exit(seen.join(' ') === '乙,总说,甲,正文,<table,5,末 总说,甲,正文,乙,说明,<table,5,末' ? 0 : 1)
EOS
node read.mjs
