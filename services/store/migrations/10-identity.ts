import { APPLICATION_ID } from '../application-id.ts'

/**
 * The database knows which one it is and how many changes it has seen, so that a lost, older or other file is told from a
 * first day; its header says whose it is.
 */
export const IDENTITY = `
  CREATE TABLE identity (
    id TEXT NOT NULL,
    -- How many changes were written: what a copy of yesterday has fewer of.
    writes INTEGER NOT NULL,
    -- When every page and index was last found sound.
    checked_at TEXT
  ) STRICT;
  INSERT INTO identity (id, writes) VALUES (lower(hex(randomblob(16))), 0);
  PRAGMA application_id = ${APPLICATION_ID};
`
