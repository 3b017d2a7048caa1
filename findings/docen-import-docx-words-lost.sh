#!/usr/bin/env bash
# @docen/import-docx 0.2.9, which brings Word files into the editor TipTap, leaves out, without a word, what stands in a content control (w:sdt), whether
# a few words or whole paragraphs, in a link to a place in the file (w:hyperlink w:anchor), in a smart tag, in a field written as w:fldSimple,
# and what was put in with changes tracked: 共12件 corrected to 13 is 共件, with neither figure. A tab joins the words beside it, the hyphen that does
# not break is gone from a telephone number, and a cell behind columns that are left open (w:gridBefore) moves to the first column.
# Guessed: a run is a run wherever in the paragraph it stands; its documentation names links, and the merged cells of a table it does read right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @docen/import-docx@0.2.9 jszip@3.10.1
cat >read.mjs <<'EOS'
import { parseDOCX } from '@docen/import-docx'
import JSZip from 'jszip'
const head = 'http://schemas.openxmlformats.org'
const run = (words) => `<w:r><w:t>${words}</w:t></w:r>`
const paragraph = (...inner) => `<w:p>${inner.join('')}</w:p>`
const control = (inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`
const made = 'w:author="某" w:date="2026-01-20T09:00:00Z"'
const cell = (words) => `<w:tc><w:tcPr><w:tcW w:w="2500" w:type="dxa"/></w:tcPr>${paragraph(run(words))}</w:tc>`
const grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="2500"/><w:gridCol w:w="2500"/></w:tblGrid>'
const BLOCKS = [
  paragraph(run('甲'), control(run('控件')), run('。')),
  control(paragraph(run('整段'))),
  paragraph(run('见'), `<w:hyperlink w:anchor="a">${run('附件')}</w:hyperlink>`, run('。')),
  paragraph(`<w:smartTag w:uri="u" w:element="place">${run('某县')}</w:smartTag>`, run('政府')),
  paragraph(run('图'), `<w:fldSimple w:instr=" SEQ 图 ">${run('5')}</w:fldSimple>`),
  paragraph(run('共'), `<w:del w:id="1" ${made}><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2" ${made}>${run('13')}</w:ins>`, run('件')),
  paragraph(run('共12'), '<w:r><w:tab/></w:r>', run('30')),
  paragraph(run('0818'), '<w:r><w:noBreakHyphen/></w:r>', run('7222')),
  `<w:tbl>${grid}<w:tr>${cell('甲')}${cell('乙')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('7')}</w:tr></w:tbl>`,
]
const zip = new JSZip()
zip.file(
  '[Content_Types].xml',
  `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)
zip.file(
  '_rels/.rels',
  `<Relationships xmlns="${head}/package/2006/relationships"><Relationship Id="r1" Type="${head}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
)
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${BLOCKS.join('')}<w:sectPr/></w:body></w:document>`)
const words = ({ type, text, content = [] }) => (type === 'tableRow' ? `${content.map(words).join('|')}/` : text ?? content.map(words).join(''))
const seen = (await parseDOCX(await zip.generateAsync({ type: 'nodebuffer' }))).content.map(words)
console.log(seen)
process.exit(seen.join() === '甲。,见。,政府,图,共件,共1230,08187222,甲|乙/7/' ? 0 : 1)
EOS
node read.mjs
