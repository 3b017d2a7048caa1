import { Failure } from '../../core/failure.ts'
import { makeMissingFolders } from '../missing-folders.ts'
import { fileFailure } from '../writers/file-failure.ts'

/**
 * Makes a folder that is missing, with those above it.
 * @param name as the user typed it
 * @throws Failure 'not-a-folder', or why it can't be made
 */
export async function makeFolder(name: string, path: string): Promise<void> {
  try {
    await makeMissingFolders(path)
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EEXIST'
    throw taken ? new Failure('not-a-folder', { path: name }) : fileFailure(error, name)
  }
}
