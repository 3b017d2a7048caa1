import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../store/private-files.ts'

/**
 * What a browser's profile has switched off, by the names of Chromium's preferences. No switch of the command line does
 * the first: where a page is not found, the browser asks name servers about it, past its own rules for addresses.
 */
const QUIET = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, profile_enabled: false },
  credentials_enable_service: false,
  net: { network_prediction_options: 2 },
  search: { suggest_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
  translate: { enabled: false },
}

/**
 * Makes the profile of the window's browser, or sets an existing one right before the browser starts.
 * @throws the system's error where it can't be written
 */
export function prepareProfile(folder: string): void {
  const home = join(folder, 'Default')
  mkdirSync(home, { recursive: true, mode: PRIVATE_FOLDER })
  for (const name of OF_THE_ADDRESS) forget(join(home, name))
  const path = join(home, 'Preferences')
  const preferences = merged(existing(path), QUIET)
  writeFileSync(path, JSON.stringify(preferences), { mode: PRIVATE_FILE })
}

/**
 * What a browser keeps for addresses and the program never uses. Another user's program may have had an old one, and from it
 * left workers at many ports: one that is drawn now would answer before this program, and read all.
 */
const OF_THE_ADDRESS = ['Service Worker', 'Cache', 'Network', 'IndexedDB', 'WebStorage']

function forget(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // A window of this profile is open, and goes on with what it has.
  }
}

type Preferences = Readonly<Record<string, unknown>>

/** What the browser kept; nothing where it has not been started yet or its file is damaged, as the browser does. */
function existing(path: string): Preferences {
  try {
    const kept: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return isGroup(kept) ? kept : {}
  } catch {
    return {}
  }
}

function merged(kept: Preferences, own: Preferences): Preferences {
  const changes = Object.entries(own).map(([name, value]) => {
    const before = kept[name]
    return [name, isGroup(value) ? merged(isGroup(before) ? before : {}, value) : value] as const
  })
  return { ...kept, ...Object.fromEntries(changes) }
}

function isGroup(value: unknown): value is Preferences {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
