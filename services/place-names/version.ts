/**
 * Counts the changes of what `sortKey` makes of names: of its order, of the readings here, of pinyin-pro. Keys that another
 * version has told are told anew in the background.
 */
export const COLLATION_VERSION = 1
