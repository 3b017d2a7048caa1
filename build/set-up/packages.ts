import { findEngine } from '../../services/engine/find.ts'
import { FONTS, FOR_TESTS, installMissing, mayUseApt } from '../apt.mjs'
import { runPackageScriptBeside, say } from './run.ts'

/** Sees to a browser to print with, Chinese fonts and, for tests, an office program. Only where that needs no question. */
export async function ensurePrograms({ forTests }: { readonly forTests: boolean }): Promise<void> {
  if (!mayUseApt()) return ensureEngine()
  const engine = findEngine() === undefined ? ['chromium'] : []
  await installMissing([...engine, ...FONTS, ...(forTests ? FOR_TESTS : [])])
}

async function ensureEngine(): Promise<void> {
  if (findEngine() !== undefined) return
  say('No Chromium, Chrome or Edge found; fetching one with Playwright …')
  if (await runPackageScriptBeside('playwright/cli.js', ['install', 'chromium'])) return
  say('No browser could be fetched: install Chromium, Chrome or Edge to see the pages and make PDF files.')
}
