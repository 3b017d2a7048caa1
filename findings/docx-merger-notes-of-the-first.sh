#!/usr/bin/env bash
# docx-merger 1.2.2 and its fork @scholarcy/docx-merger 0.3.0 put the first file's footnote under the second file's words, without a word: of two reports whose
# first notes say 甲的注 and 乙的注, the merged one has 甲的注 for both marks, and 乙的注 is nowhere. The page head of the second is the first one's too. Lists, which by the
# README are preserved, lose their numbers: docx-merger gives every definition a new number (2 becomes 20 and 21) and leaves the paragraphs at 2, of which there
# is none any more; the fork leaves two definitions of the same number, 一、 of the first and 1. of the second, so that a list is the one or the other's by the reader's choice.
# Guessed: what a reference points to goes along with it, or is refused; a note is at worst lost, not another text's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @scholarcy/docx-merger@0.3.0 docx@9.15.2 docx-merger@1.2.2 jszip@3.10.1
cat >merge.cjs <<'EOS'
const { Document, FootnoteReferenceRun, Header, Packer, Paragraph, TextRun } = require('docx')
const JSZip = require('jszip')
const Merger = require('docx-merger')
const Fork = require('@scholarcy/docx-merger')

const report = (unit, format, text) =>
  Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'list', levels: [{ level: 0, format, text }] }] },
      footnotes: { 1: { children: [new Paragraph(`${unit}的注`)] } },
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph(`${unit}页眉`)] }) },
          children: [
            new Paragraph({ text: `${unit}项`, numbering: { reference: 'list', level: 0 } }),
            new Paragraph({ children: [new TextRun(`${unit}文`), new FootnoteReferenceRun(1)] }),
          ],
        },
      ],
    }),
  )
const mergers = {
  'docx-merger': (files) => new Promise((done) => new Merger({}, files.map((each) => each.toString('binary'))).save('nodebuffer', done)),
  '@scholarcy/docx-merger': async (files) => {
    const fork = new Fork()
    await fork.initialize({}, files)
    return fork.save('nodebuffer')
  },
}
const words = (xml) => [...xml.matchAll(/<w:t\b[^>]*>([^<]*)</g)].map(([, text]) => text).join('')
/** Each paragraph's words, behind it what its note and its list's definitions are. */
async function read(file) {
  const zip = await JSZip.loadAsync(file)
  const [document, notes, numbering] = await Promise.all(['document', 'footnotes', 'numbering'].map((part) => zip.file(`word/${part}.xml`).async('string')))
  const note = (id) => words(notes.match(new RegExp(`<w:footnote w:id="${id}".*?</w:footnote>`))?.[0] ?? '')
  const formats = (id) =>
    [...numbering.matchAll(new RegExp(`<w:num w:numId="${id}".*?<w:abstractNumId w:val="(\\d+)"`, 'g'))].flatMap(([, kind]) =>
      [...numbering.matchAll(new RegExp(`<w:abstractNum w:abstractNumId="${kind}".*?<w:numFmt w:val="(\\w+)"`, 'g'))].map(([, format]) => format),
    )
  const heads = await Promise.all(zip.file(/word\/header\d+\.xml/).map(async (part) => words(await part.async('string'))))
  const paragraphs = [...document.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([xml]) => {
    const [, noted] = xml.match(/footnoteReference w:id="(\d+)"/) ?? []
    const [, listed] = xml.match(/<w:numId w:val="(\d+)"/) ?? []
    return words(xml) + (noted ? `：${note(noted)}` : '') + (listed ? ` [${[...new Set(formats(listed))]}]` : '')
  })
  return [...paragraphs, ...heads].filter(Boolean).join(', ')
}
void (async () => {
  const files = [await report('甲', 'chineseCountingThousand', '%1、'), await report('乙', 'decimal', '%1.')]
  const seen = await Promise.all(files.map(read))
  for (const merge of Object.values(mergers)) seen.push(await read(await merge(files)))
  console.log(seen.join('\n'))
  const expected = [
    '甲项 [chineseCountingThousand], 甲文：甲的注, 甲页眉',
    '乙项 [decimal], 乙文：乙的注, 乙页眉',
    '甲项 [], 甲文：甲的注, 乙项 [], 乙文：甲的注, 甲页眉',
    '甲项 [chineseCountingThousand,decimal], 甲文：甲的注, 乙项 [chineseCountingThousand,decimal], 乙文：甲的注, 甲页眉',
  ]
  process.exit(seen.join('\n') === expected.join('\n') ? 0 : 1)
})()
EOS
node merge.cjs
