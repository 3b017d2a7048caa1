import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SENTINEL } from '@electron/fuses/dist/constants.js'
import { configuration } from '../../build/electron-builder.mjs'

/** What electron-builder takes from Electron's own files. The contents are stand-ins: nothing of them is run. */
const ELECTRON_FILES = [
  'electron',
  'version',
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'locales/en-US.pak',
  'locales/zh-CN.pak',
  'locales/fr.pak',
]

/** A folder like Electron's own. */
export function standInDist(folder: string): string {
  for (const name of ELECTRON_FILES) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, 'stand-in')
  }
  writeFileSync(join(folder, 'electron'), standInBinary())
  chmodSync(join(folder, 'electron'), 0o755)
  return folder
}

/** How a burnt fuse is written. */
export const ON = 0x31

/** A program that says what it was given; with a place for fuses as Electron's binary has one: a mark, version 1, how many, and all of them wrong. */
function standInBinary(): Buffer {
  const fuses = Object.values(configuration.electronFuses ?? {}).map((isOn) => (isOn ? '0' : '1'))
  const head = Buffer.from([1, fuses.length])
  return Buffer.concat([
    Buffer.from(`#!/bin/sh\nprintf '%s\\n' "$@"\nexit\n${SENTINEL}`),
    head,
    Buffer.from(fuses.join('')),
    Buffer.from('.'),
  ])
}
