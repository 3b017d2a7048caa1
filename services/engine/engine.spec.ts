import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { fontFolder } from '../../tests/fonts/made-font.ts'
import { testBrowser } from '../../tests/test-browser.ts'
import { createEngine } from './engine.ts'
import { findEngine } from './find.ts'

const path = findEngine()
const engine = createEngine(path)
afterAll(() => engine.close())

/** A browser that says who it is, gives places and pages, ends when it is told to, and never answers one method. */
const silentOn = (unanswered: string) => `
import { createReadStream, writeFileSync, writeSync } from 'node:fs'
const TARGET = { targetId: 'B', type: 'page', title: '', url: '', attached: true, canAccessOpener: false, browserContextId: 'A' }
const answer = (message) => writeSync(4, JSON.stringify(message) + '\\0')
let heard = ''
createReadStream('', { fd: 3 }).on('data', (more) => {
  const asked = (heard + more).split('\\0')
  heard = asked.pop()
  for (const { id, method } of asked.map((each) => JSON.parse(each))) {
    if (method === 'Browser.close') process.exit()
    if (method === '${unanswered}') {
      writeFileSync(process.argv[2], '')
      continue
    }
    const result = { browserContextId: 'A', targetId: 'B', product: 'HeadlessChrome/140.0.0.0', revision: '', userAgent: '', jsVersion: '', protocolVersion: '1.3' }
    if (method === 'Target.createTarget')
      answer({ method: 'Target.attachedToTarget', params: { sessionId: 'C', targetInfo: TARGET, waitingForDebugger: true } })
    answer({ id, result })
  }
})`

const text = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

describe.skipIf(path === undefined)('The browser that prints', () => {
  it('prints a page to a tagged PDF of the size its CSS asks for', async () => {
    const pdf = text(await engine.printPdf('<style>@page{size:A5}</style><html lang="zh"><h1>年度报告</h1>'))
    expect(pdf.slice(0, 5)).toBe('%PDF-')
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf).toMatch(/MediaBox \[0 0 4(19|20)/)
  })

  it('runs no script and fetches nothing', async () => {
    let asked = 0
    const server = createServer((_, response) => response.end(String(++asked)))
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const place = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const hostile = `<script>document.body.innerHTML += '<p>二</p>'.repeat(9000)</script>
      <img src="${place}/x.png"><link rel="stylesheet" href="${place}/x.css"><iframe src="${place}"></iframe>`
    const pages = async (html: string) => text(await engine.printPdf(html)).match(/\/Type \/Page\b/g)?.length
    expect(await pages(`<p>一</p>${hostile}`)).toBe(await pages('<p>一</p>'))
    expect(asked).toBe(0)
    server.close()
  })

  it('prints several pages asked for at once', async () => {
    const printed = await Promise.all(['一', '二', '三'].map((word) => engine.printPdf(`<p>${word}</p>`)))
    expect(printed.every((pdf) => text(pdf).startsWith('%PDF-'))).toBe(true)
  })

  it('leaves nothing of one page in the next', async () => {
    const size = (pdf: Uint8Array) => /MediaBox \[[^\]]*\]/.exec(text(pdf))?.[0]
    const [first, framed, last] = [
      await engine.printPdf('<p>一</p>'),
      await engine.printPdf(
        '<style>@page{size:A5} p{break-after:page}</style><title>二</title><p>二</p><p>三</p>',
      ),
      await engine.printPdf('<p>一</p>'),
    ]
    expect([size(last), last.length]).toEqual([size(first), first.length])
    expect(size(framed)).not.toBe(size(first))
  })

  it('ends at once, whatever it is printing, and is not started again', async () => {
    const engine = createEngine(testBrowser())
    await engine.installedFonts([])
    const [before, now] = [0, 1].map(() => {
      const printed = engine.printPdf('<p>长</p>'.repeat(20_000)).catch((error: unknown) => error)
      engine.renew()
      return printed
    })
    await engine.close()
    const after = engine.printPdf('<p>一</p>').catch((error: unknown) => error)
    for (const ended of await Promise.all([before, now, after]))
      expect(ended).toMatchObject({ code: 'printing-failed' })
  })

  it.skipIf(process.platform === 'win32').each(['Target.createBrowserContext', 'Browser.getWindowForTarget'])(
    'ends one that came up and never answers %s',
    async (method) => {
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-engine-'))
      const program = join(folder, 'browser')
      const [script, asked] = [`${program}.mjs`, `${program}-asked`]
      writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${script}' '${asked}'\n`, {
        mode: 0o755,
      })
      writeFileSync(script, silentOn(method))
      const silent = createEngine(program)
      const printed = silent.printPdf('<p>一</p>').catch((error: unknown) => error)
      await vi.waitFor(() => expect(existsSync(asked)).toBe(true), { timeout: 20_000 })
      await silent.close()
      expect(await printed).toMatchObject({ code: 'printing-failed' })
      rmSync(folder, { recursive: true })
    },
  )

  it.skipIf(process.platform === 'win32')('is started once more when it dies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-engine-'))
    const [wrapper, note] = [join(folder, 'browser'), join(folder, 'pid')]
    writeFileSync(wrapper, `#!/bin/sh\necho $$ > '${note}'\nexec '${testBrowser() ?? ''}' "$@"\n`, {
      mode: 0o755,
    })
    const mortal = createEngine(wrapper)
    await mortal.printPdf('<p>一</p>')
    process.kill(Number(readFileSync(note, 'utf8')), 'SIGKILL')
    expect(text(await mortal.printPdf('<p>二</p>'))).toContain('%PDF-')
    await mortal.close()
    rmSync(folder, { recursive: true })
  })

  it('knows which fonts are installed', async () => {
    const families = ['没有这种字体', '"', 'Noto Serif CJK SC', 'AR PL UKai CN', 'SimSun', 'Songti SC']
    const found = await engine.installedFonts(families)
    expect(found.length).toBeGreaterThan(0)
    expect(families.slice(2)).toEqual(expect.arrayContaining([...found]))
  })
})

