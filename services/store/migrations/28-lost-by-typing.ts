/** What keys take away of what was typed within an entry adds up, saving after saving: only a few characters of it may go. */
export const LOST_BY_TYPING = `
  ALTER TABLE history ADD COLUMN lost INTEGER NOT NULL DEFAULT 0;
`
