import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StartedUpdate } from '../../core/contract/update.ts'
import { Failure } from '../../core/failure.ts'
import { answered } from '../answered.ts'
import { typedFolder } from '../case/export-folder.ts'
import type { Backups } from '../backup/backups.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { unlessSilent } from '../unless-silent.ts'
import { storeFailure } from '../store/store-failure.ts'
import { findUpdate, type Update } from '../update/find-update.ts'
import type { UpdateKind } from '../update/manifest.ts'
import { checkBytes, takeIn } from '../update/take-in.ts'

type Names = 'update.look' | 'update.start'

/** New versions that come as files: looked at, checked, and handed to the system's installer. Nothing unsigned is ever run. */
export function updateOperations(store: Store, ports: Ports, backups: Backups): Pick<Handlers, Names> {
  let found: Update | undefined
  return {
    'update.look': async ({ folder }) => {
      found = undefined
      const key = updateKey(ports)
      if (key === undefined) throw new Failure('no-update-key', {})
      const chosen = await chosenFolder(ports, folder)
      if (chosen === undefined) return { update: null }
      const system = `${process.platform}-${process.arch}`
      const present = { version: ports.version, key, system, kind: kindHere() }
      const update = await answered(chosen, () => findUpdate(chosen, present))
      await unlessSilent({ path: chosen }, ({ asking }) => checkBytes(update.path, update, asking))
      found = update
      return { update: { version: update.version, name: update.file.name } }
    },
    'update.start': async () => {
      const update = found
      if (!update) throw new Failure('not-found', { what: '新版本' })
      if (store.readOnly) throw new Failure('read-only', {})
      await backups.home.run('make', { kind: 'manual', now: ports.clock() })
      await backups.keepSecond()
      const path = await unlessSilent({ path: update.path }, ({ asking }) =>
        takeIn(update, ports.dataFolder, asking),
      ).catch((error: unknown) => {
        throw storeFailure(error, ports.dataFolder)
      })
      return open(ports, update.file.kind, path)
    },
  }
}

/** The public key of who makes releases; undefined in a program that was made without. */
export function updateKey({ resourcesFolder }: Pick<Ports, 'resourcesFolder'>): string | undefined {
  const path = join(resourcesFolder, 'update-key.pub')
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

async function chosenFolder(ports: Ports, typed: string | null): Promise<string | undefined> {
  if (!ports.chooseFolder) return typed === null ? undefined : typedFolder(typed)
  // Where the host has a dialog, only what the user picked there is a folder to go to.
  if (typed !== null) throw new Failure('usage', { problem: '请用按钮选取文件夹' })
  return ports.chooseFolder(undefined, '选择放着新版本的文件夹')
}

/** How this program was packed itself; electron-builder's packages say it in these variables. */
export function kindHere(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): UpdateKind {
  if (platform === 'win32') return env['PORTABLE_EXECUTABLE_FILE'] ? 'portable' : 'setup'
  if (platform === 'darwin') return 'dmg'
  return env['APPIMAGE'] ? 'AppImage' : 'deb'
}

/** One that was not installed is put in place by hand. */
async function open({ openFile, revealFile }: Ports, kind: UpdateKind, path: string): Promise<StartedUpdate> {
  const isByHand = kind === 'portable' || kind === 'AppImage'
  await (isByHand ? revealFile : openFile)?.(path)
  if (isByHand) return { way: 'by-hand', path, command: null }
  if (kind !== 'deb') return { way: 'installer', path, command: null }
  return { way: 'package', path, command: `sudo dpkg -i '${path.replaceAll("'", `'\\''`)}'` }
}