describe.skipIf(path === undefined || process.platform !== 'linux')('Fonts installed meanwhile', () => {
  const fonts = fontFolder()
  const engine = createEngine(testBrowser())
  afterAll(async () => {
    await engine.close()
    fonts.release()
  })
  const FAMILY = '仿宋_GB2312'
  const installed = async () => (await engine.installedFonts([FAMILY])).length > 0
  /** How a page set in the family is printed: by its own characters, or by those of another. */
  const embedded = async () => {
    const pdf = await engine.printPdf(`<p style="font-family:'${FAMILY}',serif">年报</p>`)
    return text(pdf).includes('GB2312')
  }

  it('are seen by a browser that is renewed, and printed with', async () => {
    expect([await installed(), await embedded()]).toEqual([false, false])
    fonts.install(FAMILY, '年报')
    engine.renew()
    expect([await installed(), await embedded()]).toEqual([true, true])
    fonts.remove(FAMILY)
    engine.renew()
    expect([await installed(), await embedded()]).toEqual([false, false])
  })

  it('do not stop what is being printed', async () => {
    const long = engine.printPdf('<p>长</p>'.repeat(3000))
    await engine.installedFonts([FAMILY])
    engine.renew()
    const short = engine.printPdf('<p>短</p>')
    engine.renew()
    for (const pdf of await Promise.all([long, short])) expect(text(pdf)).toContain('%PDF-')
  })
})

describe('Without a browser', () => {
  it('says that there is none', async () => {
    const none = createEngine(undefined)
    await expect(none.printPdf('<p>')).rejects.toMatchObject({ code: 'no-engine' })
    await expect(none.installedFonts(['仿宋'])).rejects.toMatchObject({ code: 'no-engine' })
    none.renew()
    await none.close()
  })

  it('says that printing failed where the program is no browser', async () => {
    const broken = createEngine(process.execPath)
    await expect(broken.printPdf('<p>')).rejects.toMatchObject({ code: 'printing-failed' })
  })
})
