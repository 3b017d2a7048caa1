import type { Output } from '../../core/contract.ts'
import type { RequirementsRole } from '../../core/contract/requirements.ts'
import { Failure } from '../../core/failure.ts'
import { checkRequirements, firstProblem, requirementsText } from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { fieldsOf } from '../../core/requirements/written-fields.ts'
import { refuseNotAsShown } from '../case/as-shown.ts'
import { readyFolder, typedFolder, usualFolder, workIn } from '../case/export-folder.ts'
import { fromRow, keptRequirements } from '../case/requirements.ts'
import { writtenOver } from '../case/written-requirements.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { fileName } from '../writers/file-name.ts'
import type { FileSets } from '../writers/files.ts'

type Names = `requirements.${'list' | 'find' | 'take' | 'write' | 'remove' | 'export'}`

/** Operations on what the level above asks for: taken in from its file, or written for the units below. */
export function requirementsOperations(
  store: Store,
  ports: Ports,
  fileSets: FileSets,
): Pick<Handlers, Names> {
  const all = (): Output<'requirements.list'> => ({
    received: store.requirements.all('received').map(fromRow),
    written: store.requirements.all('written').map(fromRow),
  })
  const now = () => ports.clock().toISOString()
  const refuseOthers = (role: RequirementsRole, year: number, shown: Requirements | null | undefined) => {
    const stored = keptRequirements(store, role, year)?.requirements
    refuseNotAsShown(stored && fieldsOf(stored), shown && fieldsOf(shown), `${year}年度的报送要求`)
  }
  const folderFor = (typed: string | undefined) => {
    if (typed === undefined) return store.settings.read().exportFolder ?? usualFolder(ports)
    if (ports.chooseFolder) throw new Failure('usage', { problem: '请用“选择文件夹”按钮选取' })
    return typedFolder(typed)
  }
  return {
    'requirements.list': all,
    'requirements.find': async ({ name, data }) => {
      const found = (await ports.apart.run('findRequirements', { name, data })) ?? null
      const before = found && (keptRequirements(store, 'received', found.year) ?? null)
      return { found, before }
    },
    'requirements.take': ({ requirements, from }) => {
      const { year } = requirements
      const body = JSON.stringify(checkRequirements(requirements))
      store.write(() => {
        refuseOthers('received', year, from)
        store.requirements.put('received', { year, body, at: now() })
      })
      return all()
    },
    'requirements.write': ({ requirements, from }) => {
      const at = now()
      return store.write(() => {
        const next = { ...writtenOver(store, { from, wanted: requirements }), writtenAt: at }
        store.requirements.put('written', { year: next.year, body: JSON.stringify(next), at })
        return { requirements: next, at }
      })
    },
    'requirements.remove': ({ role, year, from }) => {
      store.write(() => {
        refuseOthers(role, year, from)
        store.requirements.remove(role, year)
      })
      return all()
    },
    'requirements.export': async ({ year, replace, folder: typed }) => {
      const requirements = keptRequirements(store, 'written', year)?.requirements
      if (!requirements) throw new Failure('not-found', { what: `${year}年度的报送要求` })
      const problem = firstProblem(requirements)
      if (problem) throw new Failure('invalid-requirements', problem)
      const wanted = folderFor(typed)
      const ready = await readyFolder(wanted)
      const name = fileName(`报送要求（${requirements.notice.office}，${year}年度）`, 'json')
      const bytes = new TextEncoder().encode(requirementsText(requirements))
      const [path = ''] = await workIn(ready, fileSets.write(ready.folder, [{ name, bytes }], { replace }))
      return { folder: ready.folder, name, path }
    },
  }
}
