import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { standIn, startMain } from './start-main.ts'

describe('main, on the stand-in for Electron,', () => {
  let main: Awaited<ReturnType<typeof startMain>>
  beforeEach(async () => {
    main = await startMain()
  })
  afterEach(() => main.end())

  it('makes its window sandboxed, isolated and without Node', () => {
    expect(main.window?.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
    expect(main.window?.address).toBe('nianbao://app/index.html')
  })

  it.each([undefined, null, { url: 'nianbao://app/index.html' }])(
    'refuses a call from the frame %j',
    async (frame) => {
      const handler = main.electron.ipcMain.handlers.get('call')
      await expect(handler?.({ senderFrame: frame ?? null }, 'app.status', {})).rejects.toThrow(
        'not the page',
      )
    },
  )

  it('refuses a call from its own frame while that shows something else', async () => {
    const frame = main.window?.webContents.mainFrame
    if (frame) frame.url = 'https://example.com/'
    await expect(main.call('app.status', {})).rejects.toThrow('not the page')
  })

  const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect']
  const elsewhere = [
    'https://example.com/',
    'file:///etc/passwd',
    'nianbao://other/',
    'nianbao://print/',
    'https://evil/?x=nianbao://app/',
  ]
  it.each(ways.flatMap((way) => elsewhere.map((url) => [way, url] as const)))(
    '%s to %s is refused',
    (way, url) => {
      const preventDefault = vi.fn()
      main.window?.webContents.emit(way, { url, preventDefault })
      expect(preventDefault).toHaveBeenCalled()
    },
  )

  it('trusts no certificate, gives none, and tells no name and password', () => {
    for (const [asked, args, answer] of [
      ['certificate-error', ['https://example.com', 'ERR', {}], [false]],
      ['select-client-certificate', ['https://example.com', [{}]], []],
      ['login', [{}, {}], []],
    ] as const) {
      const [preventDefault, given] = [vi.fn(), vi.fn()]
      main.electron.app.emit(asked, { preventDefault }, {}, ...args, given)
      expect(preventDefault).toHaveBeenCalled()
      expect(given).toHaveBeenCalledWith(...answer)
    }
  })

  it.each([
    ['blob:nianbao://app/8a1', false],
    ['blob:nianbao://print/8a1', true],
    ['https://example.com/a.exe', true],
    ['data:text/html,a', true],
  ])('saves %s: refused is %s', (url, refused) => {
    const preventDefault = vi.fn()
    main.electron.session.defaultSession.emit('will-download', { preventDefault }, { getURL: () => url })
    expect(preventDefault.mock.calls.length > 0).toBe(refused)
  })

  it('finds no address but its own machine’s, whatever Chromium looks for', () => {
    const { switches } = main.electron.app
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND , EXCLUDE 127.0.0.1')
    expect([...switches.keys()]).toEqual(
      expect.arrayContaining(['no-proxy-server', 'disable-background-networking']),
    )
  })

  it('prints by its own scheme, each page to its own window and once', async () => {
    const { printPdf } = await import('../../electron/print.ts')
    const pages = await Promise.all(['<p>一', '<p>二'].map((html) => printPdf(html)))
    expect(pages.map(String)).toEqual(['<p>一', '<p>二'])
    const printed = main.electron.windows.find(({ address }) => address.startsWith('nianbao://print/'))
    expect(printed?.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      partition: 'print',
    })
    const ask = main.electron.session.fromPartition('print').protocols.get('nianbao')
    for (const address of [printed?.address ?? '', 'nianbao://app/index.html', 'nianbao://print/'])
      expect((await ask?.(new Request(address)))?.status).toBe(404)
    expect(main.electron.windows.some(({ address }) => address.startsWith('file:'))).toBe(false)
  })

  it('stays free to go about in its own page', () => {
    const preventDefault = vi.fn()
    main.window?.webContents.emit('will-navigate', {
      url: 'nianbao://app/index.html#/settings',
      preventDefault,
    })
    expect(preventDefault).not.toHaveBeenCalled()
  })

  it('refuses new windows, web views, permissions and devices', () => {
    const preventDefault = vi.fn()
    const answer = vi.fn()
    const { defaultSession } = main.electron.session
    main.window?.webContents.emit('will-attach-webview', { preventDefault })
    defaultSession.permission?.(null, 'media', answer)
    expect(main.window?.webContents.windowOpen?.()).toEqual({ action: 'deny' })
    expect(preventDefault).toHaveBeenCalled()
    expect(answer).toHaveBeenCalledWith(false)
    expect([defaultSession.check?.(), defaultSession.device?.()]).toEqual([false, false])
  })

  it.each([
    ['https://example.com/a.js', true],
    ['file:///etc/passwd', true],
    ['nianbao://app/index.html', false],
    ['data:image/png;base64,', false],
  ])('loads %s: cancelled is %s', (url, cancel) => {
    const answer = vi.fn()
    main.electron.session.defaultSession.request?.({ url }, answer)
    expect(answer).toHaveBeenCalledWith({ cancel })
  })

  it('answers its scheme with the page under a strict policy, and with nothing else', async () => {
    const handler = main.electron.protocols.get('nianbao')
    const page = await handler?.(new Request('nianbao://app/index.html'))
    expect(page?.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const address of [
      'nianbao://app/../package.json',
      'nianbao://app/%2e%2e/package.json',
      'nianbao://x/',
    ]) {
      expect((await handler?.(new Request(address)))?.status).toBe(404)
    }
  })

  /** Closes the window on a page that answers so; resolves when the user was asked, or the window is gone. */
})

it('An installed program has no developer tools', async () => {
  for (const isPackaged of [false, true]) {
    const electron = await standIn()
    electron.app.isPackaged = isPackaged
    const { SAFE_WEB_PREFERENCES, PAGE_ADDRESSES } = await import('../../electron/security.ts')
    expect(SAFE_WEB_PREFERENCES.devTools).toBe(!isPackaged)
    expect(PAGE_ADDRESSES.test('devtools://devtools/x.js')).toBe(!isPackaged)
  }
})
