#!/usr/bin/env bash
# easy-template-x 7.2.8 prints the name of a tag where its value belongs, without a word, when the tag lies partly within an element of its own in
# the paragraph: of {单位} with 单位 in a hyperlink, in a content control, in a field (w:fldSimple), in a smart tag, as Word marks names of places, or put in
# with changes tracked, 单位 stays and the braces are gone, so that no search for what was not filled in finds it. A bookmark, a comment, a
# proofing mark or bold letters in the tag do no harm. If a tag begins within w:ins and ends outside, it throws of "separate paragraphs", though
# there is one. Tags in footnotes, endnotes and comments stay as they are; docxtemplater 3.71.1 fills all but those in endnotes.
# Guessed: that a tag is what the paragraph's text shows, whatever Word has cut it with, as its handling of split runs promises, or an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund docxtemplater@3.71.1 easy-template-x@7.2.8 jszip@3.10.1 pizzip@3.3.0
cat >fill.mjs <<'EOS'
import Docxtemplater from 'docxtemplater'
import { TemplateHandler } from 'easy-template-x'
import JSZip from 'jszip'
import PizZip from 'pizzip'
const head = 'http://schemas.openxmlformats.org'
const relations = `${head}/officeDocument/2006/relationships`
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const changed = 'w:author="甲" w:date="2026-01-20T08:00:00Z"'
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const paragraph = (inner) => `<w:p>${inner}</w:p>`
const cut = (open, close) => run('致{') + open + run('单位') + close + run('}：')
const LINES = {
  bookmark: cut('<w:bookmarkStart w:id="1" w:name="某处"/>', '<w:bookmarkEnd w:id="1"/>'),
  proofing: cut('<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'),
  hyperlink: cut('<w:hyperlink w:anchor="某处">', '</w:hyperlink>'),
  control: cut('<w:sdt><w:sdtPr/><w:sdtContent>', '</w:sdtContent></w:sdt>'),
  field: cut('<w:fldSimple w:instr=" QUOTE 单位 ">', '</w:fldSimple>'),
  smartTag: cut('<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">', '</w:smartTag>'),
  inserted: cut(`<w:ins w:id="2" ${changed}>`, '</w:ins>'),
  endsOutside: `<w:ins w:id="3" ${changed}>${run('致{')}</w:ins>${run('单位}：')}`,
}
const NOTES = { footnotes: 'footnote', endnotes: 'endnote', comments: 'comment' }
const part = (name, inner) => `<w:${name} xmlns:w="${head}/wordprocessingml/2006/main">${inner}</w:${name}>`
async function template(line) {
  const zip = new JSZip()
  const type = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${kind}+xml"/>`
  const related = (path, list) =>
    zip.file(path, `<Relationships xmlns="${head}/package/2006/relationships">${list.map(([kind, target], at) => `<Relationship Id="r${at}" Type="${relations}/${kind}" Target="${target}"/>`).join('')}</Relationships>`)
  const notes = Object.entries(NOTES)
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${head}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('document', 'document.main')}${notes.map(([name]) => type(name, name)).join('')}</Types>`,
  )
  related('_rels/.rels', [['officeDocument', 'word/document.xml']])
  related(
    'word/_rels/document.xml.rels',
    notes.map(([name]) => [name, `${name}.xml`]),
  )
  for (const [name, note] of notes) zip.file(`word/${name}.xml`, part(name, `<w:${note} w:id="2"${note === 'comment' ? ' w:author="甲"' : ''}>${paragraph(run('{单位}'))}</w:${note}>`))
  const references = '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="2"/></w:r>'
  zip.file('word/document.xml', part('document', `<w:body>${paragraph(line + references)}<w:sectPr/></w:body>`))
  return zip.generateAsync({ type: 'nodebuffer' })
}
const data = { 单位: '乙局' }
const TOOLS = {
  easy: (bytes) => new TemplateHandler().process(bytes, data),
  docxtemplater: (bytes) => {
    const filled = new Docxtemplater(new PizZip(bytes))
    filled.render(data)
    return filled.getZip().generate({ type: 'nodebuffer' })
  },
}
const words = async (zip, name) => (await zip.file(`word/${name}.xml`).async('string')).replaceAll(/<[^>]*>/g, '')
async function fill(tool) {
  const seen = {}
  for (const [name, line] of Object.entries(LINES)) {
    try {
      const zip = await JSZip.loadAsync(await tool(await template(line)))
      seen[name] = await words(zip, 'document')
      for (const note of Object.keys(NOTES)) seen[note] = await words(zip, note)
    } catch (error) {
      seen[name] = error.message
    }
  }
  return seen
}
const seen = {}
for (const [name, tool] of Object.entries(TOOLS)) seen[name] = await fill(tool)
console.log(seen)
const all = (names, value) => Object.fromEntries(names.map((name) => [name, value]))
const [kept, cutOff] = [Object.keys(LINES).slice(0, 2), Object.keys(LINES).slice(2, 7)]
const expected = {
  easy: {
    ...all(kept, '致乙局：'),
    ...all(cutOff, '致单位：'),
    endsOutside: 'Can not join text nodes from separate paragraphs.',
    ...all(Object.keys(NOTES), '{单位}'),
  },
  docxtemplater: { ...all(Object.keys(LINES), '致乙局：'), footnotes: '乙局', endnotes: '{单位}', comments: '乙局' },
}
const same = Object.entries(expected).every(([tool, lines]) => Object.entries(lines).every(([name, text]) => seen[tool][name] === text))
process.exit(same ? 0 : 1)
EOS
node fill.mjs
