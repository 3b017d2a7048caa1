import { app, type App, type IpcMainInvokeEvent, type Session, type WebContents } from 'electron'
import { OFFLINE, OFFLINE_FEATURES } from '../services/engine/offline.ts'

/** The program's own scheme and host: everything a window shows comes from here. */
export const SCHEME = 'nianbao'
export const ORIGIN = `${SCHEME}://app`

/** A page that is being printed: another host of the scheme, so that neither page can reach the other. */
export const PRINT_ORIGIN = `${SCHEME}://print`

/** Electron's security checklist for every window this program makes (docs/security.md). */
export const SAFE_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  devTools: !app.isPackaged,
} as const

/** A window may only go where it already is: another page of the program. */
export function isNavigationAllowed(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === 'app'
}

/** What the page may load: the program's own scheme, and data it made itself. */
export const PAGE_ADDRESSES = app.isPackaged
  ? /^(nianbao:\/\/app\/|data:|blob:)/
  : /^(nianbao:\/\/app\/|data:|blob:|devtools:)/

/** What a page being printed may load: itself. */
export const PRINT_ADDRESSES = /^(nianbao:\/\/print\/|data:)/

/** Only the main frame of the program's own window may call, and only while it shows the program. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  contents: WebContents | undefined,
): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === contents?.mainFrame && isNavigationAllowed(frame.url)
}

/** Nothing but this machine can be reached by Chromium's own network either. Before the program is ready. */
export function goOffline({ commandLine }: App): void {
  for (const [name, value] of OFFLINE) commandLine.appendSwitch(name, value)
  commandLine.appendSwitch('disable-features', OFFLINE_FEATURES.join(','))
}

/** Refuses to leave the page, new windows, web views and foreign certificates in everything the program shows. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    const stay = (event: { readonly url: string; readonly preventDefault: () => void }) => {
      if (!isNavigationAllowed(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _certificates, give) => {
    event.preventDefault()
    give()
  })
  app.on('login', (event, _contents, _details, _auth, give) => {
    event.preventDefault()
    give()
  })
}

/** Refuses every permission, every device, every address that is not allowed, and files that are not the page's own. */
export function guardSession(session: Session, allowed: RegExp): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowed.test(details.url) }))
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${ORIGIN}/`)) event.preventDefault()
  })
}
