#!/usr/bin/env bash
# textract 2.5.0 puts words into an OpenDocument text and others twice, without a word. What was deleted with changes tracked stands before the text: of 共12件 corrected to 13 it gives 12 and 共13件. A comment
# stands in the middle of the sentence with its author and day, 共12张三2026-01-20T00:00:00核对件, and once more as a line; a footnote likewise, and its mark makes the figure before it 121; what is in a
# text box comes twice. A tab, a line end (text:line-break) and blanks (text:s) join the figures beside them: 12 and 30 are 1230. In Word files of the same words it parts them and takes in
# what was not deleted alone. officeparser 8.1.1 reads all of it right.
# Guessed: what it does with one format it does with the other, and a text has each word once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund docx@9.15.2 jszip@3.10.1 officeparser@8.1.1 textract@2.5.0
cat >read.cjs <<'EOS'
const { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } = require('docx')
const JSZip = require('jszip')
const officeparser = require('officeparser')
const textract = require('textract')
const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const names = ['office', 'text', 'draw=drawing', 'svg=svg-compatible'].map((each) => each.split('=')).map(([short, long = short]) => `xmlns:${short}="${oasis}:${long}:1.0"`)
const namespaces = `${names.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"`
const paragraph = (inner) => `<text:p>${inner}</text:p>`
const who = '<dc:creator>张三</dc:creator><dc:date>2026-01-20T00:00:00</dc:date>'
const region = (id, inner) => `<text:changed-region xml:id="${id}" text:id="${id}">${inner}</text:changed-region>`
const info = `<office:change-info>${who}</office:change-info>`
const changes = `<text:tracked-changes>${region('c1', `<text:deletion>${info}${paragraph('12')}</text:deletion>`)}${region('c2', `<text:insertion>${info}</text:insertion>`)}</text:tracked-changes>`
const texts = {
  changes: changes + paragraph('共<text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>13<text:change-end text:change-id="c2"/>件'),
  comment: paragraph(`共12<office:annotation>${who}${paragraph('核对')}</office:annotation>件`),
  footnote: paragraph(`共12<text:note text:note-class="footnote" text:id="f1"><text:note-citation>1</text:note-citation><text:note-body>${paragraph('注')}</text:note-body></text:note>件`),
  box: paragraph(`前<draw:frame svg:width="3cm"><draw:text-box>${paragraph('框')}</draw:text-box></draw:frame>后`),
  tab: paragraph('12<text:tab/>30'),
  line: paragraph('12<text:line-break/>30'),
  blanks: paragraph('12<text:s text:c="3"/>30'),
}
function openDocument(text) {
  const zip = new JSZip()
  const kind = 'application/vnd.oasis.opendocument.text'
  zip.file('mimetype', kind, { compression: 'STORE' })
  const entries = [['/', kind], ['content.xml', 'text/xml']].map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  zip.file('META-INF/manifest.xml', `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2">${entries.join('')}</manifest:manifest>`)
  zip.file('content.xml', `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:body><office:text>${text}</office:text></office:body></office:document-content>`)
  return zip.generateAsync({ type: 'nodebuffer' })
}
const change = { id: 1, author: '张三', date: '2026-01-20T00:00:00Z' }
const word = new Document({
  sections: [
    {
      children: [
        new Paragraph({ children: [new TextRun('共'), new DeletedTextRun({ ...change, text: '12' }), new InsertedTextRun({ ...change, id: 2, text: '13' }), new TextRun('件')] }),
        new Paragraph({ children: [new TextRun('12'), new TextRun('\t30')] }),
      ],
    },
  ],
})
const extract = (type, file) =>
  new Promise((done, failed) => textract.fromBufferWithMime(`application/vnd.${type}`, file, { preserveLineBreaks: true }, (error, text) => (error ? failed(error) : done(text.trim()))))
const spoken = (text) => text.replace(/\s+/g, ' ').trim()
void (async () => {
  const seen = {}
  for (const [name, text] of Object.entries(texts)) {
    const file = await openDocument(text)
    seen[name] = [await extract('oasis.opendocument.text', file), (await (await officeparser.parseOffice(file)).to('text')).value].map(spoken)
  }
  seen.word = spoken(await extract('openxmlformats-officedocument.wordprocessingml.document', await Packer.toBuffer(word)))
  console.log(seen)
  const expected = {
    changes: ['12 共13件', '共13件'],
    comment: ['共12张三2026-01-20T00:00:00核对件 核对', '共12件'],
    footnote: ['共121注件 注', '共12件 --- Notes --- 注'],
    box: ['前框后 框', '前 框 后'],
    tab: ['1230', '12 30'],
    line: ['1230', '12 30'],
    blanks: ['1230', '12 30'],
    word: '共13件 12 30',
  }
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
})()
EOS
node --no-deprecation read.cjs
