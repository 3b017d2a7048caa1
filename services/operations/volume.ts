import type { Output } from '../../core/contract.ts'
import type { volumeContract } from '../../core/contract/volume.ts'
import { Failure } from '../../core/failure.ts'
import { readCollection } from '../case/collection.ts'
import { localDate } from '../case/local-date.ts'
import { inNewFolder } from '../collect/new-folder.ts'
import { reportsInUse } from '../collect/reports-in-use.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { writeVolume } from '../writers/volume/write-volume.ts'
import type { Writing } from '../writers/writing.ts'

/** Operations on the volume of what was collected. */
export function volumeOperations(
  store: Store,
  ports: Ports,
  writing: Writing,
): Pick<Handlers, keyof typeof volumeContract> {
  return {
    'volume.write': async ({ id, units, title, formats, ...wanted }) => {
      const { agency } = readCollection(store, id)
      const left: Output<'volume.write'>['failed'] = []
      const written = await inNewFolder(writing, wanted, title, async (folder, task) => {
        const reports = await reportsInUse(store, id, units)
        if (reports.length === 0) throw new Failure('nothing-to-compile', {})
        const { layout } = store.settings.read()
        const date = localDate(ports.clock())
        const target = { folder, replace: false, fileSets: writing.fileSets, task }
        const { files, failed } = await writeVolume(
          reports,
          { title, agency, date, layout, formats },
          ports,
          target,
        )
        left.push(...failed.map(({ name, failure }) => ({ name, failure })))
        return files.map(({ path }) => path)
      })
      return { ...written, failed: left }
    },
  }
}
