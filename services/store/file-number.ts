import { statSync } from 'node:fs'

/**
 * Which file stands at a path, whatever its name; undefined where none does. Windows lets nobody take away an open file, and network
 * drives there may number it anew: it counts as the same.
 */
export function fileNumber(path: string): bigint | undefined {
  if (process.platform === 'win32') return 0n
  return statSync(path, { bigint: true, throwIfNoEntry: false })?.ino
}
