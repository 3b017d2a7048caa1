import { type Attachment, attachmentOf, listBefore, nothing } from './attachment.ts'
import type { Clause } from './clauses.ts'
import type { Context, Figure, Subject } from './context.ts'
import { inTurn } from './in-turn.ts'
import { applicantsOf, askedBy, namesApplicants } from './asked-by.ts'
import { type ClaimKind, OUTCOMES } from './kinds.ts'
import { subjectOf } from './frames.ts'
import { ANOTHER_WAY, CHANGED, COMPARISON, FORMER, PARTS, PARTS_FOLLOW, SHARE_IN_WORDS } from './phrases.ts'
import { type Gap, gapsOf, startOf, type Statement, statementOf, wordsOf } from './statements.ts'
import { isOfOther, subjectAfter } from './subjects.ts'
import { isOfRows, rowBeside } from './rows.ts'
import { isActTag, isMatterTag, type Tag } from './tags.ts'
import { isOfThing } from './things.ts'

/** A statement understood: which figure of the form it gives, if any. */
export interface Reading {
  readonly statement: Statement
  readonly attachment: Attachment
  /** The figures of the form; several only where one figure is said of each. */
  readonly figures: readonly Figure[]
  /** The matter its words name, of the form or not. */
  readonly matter: Tag | undefined
  /** It stands in a list of parts. */
  readonly isPart: boolean
  /** A list of parts begins with it. */
  readonly opensParts: boolean
  readonly isAfterSemicolon: boolean
  readonly divided: string
  readonly dividesWhole: boolean
  readonly isAfterWords: boolean
  /** What the text speaks of from here on. */
  readonly subject: Subject | undefined
  /** It sets a figure against another: 比上年增加5件. */
  readonly isComparison: boolean
  readonly start: number
  readonly end: number
}

/** Readings of the first figures of a clause, where the words of the next begin, and what they cost together. */
interface Path {
  readonly place: number
  readonly cost: number
  readonly context: Context
  readonly last: { readonly reading: Reading; readonly before: Path } | undefined
}

/**
 * Reads the figures of a clause, each in the light of those before. Which words belong to which figure is part of the
 * reading: of all ways to part them the cheapest is taken.
 */
export function readClause(clause: Clause, before: Context): { readings: Reading[]; after: Context } {
  const context = entered(clause, before)
  const { quantities } = clause
  if (quantities.length === 0) return { readings: [], after: passed(clause, context) }
  const gaps = gapsOf(clause)
  const shared = inTurn(clause, gaps)
  let paths: Path[] = [{ place: clause.start, cost: 0, context, last: undefined }]
  quantities.forEach((_, i) => {
    const begun = paths.flatMap((path) => begin(path, clause, gaps, i) ?? [])
    paths = (gaps[i + 1]?.places ?? []).flatMap(
      (place) =>
        cheapest(begun.flatMap((each) => step(each, clause, gaps, i, place, shared?.[i]) ?? [])) ?? [],
    )
  })
  let path = cheapest(paths)
  const after = path?.context ?? context
  const readings: Reading[] = []
  for (; path?.last; path = path.last.before) readings.push(path.last.reading)
  return { readings: readings.reverse(), after: isAmong(clause) ? amongThese(after) : after }
}

/** 在50件办结件中: what follows divides them. */
function isAmong({ words, start, quantities }: Clause): boolean {
  const last = quantities.at(-1)
  return last !== undefined && /^[^,]{0,10}[中里]$/u.test(words.slice(last.end - start))
}

function amongThese(context: Context): Context {
  const { subject } = context
  return subject === 'requests' || subject === 'disputes'
    ? { ...context, isPart: true, opensParts: true }
    : context
}

/** 涉及教育1件，涉及财政1件: said of each part, it opens one list. */
const ABOUT = /^(?!.*(?:其中|包括|包含)).*(?:涉及|主要)/u

function cheapest(paths: readonly Path[]): Path | undefined {
  return paths.reduce<Path | undefined>(
    (least, path) => (least && least.cost <= path.cost ? least : path),
    undefined,
  )
}

/** A figure with the words before it, wherever those behind it end. */
interface Begun {
  readonly path: Path
  readonly context: Context
  readonly words: string
  readonly isComparison: boolean
}

