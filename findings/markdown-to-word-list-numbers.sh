#!/usr/bin/env bash
# Three converters of Markdown to Word begin each list at 1, without a word: of a list that starts "3. 第三项" markdown-docx 1.7.0, remark-docx 0.3.29 and
# mdast2docx 1.6.1 (with its plugin for lists) make one numbered from 1 (w:startOverride, of the level that is used), so that who is to look into 第三项
# of the Word file finds another one. @mohtasham/md-to-docx 4.0.1 says 3. remark-docx also shows a task that is done like one that is not: nothing is left of [x] and [ ].
# Guessed: the first number counts, as in HTML (CommonMark 0.31, 5.3: the start number of a list is that of its first item).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @m2d/list@0.0.9 @mohtasham/md-to-docx@4.0.1 jszip@3.10.1 markdown-docx@1.7.0 mdast2docx@1.6.1 remark-docx@0.3.29 remark-gfm@4.0.1 remark-parse@11.0.0 unified@11.0.5
cat >convert.mjs <<'EOS'
import { listPlugin } from '@m2d/list'
import { convertMarkdownToDocx } from '@mohtasham/md-to-docx'
import JSZip from 'jszip'
import markdownDocx, { Packer } from 'markdown-docx'
import { toDocx } from 'mdast2docx'
import remarkDocx from 'remark-docx'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
const markdown = '3. 第三项\n4. 第四项\n\n说明\n\n- [x] 已办\n'
const parser = unified().use(remarkParse).use(remarkGfm)
const converters = {
  'markdown-docx': async () => Packer.toBuffer(await markdownDocx(markdown)),
  'remark-docx': async () => (await unified().use(remarkParse).use(remarkGfm).use(remarkDocx, { output: 'buffer' }).process(markdown)).result,
  mdast2docx: () => toDocx(parser.parse(markdown), {}, { plugins: [listPlugin()] }, 'nodebuffer'),
  'md-to-docx': async () => (await convertMarkdownToDocx(markdown)).arrayBuffer(),
}
/** Where the numbering of the paragraph begins that holds these words. */
async function startOf(bytes, words) {
  const zip = await JSZip.loadAsync(bytes)
  const [body, numbering] = await Promise.all(['document', 'numbering'].map((part) => zip.file(`word/${part}.xml`).async('string')))
  const paragraph = body.match(/<w:p[ >].*?<\/w:p>/gs).find((each) => each.includes(words))
  const id = [...paragraph.matchAll(/<w:numId w:val="(\d+)"/g)].at(-1)[1]
  const num = numbering.match(new RegExp(`<w:num w:numId="${id}".*?</w:num>`, 's'))[0]
  return { start: num.match(/<w:startOverride w:val="(\d+)"/)[1], task: /☒|☑|<w:sym |\[x\]|checkbox/.test(body) }
}
const seen = {}
for (const [name, convert] of Object.entries(converters)) seen[name] = await startOf(await convert(), '第三项')
console.log(seen)
const starts = Object.values(seen).map(({ start }) => start).join()
process.exit(starts === '1,1,1,3' && !seen['remark-docx'].task && seen['md-to-docx'].task ? 0 : 1)
EOS
node convert.mjs
