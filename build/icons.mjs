import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { ROOT } from './root.mjs'

/**
 * Draws the program's icon in every size that menus, task bars and file managers ask for, and puts those that Windows wants
 * into one file. Run by hand when icon.svg changes; what it writes is committed.
 */
const FOLDER = join(ROOT, 'resources/icons')
const SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const WINDOWS = [16, 24, 32, 48, 64, 256]

const browser = await chromium.launch({
  executablePath: process.env['NIANBAO_BROWSER'] ?? '/usr/bin/chromium',
})
try {
  const page = await browser.newPage()
  /** @type {Map<number, Buffer>} */
  const drawn = new Map()
  for (const size of [...SIZES, 1024]) drawn.set(size, await draw(page, size))
  for (const [size, png] of drawn)
    writeFileSync(join(FOLDER, size === 1024 ? 'icon.png' : `${size}x${size}.png`), png)
  writeFileSync(
    join(FOLDER, 'icon.ico'),
    icoOf(WINDOWS.map((size) => [size, drawn.get(size) ?? Buffer.alloc(0)])),
  )
} finally {
  await browser.close()
}

/**
 * @param {import('playwright').Page} page
 * @param {number} size
 */
async function draw(page, size) {
  const svg = readFileSync(join(FOLDER, size < 48 ? 'icon-small.svg' : 'icon.svg'), 'utf8')
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  )
  return page.screenshot({ omitBackground: true })
}

/**
 * An .ico that holds PNG images, as Windows reads them since Vista.
 * @param {[size: number, png: Buffer][]} images
 */
function icoOf(images) {
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  images.forEach(([size, png], index) => {
    const entry = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  })
  return Buffer.concat([head, ...images.map(([, png]) => png)])
}
