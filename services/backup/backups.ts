import { existsSync } from 'node:fs'
import { type FailureData, failureData } from '../../core/failure.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import type { BackupsApart, backupsApart } from './backup-thread.ts'
import { readSecondPlace } from './chosen-place.ts'

/** The backups of the program that runs. */
export interface Backups {
  /** Work on the data folder's own backups. */
  readonly home: BackupsApart
  /** Work on a folder that a user named, which may not answer: it holds up nothing at home, nor another folder. */
  readonly away: (folder: string) => BackupsApart
  /** Why the last backup that should have been made by itself was not. */
  readonly problem: () => FailureData | undefined
  /** Begins to make backups by themselves. */
  readonly keep: () => void
  readonly whenSigned: () => void
  /** Brings the last backup to the second place, if there is one. */
  readonly keepSecond: () => Promise<void>
  readonly stop: () => void
}

/** Milliseconds: from the first picture on screen to the first backup, between two looks at the day, after signing. */
const FIRST = 5_000
const HOUR = 3_600_000
const AFTER_SIGNING = 1_000

/** Backups by themselves: once a day, at a start after changes, and after signing. A copy of the program that only reads makes none. */
export function createBackups(store: Store, ports: Ports, apart: typeof backupsApart): Backups {
  const place = { dataFolder: ports.dataFolder, binding: ports.sqliteBinding }
  const home = apart(place)
  const places = new Map<string, BackupsApart>()
  const away = (folder: string) => {
    const found = places.get(folder) ?? apart(place)
    places.set(folder, found)
    return found
  }
  const timers = {
    next: undefined as NodeJS.Timeout | undefined,
    signed: undefined as NodeJS.Timeout | undefined,
  }
  let keeps = false
  /** Until this run has looked at the backups once. */
  let atStart = true
  let problem: FailureData | undefined

  const isDamaged = () => store.health().damage !== null
  const attempt = async (make: () => Promise<unknown>) => {
    try {
      await make()
      problem = undefined
    } catch (error) {
      note(error)
    }
    await keepSecond()
  }
  const note = (error: unknown) => {
    const failure = failureData(error)
    if (failure?.code === 'cancelled') return
    problem = failure ?? { code: 'internal', detail: {} }
    if (!failure) ports.log('backup', error)
  }
  const keepSecond = async () => {
    const second = readSecondPlace(ports.dataFolder)
    if (second !== undefined)
      await away(second).run('keepSecond', { second, keepAll: isDamaged() }).catch(note)
  }
  const daily = () => {
    void attempt(async () => {
      await home.run('daily', { now: ports.clock(), keepAll: isDamaged(), atStart })
      atStart = false
    })
    timers.next = setTimeout(daily, HOUR).unref()
  }
  return {
    home,
    away,
    problem: () => problem,
    keep: () => {
      keeps = !store.readOnly && existsSync(ports.dataFolder)
      if (keeps) timers.next = setTimeout(daily, FIRST).unref()
    },
    whenSigned: () => {
      clearTimeout(timers.signed)
      const input = { kind: 'signed', keepAll: isDamaged() } as const
      const make = () => void attempt(() => home.run('make', { ...input, now: ports.clock() }))
      if (keeps) timers.signed = setTimeout(make, AFTER_SIGNING).unref()
    },
    keepSecond,
    stop: () => {
      keeps = false
      clearTimeout(timers.next)
      clearTimeout(timers.signed)
      void home.stop()
      for (const each of places.values()) void each.stop()
    },
  }
}
