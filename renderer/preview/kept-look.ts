import type { Zoom } from './zoom.ts'

/** How pages were looked at last, for as long as the program's page is open. */
interface KeptLook {
  /** By the place they are shown in. */
  readonly zooms: Map<string, Zoom>
  /** By the report's id: the page that was looked at, from 1. */
  readonly pages: Map<string, number>
}

export const keptLook: KeptLook = { zooms: new Map(), pages: new Map() }
