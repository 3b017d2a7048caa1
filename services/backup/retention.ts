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
 * back from the backup made last, whatever today is. Where the clock went back within a day, another day began.
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
  const newestFirst = backups.toSorted(later)
  const days = daysOf(newestFirst).slice(0, KEPT_DAYS)
  const weeks = [...Map.groupBy(newestFirst, weekOf).values()].slice(0, KEPT_WEEKS)
  const years = [...Map.groupBy(newestFirst, yearOf).values()]
  const lastOfEach = [...weeks, ...years].flatMap((group) => group.slice(0, 1))
  return [...days.flatMap(({ all, needed }) => (oneADay ? needed : all)), ...lastOfEach]
}

function later(a: DatedBackup, b: DatedBackup): number {
  return b.sequence - a.sequence || (a.at < b.at ? 1 : -1)
}

interface Day<T> {
  readonly all: readonly T[]
  /** Its last; where the clock went back to it, its first as well, by which that is known. */
  readonly needed: readonly [T, ...T[]]
}

/** The backups of each day, the last day first. */
function daysOf<T extends DatedBackup>(newestFirst: readonly T[]): Day<T>[] {
  const days = [...Map.groupBy(newestFirst, dayOf).values()].flatMap((ofOne) => {
    const parts = partsOf(ofOne)
    return parts.map((all, i) => ({
      all,
      needed: i < parts.length - 1 ? ([all[0], all.at(-1) ?? all[0]] as const) : ([all[0]] as const),
    }))
  })
  return days.toSorted((a, b) => later(a.needed[0], b.needed[0]))
}

/**
 * Those that bear one day, parted where one was made at no later time than the one before it: a clock without its battery
 * begins at the same day every morning.
 */
function partsOf<T extends DatedBackup>(ofOneDay: readonly T[]): [T, ...T[]][] {
  const parts: [T, ...T[]][] = []
  for (const backup of ofOneDay) {
    const part = parts.at(-1)
    if (part && backup.at < (part.at(-1)?.at ?? '')) part.push(backup)
    else parts.push([backup])
  }
  return parts
}

const dayOf = ({ at }: DatedBackup) => at.slice(0, 10)
const yearOf = ({ at }: DatedBackup) => at.slice(0, 4)

/** The Monday of its week. */
function weekOf(backup: DatedBackup): string {
  const day = new Date(`${dayOf(backup)}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7))
  return day.toISOString().slice(0, 10)
}
