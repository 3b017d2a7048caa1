#!/usr/bin/env bash
# @turbodocx/html-to-docx 1.23.1 leaves words of a web page out of the Word file it makes, without a word: what stands in a paragraph within font,
# small, big, label, time, q or ruby (in a table cell or a div the same elements are kept), a table's caption and its tfoot. And a page in Chinese
# looks otherwise: font-family is written for Latin letters only (w:ascii, w:hAnsi), so that 仿宋 changes no Chinese character, line-height: 28pt is
# 560 of "auto", 2.33 lines instead of 28 points, and text-indent is dropped.
# Guessed: that an element it does not know gives its words, as a browser does, and that a font is one for all characters, as docx 9 writes it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jszip@3.10.1 @turbodocx/html-to-docx@1.23.1
cat >make.mjs <<'EOS'
import htmlToDocx from '@turbodocx/html-to-docx'
import JSZip from 'jszip'
const CASES = {
  inline: '<p>前<font color="red">一</font><small>二</small><big>三</big><label>四</label><time>五</time><q>六</q><ruby>七</ruby><span>八</span>后</p>',
  cell: '<table><tr><td><font color="red">一</font><label>四</label></td></tr></table>',
  table: '<table><caption>表题</caption><thead><tr><th>收到</th></tr></thead><tbody><tr><td>7</td></tr></tbody><tfoot><tr><td>合计</td></tr></tfoot></table>',
  font: '<p style="font-family: 仿宋; line-height: 28pt">正文</p>',
  indent: '<p style="text-indent: 2em">正文</p>',
}
const seen = {}
for (const [name, html] of Object.entries(CASES)) {
  const zip = await JSZip.loadAsync(await htmlToDocx(html))
  const xml = await zip.file('word/document.xml').async('string')
  const words = [...xml.matchAll(/<w:t[ >][^<]*/g)].map(([each]) => each.replace(/^[^>]*>/, '')).join('')
  const marks = xml.match(/<w:(?:rFonts|ind|spacing [^>]*w:line=)[^>]*>/g) ?? []
  seen[name] = [words, ...marks].join(' ')
}
console.log(seen)
const expected = {
  inline: '前八后',
  cell: '一四',
  table: '收到7',
  font: '正文 <w:spacing w:line="560" w:lineRule="auto"/> <w:rFonts w:ascii="仿宋" w:hAnsi="仿宋"/>',
  indent: '正文',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node make.mjs
