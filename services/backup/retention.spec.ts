import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BACKUP_KINDS } from '../store/backup-name.ts'
import { type DatedBackup, KEPT_DAYS, KEPT_WEEKS, superfluous } from './retention.ts'

const DAY = 86_400_000
const START = Date.UTC(2024, 11, 20)
const at = (day: number, second = 0) =>
  new Date(START + day * DAY + second * 1000).toISOString().replace('T', ' ').slice(0, 19)

/** Backups as a program makes them over time: the clock mostly goes on, and sometimes is set back or forward. */
const made = fc
  .array(
    fc.record({
      step: fc.oneof(
        { weight: 60, arbitrary: fc.integer({ min: 0, max: 3 }) },
        fc.integer({ min: -90, max: 90 }),
        fc.integer({ min: -900, max: 900 }),
      ),
      kind: fc.constantFrom(...BACKUP_KINDS),
    }),
    { minLength: 1, maxLength: 150, size: 'max' },
  )
  .map((steps) => {
    let day = 0
    return steps.map(({ step, kind }, i): DatedBackup => ({
      sequence: i + 1,
      kind,
      at: at((day += step), i),
    }))
  })

const keptOf = (backups: readonly DatedBackup[]) => {
  const gone = superfluous(backups)
  return backups.filter((backup) => !gone.includes(backup))
}
/** One backup after another, each followed by the rule, as it is in use. */
const keptAsMade = (backups: readonly DatedBackup[]) =>
  backups.reduce<DatedBackup[]>((kept, backup) => keptOf([...kept, backup]), [])

it('keeps the one made last, wherever the clock stood', () => {
  fc.assert(
    fc.property(made, (backups) => {
      expect(keptAsMade(backups)).toContain(backups.at(-1))
    }),
  )
})

it('keeps what was made after the clock was set back, as the newest there is', () => {
  const before = Array.from({ length: 60 }, (_, i): DatedBackup => ({
    sequence: i + 1,
    kind: 'daily',
    at: at(200 + i),
  }))
  const after = Array.from({ length: 5 }, (_, i): DatedBackup => ({
    sequence: i + 61,
    kind: 'daily',
    at: at(100 + i),
  }))
  expect(keptAsMade([...before, ...after])).toEqual(expect.arrayContaining(after))
})

it('keeps the last of every year, and of the last fourteen days and eight weeks', () => {
  fc.assert(
    fc.property(made, (backups) => {
      const daily = backups.map((backup) => ({ ...backup, kind: 'daily' as const }))
      const kept = keptAsMade(daily)
      const last = (by: (backup: DatedBackup) => string) => [
        ...new Map(daily.map((each) => [by(each), each])).values(),
      ]
      expect(kept).toEqual(expect.arrayContaining(last(({ at: when }) => when.slice(0, 4))))
      const days = last(({ at: when }) => when.slice(0, 10)).toSorted((a, b) => b.sequence - a.sequence)
      expect(kept).toEqual(expect.arrayContaining(days.slice(0, KEPT_DAYS)))
      const years = new Set(daily.map(({ at: when }) => when.slice(0, 4))).size
      expect(kept.length).toBeLessThanOrEqual(KEPT_DAYS + KEPT_WEEKS + years)
    }),
  )
})

it('keeps everything made for a reason on the last fourteen days on which there was one', () => {
  const restores = [0, 0, 0, 1].map((day, i): DatedBackup => ({
    sequence: i + 1,
    kind: 'restore',
    at: at(day),
  }))
  const later = Array.from({ length: 40 }, (_, i): DatedBackup => ({
    sequence: i + 5,
    kind: 'daily',
    at: at(i + 2),
  }))
  expect(keptAsMade([...restores, ...later])).toEqual(expect.arrayContaining(restores))
})

it('after a year of days: the last fourteen, one a week before that, the end of the year before', () => {
  const year = Array.from({ length: 365 }, (_, i): DatedBackup => ({
    sequence: i + 1,
    kind: 'daily',
    at: at(i),
  }))
  const days = keptAsMade(year).map((backup) => backup.at.slice(0, 10))
  expect(days).toEqual([
    '2024-12-31',
    '2025-11-02',
    '2025-11-09',
    '2025-11-16',
    '2025-11-23',
    '2025-11-30',
    ...Array.from({ length: 14 }, (_, i) => at(351 + i).slice(0, 10)),
  ])
})
