import { accessSync, constants, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { Failure } from '../../core/failure.ts'
import type { Handlers } from '../dispatch.ts'
import { fontStatuses } from '../fonts.ts'
import type { Ports } from '../ports.ts'
import { sqliteInUse, sqliteWords } from '../store/driver/open-connection.ts'
import type { Store } from '../store/store.ts'
import { localDate } from '../case/local-date.ts'
import { updateKey } from './update.ts'

type Names = 'app.status' | 'settings.get' | 'settings.save' | 'folder.choose' | 'folder.set' | 'fonts.list'

/** Operations on the program itself: its state, settings, fonts and the folder of exports. */
export function settingsOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  const keepFolder = (path: string): string => {
    const folder = usableFolder(path)
    store.write(() => store.settings.write({ exportFolder: folder }))
    return folder
  }
  return {
    'app.status': () => ({
      version: ports.version,
      readOnly: store.readOnly,
      today: localDate(ports.clock()),
      dataFolder: ports.dataFolder,
      sqlite: sqliteWords(sqliteInUse(ports.sqliteBinding)),
      canUpdate: ports.openFile !== undefined && updateKey(ports) !== undefined,
      canChooseFolder: ports.chooseFolder !== undefined,
      canReveal: ports.revealFile !== undefined,
      canFindNewFonts: ports.renewFonts !== undefined,
    }),
    'settings.get': () => store.settings.read(),
    'settings.save': (changes) =>
      store.write(() => {
        const { deadlines } = store.settings.read()
        store.settings.write(changes)
        if (!isDeepStrictEqual(changes.deadlines, deadlines)) store.summaries.forgetDeadlines()
        return store.settings.read()
      }),
    'folder.choose': async () => {
      const current = store.settings.read().exportFolder
      const chosen = await ports.chooseFolder?.(current ?? undefined)
      return { folder: chosen === undefined ? null : keepFolder(chosen) }
    },
    'folder.set': ({ path }) => {
      // Where the host has a dialog, only what the user picked there is a folder to write to.
      if (ports.chooseFolder) throw new Failure('usage', { problem: '请用“选择文件夹”按钮选取' })
      return { folder: keepFolder(path) }
    },
    'fonts.list': ({ again }) => {
      if (again) ports.renewFonts?.()
      return fontStatuses(store.settings.read().layout, ports.installedFonts)
    },
  }
}

/** @throws Failure 'not-a-folder' or 'no-permission' */
function usableFolder(path: string): string {
  const folder = resolve(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure('not-a-folder', { path })
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw new Failure('no-permission', { path })
  }
  return folder
}
