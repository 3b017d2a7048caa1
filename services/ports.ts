import type { Apart } from './apart/apart.ts'

/** What a host provides. Everything outside the program comes in through here; a test passes its own. */
export interface Ports {
  readonly version: string
  /** The user's data: database, backups. Made when missing. */
  readonly dataFolder: string
  /** 文档, where exports go at first; undefined where there is none. */
  readonly documentsFolder?: string | undefined
  /** Another folder with data, of an earlier program, whose reports can be taken over. */
  readonly otherDataFolder?: string | undefined
  /** The program's own files: samples, CSS of the printed page. */
  readonly resourcesFolder: string
  readonly clock: () => Date
  readonly newId: () => string
  /** Prints a self-contained HTML page to PDF, tagged and with an outline. */
  readonly printPdf: (html: string) => Promise<Uint8Array>
  /** Draws a self-contained SVG as PNG, fine enough for print: 288 points an inch of its own size. */
  readonly drawPng: (svg: string) => Promise<Uint8Array>
  /** Which of these font families this machine has. */
  readonly installedFonts: (families: readonly string[]) => Promise<readonly string[]>
  /** From now on fonts are seen, and printed with, as they are installed now. Absent where only a new start does that. */
  readonly renewFonts?: () => void
  /** Asks for a folder by the system's dialog; undefined when the user cancels. Absent where there is no dialog. */
  readonly chooseFolder?: (current: string | undefined, title?: string) => Promise<string | undefined>
  /** Where work is done that may take long. */
  readonly apart: Apart
  /** Where the password of the mail account is kept. */
  readonly secret: SecretPort
  /** Absent where the system can't ask to open a file. */
  readonly openedFiles?: OpenedFiles
  readonly openFile?: (path: string) => Promise<void>
  readonly revealFile?: (path: string) => Promise<void>
  /** Where the native part of SQLite is, in a packaged program; else it is found beside its package. */
  readonly sqliteBinding?: string
  /** Programming errors, for the log. */
  readonly log: (message: string, error?: unknown) => void
}

/** Files that the system asked to open, in that order. */
export interface OpenedFiles {
  /** The names of those that wait. */
  readonly waiting: () => readonly string[]
  /**
   * The next of them, once.
   * @throws Failure 'file-missing', 'file-too-large', 'no-permission'
   */
  readonly take: () => Promise<OpenedFile | undefined>
}

/** A file that the system asked to open. */
export interface OpenedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** One secret in the keeping of the host, never in the database. Systems may ask the user first, so every answer takes time. */
export interface SecretPort {
  /** It is still there when the program is opened again; else it is forgotten when this run ends. */
  readonly keepsBeyondRun: () => Promise<boolean>
  readonly read: () => Promise<string | undefined>
  /** Keeps a secret in place of the last; undefined forgets it. */
  readonly keep: (secret: string | undefined) => Promise<void>
}
