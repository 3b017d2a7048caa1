import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createApartThread } from '../apart/apart-thread.ts'
import { dataFolder } from './data-folder.ts'
import { desktopPorts } from './desktop.ts'
import type { Engine } from '../engine/engine.ts'
import { logTo } from './log-file.ts'
import { memorySecret } from './memory-secret.ts'
import type { Ports } from '../ports.ts'
import { PROGRAM } from '../program.ts'

const ROOT = resolve(import.meta.dirname, '../..')

/** What a host on plain Node provides, but for the folder of documents: no dialogs, printing by a browser of the system. */
export function nodePorts(engine: Engine, folder: string = dataFolder(), otherFolder?: string): Ports {
  const clock = () => new Date()
  return {
    version: PROGRAM.version,
    dataFolder: folder,
    otherDataFolder: otherFolder,
    resourcesFolder: join(ROOT, 'resources'),
    clock,
    newId: randomUUID,
    printPdf: engine.printPdf,
    drawPng: engine.drawPng,
    installedFonts: engine.installedFonts,
    apart: createApartThread(),
    secret: memorySecret(),
    renewFonts: engine.renew,
    log: logTo(folder, clock),
    ...desktopPorts(),
  }
}
