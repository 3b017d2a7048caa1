import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, dialog, shell } from 'electron'
import { Failure } from '../core/failure.ts'
import { createApartThread } from '../services/apart/apart-thread.ts'
import { findDataFolder } from '../services/hosts/data-folder.ts'
import { logTo } from '../services/hosts/log-file.ts'
import type { OpenedFiles, Ports } from '../services/ports.ts'
import { drawPng, installedFonts, printPdf } from './print.ts'
import { sealedSecret } from './secret.ts'

/** What the desktop provides: the system's dialogs, Electron's own printing, its folders. */
export function electronPorts(openedFiles: OpenedFiles): Ports {
  const binding = sqliteBinding()
  const { folder: dataFolder, other } = findDataFolder({
    own: 'desktop',
    desktop: app.getPath('userData'),
    binding,
  })
  const clock = () => new Date()
  return {
    version: app.getVersion(),
    dataFolder,
    otherDataFolder: other,
    documentsFolder: app.getPath('documents'),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    clock,
    newId: randomUUID,
    printPdf,
    drawPng,
    installedFonts,
    apart: createApartThread(),
    secret: sealedSecret(dataFolder),
    chooseFolder: async (current, title = '选择存放导出文件的文件夹') => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title,
        properties: ['openDirectory', 'createDirectory'],
        ...(current === undefined ? {} : { defaultPath: current }),
      })
      return canceled ? undefined : filePaths[0]
    },
    openedFiles,
    openFile: async (path) => {
      const problem = await shell.openPath(path)
      if (problem !== '') throw new Failure('file-missing', { path })
    },
    revealFile: (path) => {
      shell.showItemInFolder(path)
      return Promise.resolve()
    },
    sqliteBinding: binding,
    log: logTo(dataFolder, clock),
  }
}

/** SQLite's native part: unpacked beside the archive in an installed program, in its package in a checkout. */
function sqliteBinding(): string {
  const folder = app.isPackaged
    ? app.getAppPath().replace(/app\.asar$/, 'app.asar.unpacked/native')
    : join(app.getAppPath(), 'node_modules/better-sqlite3/prebuilds')
  return join(folder, `${process.platform}-${process.arch}.node`)
}
