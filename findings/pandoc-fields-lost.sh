#!/usr/bin/env bash
# pandoc 3.10 (pandoc-wasm 1.1.0, the project's own build for Node) leaves out of a Word file, without a warning, the result of a field that is written in one
# element (w:fldSimple, ECMA-376 part 1, 17.16.19: 共12件 is 共件, 图5 is 图), where the same field in three parts keeps it, the character below a phonetic guide
# (w:ruby: 隰县 is 县), and the words of a text box. Of a field within a field's code it shows the code: { IF { MERGEFIELD 数 } > 0 "有" "无" } is 12有.
# A break written w:cr and a tab to the margin (w:ptab) join the figures beside them: 12 and 30 are 1230. What is hidden (w:vanish) is shown.
# Out of an OpenDocument text it leaves dates and variables (共件), and keeps sequences.
# Guessed: two ways of writing one field are read alike, and what a field shows is text, as for links; its manual lists none of this.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pandoc-wasm@1.1.0 jszip@3.10.1
cat >read.mjs <<'EOS'
import { convert } from 'pandoc-wasm'
import JSZip from 'jszip'
const head = 'http://schemas.openxmlformats.org'
const run = (words, how = '') => `<w:r><w:rPr>${how}</w:rPr><w:t>${words}</w:t></w:r>`
const code = (words) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (inner, result) => mark('begin') + inner + mark('separate') + run(result) + mark('end')
const merged = field(code('MERGEFIELD 数'), '12')
const boxed = `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:90pt;height:30pt"><v:textbox><w:txbxContent><w:p>${run('框里')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
const WORD = [
  run('共') + merged + run('件'),
  run('共') + `<w:fldSimple w:instr=" MERGEFIELD 数 ">${run('12')}</w:fldSimple>` + run('件'),
  run('图') + `<w:fldSimple w:instr=" SEQ 图 ">${run('5')}</w:fldSimple>`,
  `<w:r><w:ruby><w:rubyPr/><w:rt>${run('xi')}</w:rt><w:rubyBase>${run('隰')}</w:rubyBase></w:ruby></w:r>${run('县')}`,
  run('框：') + boxed,
  field(code('IF') + merged + code('&gt; 0 "有" "无"'), '有') + run('件'),
  run('12') + '<w:r><w:cr/></w:r>' + run('30'),
  run('12') + '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>' + run('30'),
  run('隐', '<w:vanish/>') + run('显'),
]
const TEXT = [
  '共<text:user-field-get text:name="数">12</text:user-field-get>件',
  '图<text:sequence text:name="图" text:formula="ooow:图+1" style:num-format="1">5</text:sequence>',
  '签于<text:date text:date-value="2026-01-20">2026年1月20日</text:date>',
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
const paragraphs = WORD.map((each) => `<w:p>${each}</w:p>`).join('')
zip.file('word/document.xml', `<w:document xmlns:w="${head}/wordprocessingml/2006/main"><w:body>${paragraphs}<w:sectPr/></w:body></w:document>`)
const oasis = 'urn:oasis:names:tc:opendocument:xmlns'
const odt = new JSZip()
odt.file('mimetype', 'application/vnd.oasis.opendocument.text', { compression: 'STORE' })
odt.file(
  'META-INF/manifest.xml',
  `<manifest:manifest xmlns:manifest="${oasis}:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
)
const names = `xmlns:office="${oasis}:office:1.0" xmlns:text="${oasis}:text:1.0" xmlns:style="${oasis}:style:1.0" xmlns:ooow="http://openoffice.org/2004/writer" office:version="1.2"`
odt.file('styles.xml', `<office:document-styles ${names}><office:styles/></office:document-styles>`)
const declared =
  '<text:sequence-decls><text:sequence-decl text:display-outline-level="0" text:name="图"/></text:sequence-decls><text:user-field-decls><text:user-field-decl office:value-type="string" office:string-value="12" text:name="数"/></text:user-field-decls>'
odt.file('content.xml', `<office:document-content ${names}><office:body><office:text>${declared}${TEXT.map((each) => `<text:p>${each}</text:p>`).join('')}</office:text></office:body></office:document-content>`)
async function textOf(from, made) {
  const files = { file: new Blob([await made.generateAsync({ type: 'nodebuffer' })]) }
  const { stdout, warnings } = await convert({ from, to: 'plain', wrap: 'none', 'input-files': ['file'] }, null, files)
  return [stdout.split('\n').filter(Boolean), warnings.length]
}
const [word, odf] = [await textOf('docx', zip), await textOf('odt', odt)]
console.log(word, odf)
const seen = `${word.flat().join()} ${odf.flat().join()}`
process.exit(seen === '共12件,共件,图,县,框：,12有件,1230,1230,隐显,0 共件,图5,签于,0' ? 0 : 1)
EOS
node read.mjs
