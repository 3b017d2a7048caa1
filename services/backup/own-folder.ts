import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { dataFiles } from '../store/data-files.ts'
import { closeToOthers, PRIVATE_FOLDER } from '../store/private-files.ts'
import { readSeen } from '../store/seen.ts'
import { storeFailure } from '../store/store-failure.ts'
import { SECOND_PLACE } from './list.ts'

/** What lies at the path of a second place: what was chosen, something else, or nothing. */
export type Standing = 'there' | 'another' | 'absent'

/** The folder in a place the user named; other data's are beside it, also those of a computer of the same name. */
export function folderIn(place: string, dataFolder: string): string {
  const { computer, data } = namesOf(dataFolder)
  return join(place, computer + data)
}

/**
 * What was chosen holds the folder that was made there then, if the computer or the data were named otherwise, under that name.
 * The mount point of a stick or share that is not mounted does not, nor does another stick.
 * @throws Failure 'no-permission' and the like
 */
export function standingOf(place: string, dataFolder: string): Standing {
  const { computer, data } = namesOf(dataFolder)
  const isOwn = (name: string) =>
    name === computer || name.startsWith(`${computer}-`) || (data !== '' && name.endsWith(data))
  const names = namesIn(place)
  if (!names) return 'absent'
  return names.some((name) => name.startsWith(SECOND_PLACE) && isOwn(name)) ? 'there' : 'another'
}

/**
 * For this user alone, also one that an earlier program made; nothing is written through a link that another put there.
 * @throws Failure 'not-a-folder', 'no-permission' and the like
 */
export function makeOwnFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  if (found && !found.isDirectory()) throw new Failure('not-a-folder', { path: folder })
  try {
    if (found) closeToOthers(folder)
    else mkdirSync(folder, { mode: PRIVATE_FOLDER })
  } catch (error) {
    throw storeFailure(error, folder)
  }
}

function namesOf(dataFolder: string): {
  readonly computer: string
  readonly data: string
} {
  const computer = hostname().replaceAll(/[^\p{L}\p{N}.-]/gu, '_') || 'computer'
  const seen = readSeen(dataFiles(dataFolder).identity)
  return {
    computer: `${SECOND_PLACE}${computer}`,
    data: typeof seen === 'object' ? `-${seen.id.slice(0, 8)}` : '',
  }
}

function namesIn(place: string): string[] | undefined {
  try {
    return readdirSync(place)
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw storeFailure(error, place)
  }
}
