import { stat } from 'node:fs/promises'
import type { BackupPlace, ListedBackup } from '../../core/contract/backups.ts'
import { Failure } from '../../core/failure.ts'
import { answered } from '../answered.ts'
import { typedFolder } from '../case/export-folder.ts'
import { mayEdit } from '../../core/procedure/procedure.ts'
import type { BackupsApart } from '../backup/backup-thread.ts'
import type { Backups } from '../backup/backups.ts'
import { readSecondPlace, writeSecondPlace } from '../backup/chosen-place.ts'
import type { Backup, ListAround } from '../backup/list.ts'
import type { Standing } from '../backup/own-folder.ts'
import { type AroundRestoring, restoreAll } from '../backup/restore.ts'
import { takeBack } from '../backup/take-back.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { backupsFolder } from '../store/backup-name.ts'
import type { BackedUpReport } from '../store/contents.ts'
import type { Store } from '../store/store.ts'

type Names = Extract<keyof Handlers, `backups.${string}`>

/** Operations on backups: made, looked into, brought back. */
export function backupOperations(
  store: Store,
  ports: Ports,
  backups: Backups,
  around: AroundRestoring,
): Pick<Handlers, Names> {
  const { dataFolder } = ports
  /** Paths that were listed, with what lists them: the page can ask for no other. */
  const listed = new Map<string, BackupsApart>()
  const known = (path: string) => {
    const work = listed.get(path)
    if (!work) throw new Failure('file-missing', { path })
    return { path, work }
  }
  const remember = (work: BackupsApart, list: ListAround) => {
    for (const { path } of list.backups) listed.set(path, work)
    return list
  }
  const look = async (folder: string, work = backups.away(folder)) =>
    placeOf(folder, remember(work, await work.run('list', { folder })))
  const lookInSecond = async (second: string) => {
    const work = backups.away(second)
    const { standing, ...list } = await work.run('listSecond', { second })
    return placeOf(second, remember(work, list), standing)
  }
  /** What this run wrote over with the content of a backup: when, by the backup's path and the report. */
  const writtenOver = new Map<string, string>()
  const present = (path: string, { id, editedAt }: BackedUpReport) => {
    const now = store.reports.findAny(id)
    if (!now) return 'none'
    if (now.deleted_at !== null) return 'deleted'
    if (now.edited_at === editedAt || now.edited_at === writtenOver.get(`${path} ${id}`)) return 'same'
    return mayEdit(now.state) ? 'differs' : 'locked'
  }
  const choose = async (typed: string | null, title: string): Promise<string | undefined> => {
    if (!ports.chooseFolder) return typed === null ? undefined : existing(typed)
    // Where the host has a dialog, only what the user picked there is a folder to go to.
    if (typed !== null) throw new Failure('usage', { problem: '请用按钮选取文件夹' })
    return ports.chooseFolder(undefined, title)
  }
  return {
    'backups.list': async ({ of }) => {
      if (of === 'own') return { place: await look(backupsFolder(dataFolder), backups.home) }
      const folder = of === 'other' ? ports.otherDataFolder : readSecondPlace(dataFolder)
      if (folder === undefined) return { place: null }
      return { place: await (of === 'other' ? look(folder) : lookInSecond(folder)) }
    },
    'backups.status': () => ({
      problem: backups.problem() ?? null,
      second: readSecondPlace(dataFolder) ?? null,
    }),
    'backups.preview': async (asked) => {
      const { path, work } = known(asked.path)
      const reports = await work.run('contents', { path })
      return { reports: reports.map((report) => ({ ...report, present: present(path, report) })) }
    },
    'backups.make': async () => {
      refuseReadOnly(store)
      await backups.home.run('make', { kind: 'manual', now: ports.clock() })
      void backups.keepSecond()
      return {}
    },
    'backups.saveTo': async ({ folder }) => {
      const chosen = await choose(folder, '选择存放备份的文件夹')
      if (chosen === undefined) return { path: null, othersMayReplace: false }
      return backups.away(chosen).run('saveTo', { folder: chosen, now: ports.clock() })
    },
    'backups.lookIn': async ({ folder }) => {
      const chosen = await choose(folder, '选择备份所在的文件夹')
      return { place: chosen === undefined ? null : await look(chosen) }
    },
    'backups.setSecond': async ({ folder, none, here }) => {
      const before = readSecondPlace(dataFolder)
      const ask = () => (here ? before : choose(folder, '选择另外存放备份的文件夹'))
      const chosen = none ? undefined : await ask()
      if (!none && chosen === undefined) return { folder: before ?? null }
      if (chosen !== undefined) await backups.away(chosen).run('takeSecond', { second: chosen })
      writeSecondPlace(dataFolder, chosen)
      void backups.keepSecond()
      return { folder: chosen ?? null }
    },
    'backups.restore': async ({ path }) => {
      refuseReadOnly(store)
      const before = await restoreAll(store, backups.home, {
        path: known(path).path,
        now: ports.clock(),
        around,
      })
      return { before }
    },
    'backups.takeBack': async ({ path, report, as }) => {
      refuseReadOnly(store)
      const at = ports.clock().toISOString()
      const id = await takeBack(store, backups.home, {
        path: known(path).path,
        report,
        as,
        newId: ports.newId,
        at,
        binding: ports.sqliteBinding,
      })
      const over = as === 'edit' ? store.reports.findAny(id) : undefined
      if (over) writtenOver.set(`${path} ${id}`, over.edited_at)
      return { id }
    },
  }
}

function refuseReadOnly(store: Store): void {
  if (store.readOnly) throw new Failure('read-only', {})
}

/** @throws Failure 'folder-not-whole', 'not-a-folder', 'no-answer' */
async function existing(typed: string): Promise<string> {
  const path = typedFolder(typed)
  if (!(await answered(path, () => isFolder(path)))) throw new Failure('not-a-folder', { path })
  return path
}

/** What no file can be called is none. */
function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

function placeOf(
  folder: string,
  { present, backups, unusable, othersMayReplace }: ListAround,
  standing: Standing = present ? 'there' : 'absent',
): BackupPlace {
  const names = unusable.map(({ name }) => name)
  return { folder, standing, backups: backups.map(listedOf), unusable: names, othersMayReplace }
}

function listedOf({ path, name, kind, at, size, reports }: Backup): ListedBackup {
  const standing = reports.filter(({ deleted }) => !deleted)
  const years = standing.map(({ year }) => year)
  return {
    path,
    name,
    kind: kind ?? null,
    at,
    size,
    reports: standing.length,
    years: years.length === 0 ? null : [Math.min(...years), Math.max(...years)],
    signed: reports.reduce((sum, { signed }) => sum + signed, 0),
  }
}
