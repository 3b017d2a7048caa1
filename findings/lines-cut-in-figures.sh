#!/usr/bin/env bash
# Two libraries that break Chinese lines cut figures in two, without a word. ECharts 6.1.0, told to break a label at a width (overflow: 'break'), which by its documentation breaks at words, takes the
# comma of 1,234,567 for the end of one: 收到申请1, stands above 234,567件, or 1,234, above 567件, and the next line may begin with ，or end with （. jsPDF 4.2.1 (splitTextToSize, also by maxWidth of text)
# cuts wherever the line is full: 上年结转1,23 above 4件, 办结率10 above 0%, and a line may begin with 。. jspdf-autotable 5.0.9, which lays out tables with it, prints 上年结转123
# above 4件 in a cell. pdfmake 0.3.11 keeps figures whole and the marks where they belong.
# Guessed: a digit is parted from a digit only where a figure alone is longer than the line (UAX 14, LB25), and a figure above another is two figures to who reads it.
# pdftotext reads what lies on the page (apt-get install poppler-utils).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @expo-google-fonts/noto-sans-sc@0.4.3 echarts@6.1.0 jspdf@4.2.1 jspdf-autotable@5.0.9 pdfmake@0.3.11
cat >lines.mjs <<'EOS'
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import * as echarts from 'echarts'
import { jsPDF } from 'jspdf'
import { autoTable } from 'jspdf-autotable'
import pdfmake from 'pdfmake'
const label = '收到申请1,234,567件，增长12.5%，（含上年结转）'
const text = '共收到政府信息公开申请12件，上年结转1,234件，办结率100%。另收到举报。'
const font = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
const chart = (width) => {
  const drawn = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 400, height: 300 })
  drawn.setOption({ animation: false, title: { text: label, textStyle: { width, overflow: 'break', fontSize: 12 } } })
  return [...drawn.renderToSVGString().matchAll(/<text[^>]*>([^<]*)/g)].map(([, line]) => line)
}
const document = new jsPDF()
document.addFileToVFS('font.ttf', readFileSync(font).toString('base64'))
document.addFont('font.ttf', 'font', 'normal')
document.setFont('font')
const words = () => execFileSync('pdftotext', ['page.pdf', '-'], { encoding: 'utf8' }).replaceAll('\f', '').trim().split(/\n+/)
const seen = [chart(60), chart(90)]
seen.push(document.splitTextToSize(text, 40), document.splitTextToSize(text, 66))
autoTable(document, { startY: 80, styles: { font: 'font', fontSize: 12 }, tableWidth: 29, body: [['上年结转1234件']] })
writeFileSync('page.pdf', Buffer.from(document.output('arraybuffer')))
seen.push(words())
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy(() => true)
pdfmake.setFonts({ font: { normal: font } })
for (const width of [40, 66]) {
  const content = { pageMargins: [0, 0, 595.28 - (width * 72) / 25.4, 0], content: [{ text, fontSize: 16 }], defaultStyle: { font: 'font' } }
  writeFileSync('page.pdf', await pdfmake.createPdf(content).getBuffer())
  seen.push(words())
}
console.log(seen.map((lines) => lines.join(' | ')).join('\n'))
const expected = `收到申请1, | 234,567件 | ，增长 | 12.5%，（ | 含上年结转 | ）
收到申请1,234, | 567件，增长 | 12.5%，（含上 | 年结转）
共收到政府信息 | 公开申请12件 | ，上年结转1,23 | 4件，办结率10 | 0%。另收到举 | 报。
共收到政府信息公开申请1 | 2件，上年结转1,234件， | 办结率100%。另收到举报 | 。
上年结转123 | 4件
共收到政府信息 | 公开申请12 | 件，上年结转 | 1,234件，办结 | 率100%。另收 | 到举报。
共收到政府信息公开申请 | 12件，上年结转1,234件， | 办结率100%。另收到举 | 报。`
process.exit(seen.map((lines) => lines.join(' | ')).join('\n') === expected ? 0 : 1)
EOS
node lines.mjs
