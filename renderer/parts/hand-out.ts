import type { SeenReport } from '../../core/procedure/records.ts'

/** Hands out what stands on the screen, or fails: what is on the screen is stored before, and the work told what was seen. */
export type HandOut = <T>(work: (seen: SeenReport) => Promise<T>) => Promise<T>
