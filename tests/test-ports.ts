import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inThisThread } from '../services/apart/apart.ts'
import { memorySecret } from '../services/hosts/memory-secret.ts'
import type { Ports } from '../services/ports.ts'

const RESOURCES = join(import.meta.dirname, '..', 'resources')

/** A folder of a test's own, gone when it is released. */
export function temporaryFolder(): { readonly path: string; readonly release: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
  return { path, release: () => rmSync(path, { recursive: true, force: true }) }
}

/** Ports that neither read the clock nor start a browser; a test puts its own in their place. */
export function testPorts(dataFolder: string, own: Partial<Ports> = {}): Ports {
  let ids = 0
  return {
    version: '0.0.0-test',
    dataFolder,
    resourcesFolder: RESOURCES,
    clock: () => new Date('2026-01-12T09:00:00.000Z'),
    newId: () => `report-${++ids}`,
    printPdf: () => Promise.reject(new Error('this test prints nothing')),
    drawPng: () => Promise.reject(new Error('this test draws nothing')),
    installedFonts: () => Promise.resolve([]),
    apart: inThisThread,
    secret: memorySecret(),
    log: (message, error) => {
      throw new Error(message, { cause: error })
    },
    ...own,
  }
}