function begin(path: Path, clause: Clause, gaps: readonly Gap[], i: number): Begun | undefined {
  const quantity = clause.quantities[i]
  if (!quantity || !gaps[i]) return undefined
  const words = wordsOf(clause, startOf(clause, path.place, quantity), quantity.start)
  const opens = PARTS.test(words) && !(path.context.isPart && ABOUT.test(words))
  const context = opens ? { ...path.context, isPart: true, opensParts: true } : path.context
  const isFormer = FORMER.test(words) && CHANGED.test(wordsOf(clause, quantity.end, clause.end))
  const isComparison = isFormer || COMPARISON.test(words) || quantity.sort === 'percent'
  return { path, context, words, isComparison }
}

function step(
  begun: Begun,
  clause: Clause,
  gaps: readonly Gap[],
  i: number,
  place: number,
  given: readonly Tag[] | undefined,
): Path | undefined {
  const { path, context } = begun
  const [quantity, before, after] = [clause.quantities[i], gaps[i], gaps[i + 1]]
  if (!quantity || !before || !after || place < quantity.end) return undefined
  const statement = statementOf(clause, quantity, [before, after], [path.place, place])
  const reading = read(statement, begun, given)
  return {
    place,
    cost:
      path.cost + reading.attachment.cost + partingCost(statement, place, clause.quantities[i + 1]?.start),
    context: followed(context, reading),
    last: { reading, before: path },
  }
}

/** Without telling words, what follows a figure is the next one's, unless this one has no words before it. */
function partingCost({ start, quantity }: Statement, place: number, next: number | undefined): number {
  if (next === undefined) return 0
  const hasLead = quantity.start > start
  if (place === quantity.end) return hasLead ? 0 : 0.2
  return place === next ? (hasLead ? 0.3 : 0) : 0.1
}

function entered(clause: Clause, before: Context): Context {
  const opens = before.isAfterFigure && (clause.mark === ':' || clause.mark === '(')
  const goesOn = !beginsRequests(clause, before)
  return {
    ...before,
    isPart: (goesOn && before.isPart) || clause.depth > 0 || opens,
    opensParts: (goesOn && before.opensParts) || opens,
    isAfterSemicolon: before.isAfterSemicolon || clause.mark === ';',
    ofApplicants: clause.mark === ';' && names(clause, 'applicant') ? undefined : before.ofApplicants,
    isOfPublished: before.isOfPublished && !clause.terms.some(({ tag }) => isActTag(tag)),
    isAfterFigure: clause.quantities.length > 0,
  }
}

/** 公开信息131条，其中公告29条；收到依申请公开5条: behind a semicolon requests are no part of what was published. */
function beginsRequests(clause: Clause, { subject }: Context): boolean {
  const isOfOther = clause.mark === ';' && subject !== 'requests'
  return isOfOther && names(clause, 'receive') && names(clause, 'request')
}

function names({ terms }: Clause, tag: Tag): boolean {
  return terms.some((term) => term.tag === tag)
}

/** 法人或其他组织中 names what is divided; 在答复工作中 does not. */
const DIVIDED = /^(.{2,12})(?<!工作|过程|活动|实践|服务)[中里]$/u

/** What became of the requests that were spoken of. */
const RESULTS = /(?:办理|答复|处理)(?:结果|情况)/u

/** What a clause without figures changes: the subject, and whether parts follow. */
function passed(clause: Clause, context: Context): Context {
  const named = clause.terms.findLast(({ tag }) => isMatterTag(tag) || tag === 'requestWork')
  const isOfResults = context.hasRequests && RESULTS.test(clause.words)
  const subject = (named && subjectOf(named.tag)) ?? (isOfResults ? 'requests' : context.subject)
  const divided = DIVIDED.exec(clause.words)?.[1]
  const dividesWhole = ANOTHER_WAY.test(clause.words)
  const partsFollow = PARTS_FOLLOW.test(clause.words) && !SHARE_IN_WORDS.test(clause.words)
  if (divided === undefined && !dividesWhole && !partsFollow)
    return { ...context, subject, isAfterWords: true }
  return { ...context, subject, isPart: true, opensParts: true, divided: divided ?? '', dividesWhole }
}

