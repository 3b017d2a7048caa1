import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from './workplace.ts'

/** A place as it was before, on the same paths. */
export function renew(place: Place, from: string): void {
  const folder = join(place.data, '..')
  rmSync(folder, { recursive: true, force: true })
  cpSync(from, folder, { recursive: true })
}
