import type { CameToUnit, MetAs } from '../../core/collection/came-to-unit.ts'
import type { Connection } from './connection.ts'

interface Arrived {
  readonly unit: string
  readonly version: number
  readonly met: number | null
  readonly met_as: MetAs | null
  readonly took_over: number
}

/** How many versions took the place of another, and of one that somebody had decided for. */
export interface Replacing {
  readonly replacing: number
  readonly decided: number
}

export type ArrivalsTable = ReturnType<typeof arrivalsTable>

/** What became of versions when they came to their unit, and of those that were in use there. */
export function arrivalsTable(connection: Connection) {
  const arrived = (condition: string) =>
    `SELECT r.name AS unit, s.version, m.version AS met, s.met_as, s.took_over FROM submissions s JOIN roster r ON r.key = s.unit
     LEFT JOIN submissions m ON m.key = s.met AND m.unit = s.unit WHERE ${condition}`
  const ofVersion = connection.prepare<[number], Arrived>(arrived(`s.key = ?`))
  /** Taken in behind a file, and meeting another. */
  const since = `s.met IS NOT NULL AND s.key IN (SELECT submission FROM taken_files WHERE id > :after AND collection = :collection AND outcome = 'taken')`
  const cameIn = connection.prepare<Since & { readonly most: number }, Arrived>(
    `${arrived(since)} ORDER BY s.met_as IN ('accepted', 'chosen') DESC, s.took_over DESC, s.key LIMIT :most`,
  )
  const replacing = connection.prepare<Since, Replacing>(
    `SELECT count(*) AS replacing, coalesce(sum(s.met_as IN ('accepted', 'chosen')), 0) AS decided FROM submissions s
     WHERE s.took_over = 1 AND ${since}`,
  )
  return {
    /** Nothing of a version whose unit is not known. */
    ofVersion: (key: number): CameToUnit | undefined => {
      const row = ofVersion.get(key)
      return row && told(row)
    },
    /** Of files noted behind one: versions that met another in use, those first that met what somebody had decided for. */
    since: (collection: number, after: number, most: number): CameToUnit[] =>
      cameIn.all({ collection, after, most }).map(told),
    replacing: (collection: number, after: number): Replacing =>
      replacing.get({ collection, after }) ?? { replacing: 0, decided: 0 },
  }
}

interface Since {
  readonly collection: number
  readonly after: number
}

function told({ unit, version, met, met_as: as, took_over: tookOver }: Arrived): CameToUnit {
  return {
    unit,
    version,
    met: met === null || as === null ? null : { version: met, as },
    tookOver: tookOver === 1,
  }
}
