#!/usr/bin/env bash
# pptxgenjs 4.0.1 leaves the noughts of a chart out of the workbook that it lays behind it, without a word: of 甲局 12, 乙局 0, 丙局 5 the slide shows 0 and the workbook, which is opened by "edit data", has a blank, so that from
# then on 乙局 has no figure, as a unit that did not report, and a line has a gap. It is so in bar, line, pie and area charts; in a scatter chart the nought is there.
# Guessed: what the slide shows and what lies behind it are the same figures; 0 is one of them, and only null is none (of null the slide has an empty number).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0 jszip@3.10.1 pptxgenjs@4.0.1
cat >chart.mjs <<'EOS'
import { readXlsx } from 'hucre'
import JSZip from 'jszip'
import Presentation from 'pptxgenjs'
async function figures(kind) {
  const presentation = new Presentation()
  const series = kind === 'scatter' ? [{ name: '次', values: [1, 2, 3] }, { name: '件数', values: [12, 0, 5] }] : [{ name: '件数', labels: ['甲局', '乙局', '丙局'], values: [12, 0, 5] }]
  presentation.addSlide().addChart(kind, series, { x: 1, y: 1, w: 5, h: 3 })
  const zip = await JSZip.loadAsync(await presentation.write({ outputType: 'nodebuffer' }))
  const part = (pattern) => zip.file(pattern)[0]
  const drawn = await part(/charts\/chart\d+\.xml$/).async('string')
  const values = drawn.match(/<c:(val|yVal)>([\s\S]*?)<\/c:\1>/)[2]
  const { sheets } = await readXlsx(await part(/\.xlsx$/).async('nodebuffer'))
  return {
    slide: [...values.matchAll(/<c:v>(.*?)<\/c:v>/g)].map(([, value]) => value).join(),
    workbook: sheets[0].rows.slice(1).map((row) => row[1] ?? 'blank').join(),
  }
}
const seen = {}
for (const kind of ['bar', 'line', 'pie', 'area', 'scatter']) seen[kind] = await figures(kind)
console.log(seen)
const blank = { slide: '12,0,5', workbook: '12,blank,5' }
const expected = { bar: blank, line: blank, pie: blank, area: blank, scatter: { slide: '12,0,5', workbook: '12,0,5' } }
process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
EOS
node chart.mjs
