/** Characters of 14 points that a line of the contents takes before its dots and its number. */
export const CONTENTS_LINE = 27
