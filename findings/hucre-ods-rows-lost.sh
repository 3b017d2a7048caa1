#!/usr/bin/env bash
# hucre 1.0.0 leaves rows out of an .ods that it reads (readOds), without a word: those in table:table-header-rows, which Calc writes around the rows
# it repeats on each page, and in table:table-row-group, around rows that are grouped. The labels of a table and its sections are gone, and the
# rows below move up. By its documentation ODS to ODS is lossless: written again, what is left is what stays. SheetJS 0.18.5 and LibreOffice 7.4
# read all rows.
# Guessed: that a reader of values reads the rows in whatever OpenDocument 1.2 (part 1, 9.1) lets them stand.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 jszip@3.10.1 xlsx@0.18.5
cat >read.mjs <<'EOS'
import { readOds } from 'hucre'
import JSZip from 'jszip'
import SheetJS from 'xlsx'
const cell = (value) =>
  typeof value === 'number'
    ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
    : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
const row = (...values) => `<table:table-row>${values.map(cell).join('')}</table:table-row>`
const rows = [
  `<table:table-header-rows>${row('单位', '收到')}</table:table-header-rows>`,
  row('合计', 12),
  `<table:table-row-group>${row('甲局', 3)}${row('乙局', 9)}</table:table-row-group>`,
  row('备注', 0),
]
async function ods() {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns'
  const type = 'application/vnd.oasis.opendocument.spreadsheet'
  const zip = new JSZip()
  zip.file('mimetype', type, { compression: 'STORE' })
  zip.file(
    'META-INF/manifest.xml',
    `<manifest:manifest xmlns:manifest="${urn}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
  )
  zip.file(
    'content.xml',
    `<office:document-content xmlns:office="${urn}:office:1.0" xmlns:table="${urn}:table:1.0" xmlns:text="${urn}:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="表"><table:table-column table:number-columns-repeated="2"/>${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  )
  return zip.generateAsync({ type: 'nodebuffer' })
}
const bySheetJS = (bytes) => SheetJS.utils.sheet_to_json(SheetJS.read(bytes).Sheets.表, { header: 1 }).map((each) => each.join())
const byHucre = ({ sheets }) => sheets[0].rows.map((each) => each.join())
const bytes = await ods()
const seen = { hucre: byHucre(await readOds(bytes)), SheetJS: bySheetJS(bytes) }
console.log(seen)
const expected = { hucre: ['合计,12', '备注,0'], SheetJS: ['单位,收到', '合计,12', '甲局,3', '乙局,9', '备注,0'] }
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
