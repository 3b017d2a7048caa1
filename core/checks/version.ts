/**
 * The version of the checks, raised by one whenever they find other things in the same report: counts of an older version
 * are then made anew. A spec holds it to what they find in reports that are at hand.
 */
export const CHECKS_VERSION = 53
