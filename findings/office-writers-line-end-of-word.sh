#!/usr/bin/env bash
# Three writers make a file that is no XML, and no error, of a text with U+000B, the line end within a paragraph as Word's and PowerPoint's own texts have it (Range.Text, TextRange.Text): xlsx-populate 1.21.0, pptxgenjs 4.0.1
# and easy-template-x 7.2.8 write the character as it is, which XML 1.0, 2.2, can't hold, so that a parser refuses the part, with all that is in it. docxtemplater 3.71.1 says so of the field
# at once. SheetJS 0.20.3 and hucre 1.0.0 write what a workbook has for it (_x000B_, ECMA-376 part 1, 22.9.2.19), but the same into an OpenDocument sheet, which knows no such thing: LibreOffice 7.4.7
# (Debian 12) shows 甲_x000B_乙, and in SheetJS's 甲_x000b_乙. exceljs 4.4.0 and docx 9.15.2 leave it out, and join the two lines.
# Guessed: what can't be written is told, or becomes a line end; an escape belongs to the format that defines it.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-calc).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 docx@9.15.2 docxtemplater@3.71.1 easy-template-x@7.2.8 exceljs@4.4.0 hucre@1.0.0 jszip@3.10.1 pizzip@3.3.0 pptxgenjs@4.0.1 saxes@6.0.0 xlsx-populate@1.21.0
cat >write.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import { Document, Packer, Paragraph } from 'docx'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import ExcelJS from 'exceljs'
import { writeOds, writeXlsx } from 'hucre'
import JSZip from 'jszip'
import PizZip from 'pizzip'
import Presentation from 'pptxgenjs'
import { SaxesParser } from 'saxes'
import Populate from 'xlsx-populate'
const text = '甲\u000b乙'
const word = (words) => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(words)] }] }))
const sheetjs = (bookType) => XLSX.write({ SheetNames: ['表'], Sheets: { 表: XLSX.utils.aoa_to_sheet([[text]]) } }, { type: 'buffer', bookType })
const sheets = [{ name: '表', rows: [[text]] }]
const writers = {
  'xlsx-populate': async () => {
    const workbook = await Populate.fromBlankAsync()
    workbook.sheet(0).cell('A1').value(text)
    return workbook.outputAsync()
  },
  pptxgenjs: () => {
    const presentation = new Presentation()
    presentation.addSlide().addText(text, { x: 1, y: 1 })
    return presentation.write({ outputType: 'nodebuffer' })
  },
  'easy-template-x': async () => new TemplateHandler().process(await word('{名}'), { 名: text }),
  docxtemplater: async () => {
    const template = new Docxtemplater(new PizZip(await word('{名}')), { errorLogging: false })
    template.render({ 名: text })
    return template.getZip().generate({ type: 'nodebuffer' })
  },
  SheetJS: async () => sheetjs('xlsx'),
  hucre: () => writeXlsx({ sheets }),
  exceljs: () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('表').addRow([text])
    return workbook.xlsx.writeBuffer()
  },
  docx: () => word(text),
}
/** What stands in the part with the text, and whether a parser takes it. */
async function look(file) {
  const zip = await JSZip.loadAsync(file)
  for (const part of zip.file(/\.xml$/)) {
    const xml = await part.async('string')
    const found = xml.match(/甲[^<]*乙/)
    if (found === null) continue
    const parser = new SaxesParser()
    let refused = ''
    parser.on('error', (error) => (refused ||= error.message.replace(/^[\d:]+/, '')))
    parser.write(xml).close()
    return JSON.stringify(found[0]) + refused
  }
  return 'nothing'
}
function shown(file) {
  writeFileSync('file.ods', file)
  execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76', 'file.ods'], { stdio: 'ignore' })
  return readFileSync('file.csv', 'utf8').trim()
}
const seen = {}
for (const [name, write] of Object.entries(writers)) seen[name] = await (async () => look(await write()))().catch(({ properties }) => properties.errors[0].properties.id)
seen.ods = [shown(sheetjs('ods')), shown(await writeOds({ sheets }))].join()
console.log(seen)
const refused = '"甲\\u000b乙" disallowed character.'
const expected = {
  'xlsx-populate': refused,
  pptxgenjs: refused,
  'easy-template-x': refused,
  docxtemplater: 'invalid_xml_characters',
  SheetJS: '"甲_x000b_乙"',
  hucre: '"甲_x000B_乙"',
  exceljs: '"甲乙"',
  docx: '"甲乙"',
  ods: '甲_x000b_乙,甲_x000B_乙',
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node write.mjs
