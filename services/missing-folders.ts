import { access, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, one by one: Node's own `recursive` tries for ever where the system
 * says of a folder that it can't be there.
 * @returns the first that was made
 * @throws what the system says, with its code
 */
export async function makeMissingFolders(folder: string): Promise<string | undefined> {
  const missing = await missingIn(folder)
  for (const path of missing) await mkdir(path)
  // What is there may be a file, which is refused here.
  if (missing.length === 0) await mkdir(folder, { recursive: true })
  return missing[0]
}

async function missingIn(folder: string): Promise<string[]> {
  if (await isThere(folder)) return []
  const above = dirname(folder)
  return above === folder ? [folder] : [...(await missingIn(above)), folder]
}

export function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
