#!/usr/bin/env bash
# Readers of OpenDocument spreadsheets lose and move what LibreOffice 7.4.7 (Debian 12) reads, without a word. officeparser 8.1.1 leaves out the cells that a merged one covers (table:covered-table-cell): where 合计 is over
# two columns, the 42 of the third stands in the second, under another head. A cell that has its value in its attribute alone (office:string-value, office:value; its content is optional) is empty there, so that a row of such cells is
# gone, and of SheetJS 0.20.3, which reads the number, the word is missing. It also refuses a file without styles.xml, a part that need not be there. The reading of a character (text:ruby) is a word among the others in
# SheetJS and in hucre 1.0.0: 达州 is 达dá州, in officeparser 达(dá)州. hucre reads all the rest.
# Guessed: what is left blank for a merged cell holds its place in a sheet of columns, and the value of a cell is what its attribute says.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 hucre@1.0.0 jszip@3.10.1 officeparser@8.1.1
cat >read.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { readOds } from 'hucre'
import JSZip from 'jszip'
import * as officeparser from 'officeparser'
const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const names = `${['office', 'text', 'table'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`).join(' ')} office:version="1.2"`
const kind = 'application/vnd.oasis.opendocument.spreadsheet'
const text = (words) => `<text:p>${words}</text:p>`
const cell = (attributes, inner) => `<table:table-cell office:value-type=${attributes}>${inner}</table:table-cell>`
const row = (...cells) => `<table:table-row>${cells.join('')}</table:table-row>`
const head = row(...['单位', '本年', '上年'].map((words) => cell('"string"', text(words))))
const merged = row(cell('"string" table:number-columns-spanned="2"', text('合计')), '<table:covered-table-cell/>', cell('"float" office:value="42"', text('42')))
const valued = row(cell('"string" office:string-value="甲局"', ''), cell('"float" office:value="12"', ''))
const read = row(cell('"string"', text('<text:ruby><text:ruby-base>达</text:ruby-base><text:ruby-text>dá</text:ruby-text></text:ruby>州')))
function file(styles) {
  const zip = new JSZip()
  const add = (part, xml) => zip.file(part, `<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  const parts = ['content.xml', ...(styles ? ['styles.xml'] : [])]
  const entry = (path, type) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`
  zip.file('mimetype', kind, { compression: 'STORE' })
  add('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2">${entry('/', kind)}${parts.map((part) => entry(part, 'text/xml')).join('')}</manifest:manifest>`)
  add('content.xml', `<office:document-content ${names}><office:body><office:spreadsheet><table:table table:name="表">${head}${merged}${valued}${read}</table:table></office:spreadsheet></office:body></office:document-content>`)
  if (styles) add('styles.xml', `<office:document-styles ${names}><office:styles/></office:document-styles>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}
const lines = (csv) => csv.trim().split('\n').map((line) => line.split(','))
const readers = {
  officeparser: async (file) => lines((await (await officeparser.parseOffice(file)).to('csv')).value),
  SheetJS: async (file) => XLSX.utils.sheet_to_json(XLSX.read(file).Sheets.表, { header: 1 }),
  hucre: async (file) => (await readOds(file)).sheets[0].rows,
  LibreOffice: async (file) => {
    writeFileSync('file.ods', file)
    execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', 'file.ods'], { stdio: 'ignore' })
    return lines(readFileSync('file.csv', 'utf8'))
  },
}
const shown = (rows) => rows.map((cells) => [...cells].map((value) => value ?? '').join('|').replace(/\|+$/, '')).join(' / ')
const seen = {}
for (const [name, read] of Object.entries(readers)) {
  seen[name] = []
  for (const styles of [true, false]) seen[name].push(await read(await file(styles)).then(shown, (error) => error.message))
}
console.log(seen)
const both = (found) => [found, found]
const expected = {
  officeparser: both('单位|本年|上年 / 合计|42 / 达(dá)州'),
  SheetJS: ['单位|本年|上年 / 合计||42 / |12 / 达dá州', 'Cannot find file styles.xml in zip'],
  hucre: both('单位|本年|上年 / 合计||42 / 甲局|12 / 达dá州'),
  LibreOffice: both('单位|本年|上年 / 合计||42 / 甲局|12 / 达州'),
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node read.mjs
