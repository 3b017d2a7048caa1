#!/usr/bin/env bash
# Six libraries read nothing, and no error, in a Word file whose elements have another prefix than w: or none, as programs write it that keep no prefixes (ns0:document, of Python's ElementTree): by Namespaces in XML 1.0
# a prefix is free and the namespace counts. word-extractor 1.0.4 and officeparser 8.1.1 give an empty text; so does officeparser for such a workbook. docxmlater 10.1.0 finds no paragraph, and saved by it
# the file is an empty page. docxtemplater 3.71.1, easy-template-x 7.2.8 and docx-templates 4.15.0 leave {单位} as it stands and call the file done. mammoth 1.13.0, textract 2.5.0 and
# LibreOffice 7.4.7 (Debian 12) read all words; hucre 1.0.0 reads the workbook.
# Guessed: who parses XML goes by namespaces, and who finds no body in a document says so.
# LibreOffice is no npm package: the script uses the one that is installed (apt-get install libreoffice-writer).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund docx-templates@4.15.0 docxmlater@10.1.0 docxtemplater@3.71.1 easy-template-x@7.2.8 hucre@1.0.0 jszip@3.10.1 mammoth@1.13.0 officeparser@8.1.1 pizzip@3.3.0 textract@2.5.0 word-extractor@1.0.4
cat >read.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const JSZip = require('jszip')
const office = 'http://schemas.openxmlformats.org'
/** A package of one part of XML beside what refers to it. */
async function pack(parts, main, kinds, relations = {}) {
  const zip = new JSZip()
  const add = (name, xml) => zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`)
  const types = Object.entries(kinds).map(([name, kind]) => `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${kind}+xml"/>`)
  add('[Content_Types].xml', `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`)
  const related = (targets) => `<Relationships xmlns="${office}/package/2006/relationships">${Object.entries(targets).map(([kind, target]) => `<Relationship Id="${kind}" Type="${office}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`).join('')}</Relationships>`
  add('_rels/.rels', related({ officeDocument: main }))
  add(main.replace(/([^/]*)$/, '_rels/$1.rels'), related(relations))
  for (const [name, xml] of Object.entries(parts)) add(name, xml)
  return zip.generateAsync({ type: 'nodebuffer' })
}
function word(prefix) {
  const w = prefix && `${prefix}:`
  const paragraph = (text) => `<${w}p><${w}r><${w}t>${text}</${w}t></${w}r></${w}p>`
  const document = `<${w}document xmlns${prefix && ':'}${prefix}="${office}/wordprocessingml/2006/main"><${w}body>${paragraph('共收到12件')}${paragraph('{单位}')}</${w}body></${w}document>`
  return pack({ 'word/document.xml': document }, 'word/document.xml', { 'word/document.xml': 'wordprocessingml.document.main' })
}
function workbook(prefix) {
  const x = prefix && `${prefix}:`
  const named = `xmlns${prefix && ':'}${prefix}="${office}/spreadsheetml/2006/main"`
  const parts = {
    'xl/workbook.xml': `<${x}workbook ${named} xmlns:r="${office}/officeDocument/2006/relationships"><${x}sheets><${x}sheet name="表" sheetId="1" r:id="worksheet"/></${x}sheets></${x}workbook>`,
    'xl/worksheets/sheet1.xml': `<${x}worksheet ${named}><${x}sheetData><${x}row r="1"><${x}c r="A1" t="inlineStr"><${x}is><${x}t>共收到12件</${x}t></${x}is></${x}c></${x}row></${x}sheetData></${x}worksheet>`,
  }
  return pack(parts, 'xl/workbook.xml', { 'xl/workbook.xml': 'spreadsheetml.sheet.main', 'xl/worksheets/sheet1.xml': 'spreadsheetml.worksheet' }, { worksheet: 'worksheets/sheet1.xml' })
}
const plain = (text) => text.replace(/<[^>]*>|\ufeff/g, ' ').trim().split(/\s+/).join(' ')
const written = async (file) => plain((await (await JSZip.loadAsync(file)).file('word/document.xml').async('string')).replace(/<\?.*?\?>/, ''))
const parsed = async (file, format = 'text') => plain((await (await require('officeparser').parseOffice(file)).to(format)).value)
const data = { 单位: '甲局' }
const readers = {
  'word-extractor': async (file) => plain((await new (require('word-extractor'))().extract(file)).getBody()),
  officeparser: (file) => parsed(file),
  docxmlater: async (file) => written(await (await require('docxmlater').Document.loadFromBuffer(file)).toBuffer()),
  docxtemplater: (file) => {
    const Template = require('docxtemplater')
    const template = new Template(new (require('pizzip'))(file))
    template.render(data)
    return written(template.getZip().generate({ type: 'nodebuffer' }))
  },
  'easy-template-x': async (file) => written(await new (require('easy-template-x').TemplateHandler)().process(file, data)),
  'docx-templates': async (file) => written(await require('docx-templates').createReport({ template: file, data, cmdDelimiter: ['{', '}'] })),
  mammoth: async (file) => plain((await require('mammoth').convertToHtml({ buffer: file })).value),
  textract: (file) =>
    new Promise((done, failed) =>
      require('textract').fromBufferWithMime('application/vnd.openxmlformats-officedocument.wordprocessingml.document', file, (error, text) => (error ? failed(error) : done(plain(text)))),
    ),
  LibreOffice: (file) => {
    writeFileSync('file.docx', file)
    execFileSync('soffice', [`-env:UserInstallation=file://${process.cwd()}/profile`, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', 'file.docx'], { stdio: 'ignore' })
    return plain(readFileSync('file.txt', 'utf8'))
  },
}
const seen = {}
for (const [name, read] of Object.entries(readers)) {
  seen[name] = []
  for (const prefix of ['w', 'ns0', '']) seen[name].push(await read(await word(prefix)))
}
const cells = async (file) => (await (await import('hucre')).readXlsx(file)).sheets[0].rows.flat().join(' ')
seen.workbook = [await parsed(await workbook(''), 'csv'), await parsed(await workbook('x'), 'csv'), await cells(await workbook('x'))]
console.log(seen)
const same = (text) => [text, text, text]
const expected = {
  'word-extractor': ['共收到12件 {单位}', '', ''],
  officeparser: ['共收到12件 {单位}', '', ''],
  docxmlater: ['共收到12件 {单位}', '', ''],
  docxtemplater: ['共收到12件 甲局', '共收到12件 {单位}', '共收到12件 {单位}'],
  'easy-template-x': ['共收到12件 甲局', '共收到12件 {单位}', '共收到12件 {单位}'],
  'docx-templates': ['共收到12件 甲局', '共收到12件 {单位}', '共收到12件 {单位}'],
  mammoth: same('共收到12件 {单位}'),
  textract: same('共收到12件 {单位}'),
  LibreOffice: same('共收到12件 {单位}'),
  workbook: ['共收到12件', '', '共收到12件'],
}
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node --no-deprecation read.mjs
