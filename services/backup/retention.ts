import type { BackupKind } from '../store/backup-name.ts'

/** What the rule asks of a backup. */
export interface DatedBackup {
  /** Counts the backups as they were made, so that a clock that was set back or forward changes nothing of their order. */
  readonly sequence: number
  readonly kind: BackupKind
  /** "2026-01-12…" */
  readonly at: string
}

/** How many days and weeks with backups are kept; of years, all. */
export const KEPT_DAYS = 14
export const KEPT_WEEKS = 8

/** Made by themselves: of a day only the last is kept. What was made for a reason is kept with all others of its days. */
export const AUTOMATIC: readonly BackupKind[] = ['daily', 'signed']

/**
 * Which backups are no longer needed: all but the last of each of 14 days, of each of 8 weeks and of each year, counted
 * back from the backup made last, whatever today is.
 */
export function superfluous<T extends DatedBackup>(backups: readonly T[]): T[] {
  const isAutomatic = ({ kind }: T) => AUTOMATIC.includes(kind)
  const kept = new Set([
    ...keptOf(backups.filter(isAutomatic), true),
    ...keptOf(
      backups.filter((backup) => !isAutomatic(backup)),
      false,
    ),
  ])
  return backups.filter((backup) => !kept.has(backup))
}

function keptOf<T extends DatedBackup>(backups: readonly T[], oneADay: boolean): T[] {
  const newestFirst = backups.toSorted((a, b) => b.sequence - a.sequence || (a.at < b.at ? 1 : -1))
  const days = [...Map.groupBy(newestFirst, dayOf).values()].slice(0, KEPT_DAYS)
  const weeks = [...Map.groupBy(newestFirst, weekOf).values()].slice(0, KEPT_WEEKS)
  const years = [...Map.groupBy(newestFirst, yearOf).values()]
  const lastOfEach = [...weeks, ...years].flatMap((group) => group.slice(0, 1))
  return [...days.flatMap((day) => (oneADay ? day.slice(0, 1) : day)), ...lastOfEach]
}

const dayOf = ({ at }: DatedBackup) => at.slice(0, 10)
const yearOf = ({ at }: DatedBackup) => at.slice(0, 4)

/** The Monday of its week. */
function weekOf(backup: DatedBackup): string {
  const day = new Date(`${dayOf(backup)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
