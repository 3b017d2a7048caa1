#!/usr/bin/env bash
# Two libraries that make PDF files write a Chinese paragraph in one line beyond the edge of the page, without a word: @react-pdf/renderer 4.9.0 breaks lines at spaces and
# within English words, so that of a report without a space the first line is on the page and all the rest is off it, and in a table the words of one cell lie over the next.
# The remedy it has, a callback that splits a word (Font.registerHyphenationCallback), sets a hyphen at the end of lines (信息公- 开工作) and a comma at the head of one. pdf-lib 1.17.1 wraps to the maxWidth
# that drawText is given at spaces alone. pdfkit 0.20.2 and pdfmake 0.3.11 wrap the same paragraph as it should be, with no mark at the head of a line.
# Guessed: who lays out text for a given width breaks what no space parts, or throws; a page with one line of a paragraph looks as if no more had been written.
# pdftotext reads what lies on the page (apt-get install poppler-utils).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @embedpdf/fonts-sc@1.0.0 @pdf-lib/fontkit@1.1.1 @react-pdf/renderer@4.9.0 pdf-lib@1.17.1 pdfkit@0.20.2 pdfmake@0.3.11 react@19.3.1
cat >write.mjs <<'EOS'
import fontkit from '@pdf-lib/fontkit'
import { Document, Font, Page, renderToFile, Text, View } from '@react-pdf/renderer'
import { createWriteStream, readFileSync, writeFileSync } from 'node:fs'
import { PDFDocument } from 'pdf-lib'
import PDFKit from 'pdfkit'
import pdfmake from 'pdfmake'
import { createElement as e } from 'react'
const font = 'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf'
const bytes = readFileSync(font)
const words = '根据《中华人民共和国政府信息公开条例》和《政府信息公开工作年度报告格式》的要求，现公布本机关上年度的报告，其中收到申请12件、办结11件，统计期限为上年全年。'
// A4 with margins of 80 points, letters of 16: 27 in a line.
Font.register({ family: 'Chinese', src: font })
const page = (...inside) => e(Document, null, e(Page, { size: 'A4', style: { padding: 80, fontFamily: 'Chinese', fontSize: 16 } }, ...inside))
const cell = (text) => e(View, { style: { width: 80 } }, e(Text, null, text))
await renderToFile(page(e(Text, null, words)), 'react-pdf.pdf')
await renderToFile(page(e(View, { style: { flexDirection: 'row' } }, cell('自然人、法人和其他组织'), cell('总计'))), 'table.pdf')
Font.registerHyphenationCallback((word) => Array.from(word))
await renderToFile(page(e(Text, null, words)), 'split.pdf')

const blank = await PDFDocument.create()
blank.registerFontkit(fontkit)
const embedded = await blank.embedFont(bytes)
blank.addPage([595, 842]).drawText(words, { x: 80, y: 740, size: 16, font: embedded, maxWidth: 435, lineHeight: 28 })
writeFileSync('pdf-lib.pdf', await blank.save())

pdfmake.setFonts({ Chinese: { normal: font } })
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
await pdfmake.createPdf({ pageMargins: 80, content: words, defaultStyle: { font: 'Chinese', fontSize: 16 } }).write('pdfmake.pdf')

const kit = new PDFKit({ size: 'A4', margin: 80 })
kit.pipe(createWriteStream('pdfkit.pdf'))
kit.font(font).fontSize(16).text(words)
kit.end()
EOS
node write.mjs
lines() { pdftotext -layout "$1.pdf" - 2>/dev/null | tr -d ' \f' | grep . | tr '\n' '/'; }
seen=$(for each in react-pdf table split pdf-lib pdfmake pdfkit; do echo "$each: $(lines $each)"; done)
echo "$seen"
# From and to where on the page, in points, the two cells' words go, which are 80 wide.
cells=$(pdftotext -bbox table.pdf - | sed -n 's/.*<word xMin="\([0-9]*\)[^>]*xMax="\([0-9]*\).*>\(.*\)<.word>.*/\3 \1 \2/p' | tr '\n' '/')
echo "$cells"
first=根据《中华人民共和国政府信息公开条例》和《政府信息公开工作年度报告/
whole=根据《中华人民共和国政府信息公开条例》和《政府信息公开/工作年度报告格式》的要求，现公布本机关上年度的报告，其/中收到申请12件、办结11件，统计期限为上年全年。/
split=根据《中华人民共和国政府信息公开条例》和《政府信息公-/开工作年度报告格式》的要求，现公布本机关上年度的报告-/，其中收到申请12件、办结11件，统计期限为上年全年。/
test "$seen" = "react-pdf: $first
table: 自然人、法人和其他组织/总计/
split: $split
pdf-lib: $first
pdfmake: $whole
pdfkit: $whole"
test "$cells" = '自然人、法人和其他组织 80 255/总计 160 192/'
