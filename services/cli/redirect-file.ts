import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PRIVATE_FILE } from '../store/private-files.ts'

/** A page on disk that leads to an address. */
export interface RedirectFile {
  /** Where the page is, for a command line. */
  readonly address: string
  readonly remove: () => void
}

/**
 * Writes a page only this user can read that leads a browser to an address. Every user of the machine can read command
 * lines, so the address itself must not stand in one.
 * @throws the system's error where the folder can't be written
 */
export function writeRedirectFile(folder: string, address: string): RedirectFile {
  const path = join(folder, 'window.html')
  const remove = () => rmSync(path, { force: true })
  remove()
  const page = `<!doctype html><meta charset="utf-8"><title>年报编制助手</title>
<meta http-equiv="refresh" content="0; url=${address}">`
  writeFileSync(path, page, { flag: 'wx', mode: PRIVATE_FILE })
  return { address: pathToFileURL(path).href, remove }
}
