/**
 * What tells the day on which a report came: the mail it came in; the day it was taken in, of a file that tells nothing; or the
 * office, which knows better.
 */
export const RECEIVED_BY = ['mail', 'intake', 'office'] as const
export type ReceivedBy = (typeof RECEIVED_BY)[number]
