/**
 * A stand-in for the `electron` module, for machines that have no Electron binary: just enough of it to run main and
 * preload and to see what they ask Electron for. It proves nothing about Electron itself; the end-to-end test does,
 * wherever there is a binary.
 */
import { EventEmitter } from 'node:events'

type Handler = (event: unknown, ...args: unknown[]) => unknown

class Contents extends EventEmitter {
  page = ''
  readonly mainFrame = { url: 'nianbao://app/index.html' }
  readonly sent: string[] = []
  readonly actions: string[] = []
  reloads = 0
  hasCrashed = false
  windowOpen: (() => { action: string }) | undefined
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpen = handler
  }
  send(channel: string, action?: string): void {
    this.sent.push(channel)
    if (action !== undefined) this.actions.push(action)
  }
  /** What would be printed. */
  printToPDF(): Promise<Buffer> {
    return Promise.resolve(Buffer.from(this.page))
  }
  isCrashed(): boolean {
    return this.hasCrashed
  }
  reload(): void {
    this.reloads += 1
  }
  /** No page runs here: it finds no font. */
  executeJavaScript(): Promise<unknown> {
    return Promise.resolve([])
  }
}

/** Every window that was made. */
export const windows: BrowserWindow[] = []

export class BrowserWindow extends EventEmitter {
  readonly webContents = new Contents()
  readonly options: { readonly webPreferences: Record<string, unknown> }
  address = ''
  destroyed = false
  focused = false
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    windows.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  /** Shows nothing: it asks its session for the page, as the real one does. */
  async loadURL(address: string): Promise<void> {
    this.address = address
    const partition = this.options.webPreferences['partition']
    if (typeof partition !== 'string' || !address.startsWith('nianbao:')) return
    const answer = sessionOf(partition).protocols.get('nianbao')
    const response = await answer?.(new Request(address))
    if (!response?.ok) throw new Error(`ERR_FILE_NOT_FOUND ${address}`)
    this.webContents.page = await response.text()
  }
  isMinimized(): boolean {
    return false
  }
  focus(): void {
    this.focused = true
  }
  destroy(): void {
    this.destroyed = true
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
}

/** The common office screen, less its task bar. */
export const screen = { getPrimaryDisplay: () => ({ workAreaSize: { width: 1366, height: 728 } }) }

class App extends EventEmitter {
  readonly switches = new Map<string, string | undefined>()
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => this.switches.set(name, value),
  }
  isPackaged = false
  quitted = false
  /** Nothing has asked it to wait any longer. */
  hasEnded = false
  isFirst = true
  folder = ''
  root = ''
  requestSingleInstanceLock(): boolean {
    return this.isFirst
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  getPath(): string {
    return this.folder
  }
  getAppPath(): string {
    return this.root
  }
  getVersion(): string {
    return '0.0.0-stand-in'
  }
  quit(): void {
    this.quitted = true
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    this.hasEnded = !isPrevented
  }
}

export const app = new App()

class IpcMain extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  handle(channel: string, handler: Handler): void {
    this.handlers.set(channel, handler)
  }
}

export const ipcMain = new IpcMain()

class IpcRenderer extends EventEmitter {
  readonly sent: unknown[][] = []
  invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    return Promise.resolve([channel, ...args])
  }
  send(...message: unknown[]): void {
    this.sent.push(message)
  }
}

export const ipcRenderer = new IpcRenderer()

export const exposed: Record<string, unknown> = {}
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => {
    exposed[name] = api
  },
}

class Session extends EventEmitter {
  readonly protocols = new Map<string, (request: Request) => Response | Promise<Response>>()
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      this.protocols.set(scheme, handler),
  }
  permission:
    | ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void)
    | undefined
  check: (() => boolean) | undefined
  device: (() => boolean) | undefined
  flushes = 0
  request: ((details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void) | undefined
  readonly webRequest = {
    onBeforeRequest: (listener: NonNullable<Session['request']>) => {
      this.request = listener
    },
  }
  flushStorageData(): void {
    this.flushes += 1
  }
  setPermissionRequestHandler(handler: NonNullable<Session['permission']>): void {
    this.permission = handler
  }
  setPermissionCheckHandler(handler: () => boolean): void {
    this.check = handler
  }
  setDevicePermissionHandler(handler: () => boolean): void {
    this.device = handler
  }
}

const sessions = new Map<string, Session>()
const sessionOf = (name: string): Session => {
  const found = sessions.get(name) ?? new Session()
  sessions.set(name, found)
  return found
}
export const session = { defaultSession: sessionOf(''), fromPartition: sessionOf }

export const protocols = new Map<string, (request: Request) => Promise<Response>>()
export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    protocols.set(scheme, handler),
}

export const errorBoxes: string[] = []
/** Questions that were asked, and the button that is pressed at each. */
export const questions: { readonly message: string; readonly detail: string; readonly buttons: string[] }[] =
  []
export const pressed = { button: 0 }
export const dialog = {
  showMessageBox: (_: unknown, question: (typeof questions)[number]) => {
    questions.push(question)
    return Promise.resolve({ response: pressed.button })
  },
  showErrorBox: (_: string, text: string) => errorBoxes.push(text),
  showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
}
export const shell = { openPath: () => Promise.resolve(''), showItemInFolder: () => undefined }
interface MenuItem {
  readonly id?: string
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
  readonly click?: () => void
  enabled?: boolean
}

class ApplicationMenu {
  readonly items: readonly MenuItem[]
  constructor(items: readonly MenuItem[]) {
    this.items = items
  }
  getMenuItemById(id: string): MenuItem | undefined {
    return this.items.flatMap(({ submenu = [] }) => submenu).find((item) => item.id === id)
  }
}

/** The menus that were set, the last one last. */
export const menus: ApplicationMenu[] = []
export const Menu = {
  buildFromTemplate: (template: readonly MenuItem[]) => new ApplicationMenu(template),
  setApplicationMenu: (menu: ApplicationMenu) => menus.push(menu),
}

/**
 * Stands in for the system's key store. It only turns words around: it shows what is asked of Electron, not that
 * anything is safe.
 */
class SafeStorage {
  backend = 'gnome_libsecret'
  isAvailable = true
  /** The key store has lost its key, as on another machine. */
  hasLostKey = false
  /** The next answer asks for the words to be sealed anew. */
  shouldReEncrypt = false
  getSelectedStorageBackend(): string {
    return this.backend
  }
  isAsyncEncryptionAvailable(): Promise<boolean> {
    return Promise.resolve(this.isAvailable)
  }
  encryptStringAsync(words: string): Promise<Buffer> {
    return Promise.resolve(Buffer.from(words).reverse())
  }
  decryptStringAsync(sealed: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }> {
    if (this.hasLostKey) return Promise.reject(new Error('Error while decrypting the ciphertext'))
    const { shouldReEncrypt } = this
    return Promise.resolve({ shouldReEncrypt, result: Buffer.from(sealed).reverse().toString() })
  }
}

export const safeStorage = new SafeStorage()