/** 公开市政府文件33件，规范性文件6件; 备案规章2件，规范性文件8件: what follows in the sentence without a verb was not issued, either. */
function isPublished({ fits }: Attachment, { lead }: Statement): boolean {
  const [fit] = fits
  if (fit) return fit.frame.by[0] === 'publish' || fit.frame.by[0] === 'examine'
  const act = lead.findLast(({ tag }) => isActTag(tag))?.tag
  return act === 'publish' || act === 'announce' || act === 'examine'
}

/** What those are that a list goes on with. */
function documentsAfter({ fits: [fit] }: Attachment, { documentsAre }: Context): Context['documentsAre'] {
  const [act] = fit?.frame.by ?? []
  if (act === undefined) return documentsAre
  return fit?.matter && (act === 'repeal' || act === 'inForce') ? act : undefined
}

function followed(
  context: Context,
  { subject, isComparison, figures, attachment, statement }: Reading,
): Context {
  return {
    ...context,
    subject,
    hasRequests: context.hasRequests || subject === 'requests',
    opensParts: context.opensParts && isComparison,
    isAfterSemicolon: false,
    isOfDecided: context.isOfDecided || attachment.fits[0]?.frame.by[0] === 'decide',
    isOfPublished: context.isOfPublished || isPublished(attachment, statement),
    documentsAre: documentsAfter(attachment, context),
    divided: isComparison ? context.divided : '',
    dividesWhole: context.dividesWhole && isComparison,
    ofApplicants: namesApplicants(statement) ? applicantsOf(statement) : context.ofApplicants,
    isOfOther: context.isOfOther || (figures.length === 0 && isOfOther(statement)),
    isAfterHandled:
      context.isAfterHandled || figures.some(({ kind }) => kind === 'requests_handled' || OUTCOMES.has(kind)),
  }
}

function read(
  statement: Statement,
  { words, context, isComparison }: Begun,
  given: readonly Tag[] | undefined,
): Reading {
  const { quantity } = statement
  const meant = given
    ? {
        ...statement,
        lead: given.map((tag) => ({ start: quantity.start, end: quantity.start, tag, word: '' })),
      }
    : statement
  const attached = isComparison
    ? { ...nothing(statement), cost: 0 }
    : attachmentOf(meant, given ? { ...context, isPart: false } : context)
  const isThing = isOfThing(attached, context)
  const attachment = isThing ? { ...nothing(statement), cost: attached.cost } : attached
  const isUnsaid = unsaidKinds(words, attachment)
  const list = listBefore(statement)
  const figures = attachment.fits.flatMap(({ frame, matter }) =>
    frame.says
      .filter((kind) => !isUnsaid(kind))
      .map((kind): Figure => ({
        kind,
        row: isOfRows(list) ? undefined : (matter?.row ?? rowBeside(matter, statement)),
        columns:
          matter && subjectOf(matter.tag) === 'requests'
            ? (askedBy(frame, statement) ?? context.ofApplicants)
            : undefined,
      })),
  )
  return {
    statement,
    attachment,
    figures,
    matter: isComparison
      ? undefined
      : (attachment.fits[0]?.matter?.tag ?? list.findLast(({ tag }) => isMatterTag(tag))?.tag),
    subject: isComparison ? context.subject : isThing ? 'else' : subjectAfter(attachment, statement, context),
    isPart: context.isPart,
    opensParts: context.opensParts && !isComparison,
    isAfterSemicolon: context.isAfterSemicolon,
    divided: context.divided,
    dividesWhole: context.dividesWhole,
    isAfterWords: context.isAfterWords,
    isComparison,
    start: attachment.start,
    end: Math.max(attachment.end, quantity.end),
  }
}

/** What is left over, and no whole: 其余4件依法答复. */
const REMAINDER = /^(?:其余|其[他它]|剩余|余下)(?:的)?$/u

/** 受理的37件申请已按期答复 says how many were answered; how many came in was told before, or is another figure. */
function unsaidKinds(words: string, { fits }: Attachment): (kind: ClaimKind) => boolean {
  if (REMAINDER.test(words)) return (kind) => WHOLES.has(kind)
  const isAttribute = words.endsWith('的') && fits.some(({ frame }) => frame.by.includes('handle'))
  return (kind) => (isAttribute || OBJECT.test(words)) && kind === 'requests_received_new'
}

/** 对25件申请收取了信息处理费: what something was done to. */
const OBJECT = /[对就将把向]$/u

const WHOLES: ReadonlySet<ClaimKind> = new Set(['requests_received_new', 'requests_handled'])
