import { isDeepStrictEqual } from 'node:util'
import { SETTINGS_NAMES } from '../../core/settings-names.ts'
import type { Handlers } from '../dispatch.ts'
import { changedFields } from '../case/changed-fields.ts'
import { readyFolder, usualFolder } from '../case/export-folder.ts'
import { fontStatuses } from '../fonts.ts'
import type { Ports } from '../ports.ts'
import { sqliteInUse, sqliteWords } from '../store/driver/open-connection.ts'
import type { Store } from '../store/store.ts'
import { localDate } from '../case/local-date.ts'
import { updateKey } from './update.ts'

type Names = 'app.status' | 'settings.get' | 'settings.save' | 'folder.choose' | 'fonts.list'

/** Operations on the program itself: its state, settings, fonts and the folder of exports. */
export function settingsOperations(store: Store, ports: Ports): Pick<Handlers, Names> {
  return {
    'app.status': () => ({
      version: ports.version,
      readOnly: store.readOnly,
      today: localDate(ports.clock()),
      dataFolder: ports.dataFolder,
      usualFolder: usualFolder(ports),
      sqlite: sqliteWords(sqliteInUse(ports.sqliteBinding)),
      canUpdate: ports.openFile !== undefined && updateKey(ports) !== undefined,
      canChooseFolder: ports.chooseFolder !== undefined,
      canReveal: ports.revealFile !== undefined,
      canFindNewFonts: ports.renewFonts !== undefined,
    }),
    'settings.get': () => store.settings.read(),
    'settings.save': ({ from, ...wanted }) =>
      store.write(() => {
        const { exportFolder: _, ...stored } = store.settings.read()
        const changed = changedFields(stored, { from, wanted }, SETTINGS_NAMES)
        store.settings.write(changed)
        if (!isDeepStrictEqual(changed.deadlines, stored.deadlines)) store.summaries.forgetDeadlines()
        return store.settings.read()
      }),
    'folder.choose': async () => {
      const current = store.settings.read().exportFolder ?? usualFolder(ports)
      const chosen = await ports.chooseFolder?.(current)
      if (chosen === undefined) return { folder: null }
      const { folder } = await readyFolder(chosen)
      store.write(() => store.settings.write({ exportFolder: folder }))
      return { folder }
    },
    'fonts.list': ({ again }) => {
      if (again) ports.renewFonts?.()
      return fontStatuses(store.settings.read().layout, ports.installedFonts)
    },
  }
}
