import { join } from 'node:path'

/** The files of a data folder that belong to its database. */
export function dataFiles(folder: string) {
  const database = join(folder, 'nianbao.sqlite')
  return {
    database,
    wal: `${database}-wal`,
    shm: `${database}-shm`,
    /** There for the moment in which a database gets its write-ahead log. */
    rollback: `${database}-journal`,
    /** A database that is being made. */
    unfinished: `${database}.new`,
    /** Which database was open here, and how many changes it had seen. */
    identity: join(folder, 'nianbao.identity'),
    /** A checksum of each page of the database. */
    sums: join(folder, 'nianbao.sums'),
    backups: join(folder, 'backups'),
  } as const
}

export type DataFiles = ReturnType<typeof dataFiles>
