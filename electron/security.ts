import type { App, IpcMainInvokeEvent, Session, WebContents } from 'electron'

/** The program's own scheme and host: everything a window shows comes from here. */
export const SCHEME = 'nianbao'
export const ORIGIN = `${SCHEME}://app`

/** Electron's security checklist for every window this program makes (items 2 to 6 and 15). */
export const SAFE_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const

/** A window may only go where it already is: another page of the program. */
export function isNavigationAllowed(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && url.protocol === `${SCHEME}:` && url.host === 'app'
}

/** What the page may load: the program's own scheme, and data it made itself. */
export const PAGE_ADDRESSES = /^(nianbao|data|blob|devtools):/

/** What a page being printed may load: itself. */
export const PRINT_ADDRESSES = /^(file|data):/

/** Only the main frame of the program's own window may call (checklist item 17). */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'senderFrame'>,
  contents: WebContents | undefined,
): boolean {
  return contents !== undefined && event.senderFrame !== null && event.senderFrame === contents.mainFrame
}

/** Refuses navigation, new windows and web views in everything the program shows. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isNavigationAllowed(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Refuses every permission, every device and every address that is not allowed. */
export function guardSession(session: Session, allowed: RegExp): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowed.test(details.url) }))
}
