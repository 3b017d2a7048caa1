/** SQLite's result codes, in the order of their numbers. https://sqlite.org/rescode.html */
const PRIMARY =
  'OK ERROR INTERNAL PERM ABORT BUSY LOCKED NOMEM READONLY INTERRUPT IOERR CORRUPT NOTFOUND FULL CANTOPEN PROTOCOL EMPTY SCHEMA TOOBIG CONSTRAINT MISMATCH MISUSE NOLFS AUTH FORMAT RANGE NOTADB NOTICE WARNING'.split(
    ' ',
  )

/** What may follow a primary code, in the order of the numbers, which begin with 1. */
const EXTENDED: Readonly<Record<string, readonly string[]>> = {
  ERROR: 'MISSING_COLLSEQ RETRY SNAPSHOT'.split(' '),
  ABORT: ['', 'ROLLBACK'],
  BUSY: 'RECOVERY SNAPSHOT TIMEOUT'.split(' '),
  LOCKED: 'SHAREDCACHE VTAB'.split(' '),
  READONLY: 'RECOVERY CANTLOCK ROLLBACK DBMOVED CANTINIT DIRECTORY'.split(' '),
  IOERR:
    'READ SHORT_READ WRITE FSYNC DIR_FSYNC TRUNCATE FSTAT UNLOCK RDLOCK DELETE BLOCKED NOMEM ACCESS CHECKRESERVEDLOCK LOCK CLOSE DIR_CLOSE SHMOPEN SHMSIZE SHMLOCK SHMMAP SEEK DELETE_NOENT MMAP GETTEMPPATH CONVPATH VNODE AUTH BEGIN_ATOMIC COMMIT_ATOMIC ROLLBACK_ATOMIC DATA CORRUPTFS IN_PAGE'.split(
      ' ',
    ),
  CORRUPT: 'VTAB SEQUENCE INDEX'.split(' '),
  CANTOPEN: 'NOTEMPDIR ISDIR FULLPATH CONVPATH DIRTYWAL SYMLINK'.split(' '),
  CONSTRAINT:
    'CHECK COMMITHOOK FOREIGNKEY FUNCTION NOTNULL PRIMARYKEY TRIGGER UNIQUE VTAB ROWID PINNED DATATYPE'.split(
      ' ',
    ),
}

/** The name of a result code, "SQLITE_IOERR_FSYNC" of 1034; one that is not known has the name of its primary one. */
export function codeName(code: number): string {
  const primary = PRIMARY[code & 0xff]
  if (primary === undefined) return `SQLITE_UNKNOWN_${code}`
  const extended = code > 0xff ? EXTENDED[primary]?.[(code >> 8) - 1] : undefined
  return ['SQLITE', primary, ...(extended ? [extended] : [])].join('_')
}
