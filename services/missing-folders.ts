import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it that are missing, one by one: Node's own `recursive` tries for ever where the system
 * says of a folder that it can't be there.
 * @returns the first that was made
 * @throws what the system says, with its code
 */
export function makeMissingFolders(folder: string): string | undefined {
  const missing = missingIn(folder)
  for (const path of missing) mkdirSync(path)
  // What is there may be a file, which is refused here.
  if (missing.length === 0) mkdirSync(folder, { recursive: true })
  return missing[0]
}

function missingIn(folder: string): string[] {
  if (existsSync(folder)) return []
  const above = dirname(folder)
  return above === folder ? [folder] : [...missingIn(above), folder]
}
