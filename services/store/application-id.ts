/** "nbao" in the header of every database since version 10: SQLite's own mark of whose file it is. */
export const APPLICATION_ID = 0x6e_62_61_6f

/** The first version of the database that carries the mark and an identity. */
export const MARKED_SINCE = 10
