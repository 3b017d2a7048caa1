#!/usr/bin/env bash
# ofd.js 0.2.6, in Chromium 156 (Debian 12), draws an OFD (GB/T 33190-2016) otherwise than it says. A text with Visible="false" is shown.
# Alpha, Fill="false", Italic and CharDirection of a text change nothing. A TextCode without X and Y, which goes on from where the one before it began, is
# lost with its words. A DrawParam colours what stands in a layer that names it, not an object that names it itself. What lies over
# what follows the numbers of the objects (ID becomes the z-index), not their order in the page: an object that is written last and has a low number lies below.
# Guessed: that whether a thing shows at all is heeded before how it looks, and that the file's order is the order of painting.
# Chromium is no npm package: the script uses the one that is installed (apt-get install chromium).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
chromium --version 2>/dev/null
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jszip@3.10.1 ofd.js@0.2.6 playwright-core@1.65.1
cat >run.cjs <<'EOS'
const { readFileSync } = require('node:fs')
const JSZip = require('jszip')
const { chromium } = require('playwright-core')
const main = 'xmlns:ofd="http://www.ofdspec.org/2016"'
const text = (id, words, attributes = '', more = '') =>
  `<ofd:TextObject ID="${id}" Boundary="10 10 100 10" Font="2" Size="5" ${attributes}><ofd:TextCode X="0" Y="5" DeltaX="5">${words}</ofd:TextCode>${more}</ofd:TextObject>`
const objects = [
  text(20, '隐', 'Visible="false"'),
  text(21, '淡', 'Alpha="0"'),
  text(22, '空', 'Fill="false"'),
  text(23, '斜', 'Italic="true"'),
  text(24, '转', 'CharDirection="90"'),
  text(25, '前', '', '<ofd:TextCode>后</ofd:TextCode>'),
  text(26, '色', 'DrawParam="5"'),
  text(11, '末'),
]
const layers = `<ofd:Layer ID="3" Type="Body">${objects.join('')}</ofd:Layer><ofd:Layer ID="4" Type="Body" DrawParam="5">${text(30, '层')}</ofd:Layer>`
const files = {
  'OFD.xml': `<ofd:OFD ${main} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
  'Doc_0/Document.xml': `<ofd:Document ${main}><ofd:CommonData><ofd:MaxUnitID>99</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
  'Doc_0/PublicRes.xml': `<ofd:Res ${main} BaseLoc="Res"><ofd:DrawParams><ofd:DrawParam ID="5"><ofd:FillColor Value="0 128 0"/></ofd:DrawParam></ofd:DrawParams><ofd:Fonts><ofd:Font ID="2" FontName="宋体" FamilyName="宋体"/></ofd:Fonts></ofd:Res>`,
  'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page ${main}><ofd:Content>${layers}</ofd:Content></ofd:Page>`,
}
async function look() {
  const zip = new JSZip()
  for (const [name, xml] of Object.entries(files)) zip.file(name, `<?xml version="1.0" encoding="UTF-8"?>${xml}`)
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  await page.addScriptTag({ content: readFileSync(require.resolve('ofd.js/lib/ofd.umd.min.js'), 'utf8') })
  const seen = await page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0)).buffer
    const [document] = await new Promise((success, fail) => globalThis.ofd.parseOfdDocument({ ofd: bytes, success, fail }))
    const drawn = globalThis.ofd.renderOfd(850, document).flatMap((sheet) => [...sheet.querySelectorAll('svg')])
    return drawn.map((svg) => {
      const [first] = svg.querySelectorAll('text')
      const { fontStyle } = first.style
      return [svg.textContent, svg.style.zIndex, first.getAttribute('fill'), first.getAttribute('fill-opacity'), fontStyle, first.getAttribute('transform') ?? ''].join(' ')
    })
  }, await zip.generateAsync({ type: 'base64' }))
  await browser.close()
  console.log(seen)
  const plain = (words, id, fill = 'null') => `${words} ${id} ${fill} 1  `
  const expected = [plain('隐', 20), plain('淡', 21), plain('空', 22), plain('斜', 23), plain('转', 24), plain('前', 25), plain('色', 26), plain('末', 11), plain('层', 30, 'rgb(0, 128, 0)')]
  process.exit(JSON.stringify(seen) === JSON.stringify(expected) ? 0 : 1)
}
void look()
EOS
node run.cjs
