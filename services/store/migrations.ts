import { REPORTS } from './migrations/01-reports.ts'
import { SET_ASIDE_AND_EXPORTS } from './migrations/02-set-aside-and-exports.ts'
import { CHARTS } from './migrations/03-charts.ts'
import { EXPORTED_REPORTS } from './migrations/04-exported-reports.ts'
import { PROCEDURE } from './migrations/05-procedure.ts'
import { TRIGGERS } from './migrations/06-triggers.ts'
import { FIELDS_ONCE } from './migrations/07-fields-once.ts'
import { LIST } from './migrations/08-list.ts'
import { STEPS_BY_ACTION } from './migrations/09-steps-by-action.ts'
import { IDENTITY } from './migrations/10-identity.ts'
import { REGISTERED_DATES } from './migrations/11-registered-dates.ts'
import { PHRASES } from './migrations/12-phrases.ts'
import { UNITS } from './migrations/13-units.ts'
import { COLLECTIONS } from './migrations/14-collections.ts'
import { REQUIREMENTS } from './migrations/15-requirements.ts'
import { LETTERS } from './migrations/16-letters.ts'
import { TWINS } from './migrations/17-twins.ts'
import { RECEIPTS } from './migrations/18-receipts.ts'
import { TIGHTER_LINES } from './migrations/19-tighter-lines.ts'
import { SIGNED_DATES } from './migrations/20-signed-dates.ts'
import { REVIEWED_CHARTS } from './migrations/21-reviewed-charts.ts'
import { COPIES } from './migrations/22-copies.ts'
import { PLACES } from './migrations/23-places.ts'
import { VERSIONS_TOLD } from './migrations/24-versions-told.ts'
import { KEPT_DECISIONS } from './migrations/25-kept-decisions.ts'
import { RETURNED_UNITS } from './migrations/26-returned-units.ts'
import { LETTER_OF_VERSION } from './migrations/27-letter-of-version.ts'
import { LOST_BY_TYPING } from './migrations/28-lost-by-typing.ts'

/**
 * The schema, step by step: migration N takes a database from version N−1 to N. What has shipped is frozen text, only
 * followed by another step; a spec pins the schema that each leads to.
 */
export const MIGRATIONS: readonly string[] = [
  REPORTS,
  SET_ASIDE_AND_EXPORTS,
  CHARTS,
  EXPORTED_REPORTS,
  PROCEDURE,
  TRIGGERS,
  FIELDS_ONCE,
  LIST,
  STEPS_BY_ACTION,
  IDENTITY,
  REGISTERED_DATES,
  PHRASES,
  UNITS,
  COLLECTIONS,
  REQUIREMENTS,
  LETTERS,
  TWINS,
  RECEIPTS,
  TIGHTER_LINES,
  SIGNED_DATES,
  REVIEWED_CHARTS,
  COPIES,
  PLACES,
  VERSIONS_TOLD,
  KEPT_DECISIONS,
  RETURNED_UNITS,
  LETTER_OF_VERSION,
  LOST_BY_TYPING,
]
