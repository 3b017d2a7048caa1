import type { Clause } from './clauses.ts'
import { type Context, type Subject, unsaid } from './context.ts'
import { type Denial, denialsOf } from './negations.ts'
import { isOfYear, withYears } from './periods.ts'
import { type Reading, readClause } from './readings.ts'
import { isResultTag, type Tag } from './tags.ts'

/** What one clause says. */
export interface Saying {
  /** It speaks of the report's own year, all of it, and of all that it covers. */
  readonly isOwn: boolean
  /** Its sentence tells what documents are: 公文属性为主动公开12件、依申请公开10件、不予公开6件. */
  readonly isOfAttributes: boolean
  readonly denials: readonly Denial[]
  readonly readings: readonly Reading[]
}

/** 全区受理800件，区政府本级受理206件，结转6件: of those the report covers, some. */
const ALL = /全[省市县区州盟旗]/u
const SOME = /本级/u

const ATTRIBUTES = /公开属性|(?:公文|文件)(?:的?属性|类总?数)/u
const NAMES_REQUESTS = /申请(?!公开)|[收接]到|受理|[答回]复/u

/** What the clauses of a line say, each in the light of those before; `subject` is what its text is about, where its heading says so. */
export function sayings(clauses: readonly Clause[], year: number, subject?: Subject): Saying[] {
  let context = opening(clauses, year, subject)
  let outside = context
  let [isOwn, isOfAll, isOfSome, isOfAttributes] = [true, false, false, false]
  let isOwnOutside = isOwn
  let isDenied = false
  return clauses.map((each, i) => {
    const clause = withYears(each, year)
    const before = clauses[i - 1]
    if (clause.depth > (before?.depth ?? 0)) {
      outside = context
      isOwnOutside = isOwn
    }
    if (clause.depth === 0 && before && before.depth > 0) {
      // 收到58件（去年71件），结转3件: what brackets tell of another year ends with them.
      isOwn = isOwnOutside
      context = {
        ...context,
        isPart: outside.isPart,
        opensParts: outside.opensParts,
        subject: outside.subject,
      }
    }
    if (clause.sentence !== before?.sentence) {
      context = {
        ...context,
        isPart: false,
        opensParts: false,
        ofApplicants: undefined,
        isOfOther: false,
        isAfterHandled: false,
        isAfterWords: false,
        isOfDecided: false,
        isOfPublished: false,
        documentsAre: undefined,
      }
      isOwn = true
      isOfAll = false
      isOfSome = false
      isOfAttributes = false
      isDenied = false
    }
    isOwn = isOfYear(clause, year) ?? isOwn
    isOfAttributes = ATTRIBUTES.test(clause.words) || (isOfAttributes && !NAMES_REQUESTS.test(clause.words))
    isOfAll ||= ALL.test(clause.words)
    isOfSome = isOfAll && (SOME.test(clause.words) || (isOfSome && clause.mark !== ';'))
    const denials = denialsOf(clause, context, isDenied)
    isDenied = denials.length > 0
    const { readings, after } = readClause(clause, context)
    context = after
    return {
      isOwn: isOwn && !isOfSome,
      isOfAttributes,
      denials,
      readings: denials.length > 0 ? [] : readings,
    }
  })
}

/** Under the heading of requests, a line that names none of them and tells how something ended or went on is of requests. */
function opening(clauses: readonly Clause[], year: number, subject: Subject | undefined): Context {
  const context = unsaid(year)
  const has = (isSuch: (tag: Tag) => boolean) =>
    clauses.some(({ terms }) => terms.some(({ tag }) => isSuch(tag)))
  const isOf = (...tags: readonly Tag[]) => has((tag) => tags.includes(tag))
  const isTold = has(isResultTag) || (isOf('fresh') && isOf('past', 'next', 'handle'))
  const isUnnamed = subject === 'requests' && isTold && !isOf('request')
  return isUnnamed ? { ...context, subject, hasRequests: true } : context
}
