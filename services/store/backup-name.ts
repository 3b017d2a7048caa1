import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Why a backup was made: by the day, after signing, before a migration, a restore or the deletion of a collection, or because the user asked. */
export const BACKUP_KINDS = ['daily', 'signed', 'migration', 'restore', 'deletion', 'manual'] as const
export type BackupKind = (typeof BACKUP_KINDS)[number]

/** What the name of a backup says. */
export interface BackupName {
  readonly name: string
  /** Counts the backups of a folder as they were made, whatever the clock said; 0 for those of older programs. */
  readonly sequence: number
  readonly kind: BackupKind
  /** Local time when it was made, "2026-01-12 17:00:05". */
  readonly at: string
}

/** The ending of a file that is not finished. */
export const UNFINISHED = '.part'

const NAME = new RegExp(
  `^(\\d{5,})-(\\d{4}-\\d\\d-\\d\\d)-(\\d\\d)(\\d\\d)(\\d\\d)-(${BACKUP_KINDS.join('|')})\\.sqlite$`,
)
/** As programs before 0.2 called the copy they took before a migration; its time is UTC. */
const EARLIER = /^version-\d+-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite$/

/** Reads the name of a backup; undefined where the file is none of this program's. */
export function parseBackupName(name: string): BackupName | undefined {
  const [, sequence, day, hour, minute, second, kind] = NAME.exec(name) ?? []
  if (sequence) {
    return {
      name,
      sequence: Number(sequence),
      kind: kind as BackupKind,
      at: `${day} ${hour}:${minute}:${second}`,
    }
  }
  const earlier = EARLIER.exec(name)
  if (!earlier) return undefined
  const [, date, h, m, s, ms] = earlier
  return { name, sequence: 0, kind: 'migration', at: localTime(new Date(`${date}T${h}:${m}:${s}.${ms}Z`)) }
}

/** The name of the next backup in a folder. */
export function nextBackupName(folder: string, kind: BackupKind, now: Date): string {
  const taken = readdirSync(folder).map((name) => Number(/^(\d{5,})-/.exec(name)?.[1] ?? 0))
  const [day, time] = localTime(now).split(' ')
  return `${numbered(Math.max(0, ...taken) + 1)}-${day}-${time?.replaceAll(':', '')}-${kind}.sqlite`
}

/** The same name as that of another backup of its folder; those of older programs have no number to change. */
export function withSequence(name: string, sequence: number): string {
  return name.replace(/^\d{5,}(?=-\d{4}-)/, numbered(sequence))
}

function numbered(sequence: number): string {
  return String(sequence).padStart(5, '0')
}

/** The folder of a data folder's own backups. */
export function backupsFolder(dataFolder: string): string {
  return join(dataFolder, 'backups')
}

/** "2026-01-12 17:00:05" as clocks on the wall say it. */
export function localTime(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}
