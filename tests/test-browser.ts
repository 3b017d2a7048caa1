import { existsSync } from 'node:fs'
import { findEngine } from '../services/engine/find.ts'

/** Debian's Chromium without anything of a window: the same pages and prints for half the processor time. */
const SHELL = '/usr/bin/chromium-headless-shell'

/**
 * The browser most specs show and print pages with. What users have is tried where it may matter: by the specs of
 * services/engine, and by the one on typing and leaving.
 */
export function testBrowser(): string | undefined {
  return existsSync(SHELL) ? SHELL : findEngine()
}
