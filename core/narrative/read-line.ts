import { amongColumns } from './among-columns.ts'
import { ofApplicants } from './applicants.ts'
import { divisionsOf } from './breakdowns.ts'
import {
  digitsOf,
  type Division,
  isAbout,
  isOf,
  isResult,
  isSameSentence,
  isShareOf,
  leadOf,
  sumOf,
  valueOf,
} from './parts.ts'
import { charactersOf, originalSpan } from './characters.ts'
import { clausesOf } from './clauses.ts'
import { type ClaimKind, OUTCOMES } from './kinds.ts'
import type { Breakdown, Claim, Quoted } from './claim.ts'
import { type CumulativeFigure, cumulativeFigures } from './cumulative.ts'
import type { Denial } from './negations.ts'
import {
  besideOthers,
  handledInPart,
  isOfRequests,
  isCompleted,
  isSumOfKind,
  requestsAmongOthers,
  wordsAround,
  isInDays,
} from './meant.ts'
import { subjectOf } from './frames.ts'
import { goneOn } from './going-on.ts'
import type { Figure, Subject } from './context.ts'
import type { Reading } from './readings.ts'
import { sayings } from './said.ts'
import { sentencesOf, type StatedSentence } from './stated.ts'
import type { Statement } from './statements.ts'
import type { WordBook } from './terms.ts'
import { resultsByPlace } from './results-by-place.ts'
import { resultsByShare } from './results-by-share.ts'

/** What one line of a text says, with places counted from the line's start. */
export interface LineNarrative {
  readonly claims: readonly Claim[]
  readonly breakdowns: readonly Breakdown[]
  readonly cumulative: readonly CumulativeFigure[]
  readonly sentences: readonly StatedSentence[]
}

/** How a text is read. */
export interface ReadAs {
  /** Other words than the lexicon's. */
  readonly book?: WordBook | undefined
  /** What the text is about, where its heading says so. */
  readonly subject?: Subject | undefined
}

/** Reads a line of a report of a year. */
export function readLine(line: string, year: number, { book, subject }: ReadAs = {}): LineNarrative {
  const characters = charactersOf(line)
  const clauses = goneOn(clausesOf(characters, book))
  const said = sayings(clauses, year, subject)
  const all = said.flatMap(({ readings }) => readings)
  const divisions = divisionsOf(all).filter((division) => !isOfYears(division) && !isNested(division))
  const merged = new Map([
    ...divisions.filter(isMerged).map(({ total }) => [total, total.figures.slice(1)] as const),
    ...divisions
      .filter(isSumOfKind)
      .map(({ total, parts }) => [total, parts[0]?.reading.figures ?? []] as const),
    ...divisions.filter(isSumOfResults).map(({ total }) => [total, HANDLED] as const),
    ...all.filter(isCompleted).map((reading) => [reading, HANDLED] as const),
    ...divisions.flatMap(resultsByPlace),
    ...divisions.flatMap(resultsByShare),
    ...divisions.flatMap(requestsAmongOthers),
  ])
  const unsaid = new Set([
    ...divisions.filter(isForeign).flatMap(partsOf),
    ...divisions.filter(isOfDisputes).flatMap(({ parts }) => parts.map(({ reading }) => reading)),
    ...divisions.filter((division) => !isMerged(division)).flatMap(partsOfItsKind),
    ...divisions.filter(isSumOfKind).flatMap(({ parts }) => parts.map(({ reading }) => reading)),
    ...divisions.flatMap(besideOthers),
    ...handledInPart(all),
    ...amongColumns(all),
  ])
  const shares = sharesOf(divisions.filter(({ total }) => !merged.has(total) && !unsaid.has(total)))
  const quoted: Quoted = (start, end) => {
    const span = originalSpan(characters, start, end)
    return { ...span, quote: line.slice(span.start, span.end) }
  }
  const claims = said
    .filter(({ isOwn }) => isOwn)
    .flatMap(({ denials, readings, isOfAttributes }) => [
      ...denials.flatMap((denial) => denied(denial, quoted)),
      ...readings
        .filter(
          (reading) =>
            !unsaid.has(reading) && !isInDays(reading) && !(isOfAttributes && isOfRequests(reading)),
        )
        .flatMap((reading) =>
          claimed(reading, shares.get(reading) ?? merged.get(reading) ?? reading.figures, quoted),
        ),
    ])
  return {
    claims,
    breakdowns: divisions
      .filter((division) => !isOfCarried(division))
      .map((division) => broken(division, quoted)),
    cumulative: cumulativeFigures(
      all.map(({ statement }) => statement),
      quoted,
    ),
    sentences: sentencesOf(clauses, characters),
  }
}

/** 近三年申请量分别为355件、388件和412件: years beside one another make up no total. */
function isOfYears({ parts: [first] }: Division): boolean {
  return first !== undefined && /近[一二两三四五]年|历年/u.test(leadOf(first.reading))
}

/** 直接起诉的5件中维持4件、未审结1件，复议后起诉的7件均维持: parts of parts among them. */
function isNested({ parts }: Division): boolean {
  return parts.slice(1).some(({ reading }) => /^中(?![央心])/u.test(leadOf(reading)))
}

/** 答复31件，其中延期答复5件 has parts of its own kind; 办理31件，其中办结29件，结转2件 says that not all are handled. */
const FINISHED = /办结|答复|办复|完毕/u

/** 受理171件（新收165件、结转6件); 新收申请中自然人77件 names what is divided. */
function isFresh(reading: Reading): boolean {
  const isNamed = reading.statement.lead.some(({ tag }) => tag === 'fresh')
  return isNamed && !/^[^中]*[收件请]中/u.test(leadOf(reading))
}

/** A total whose parts say that it is more than the figure of the form: 受理62件（其中上年结转3件）, 规章13件（含新制定5件、修改4件）. */
function isMerged({ total, parts }: Division): boolean {
  if (isOfDisputes({ total })) return false
  const kind = total.figures[0]?.kind
  const kinds = parts.flatMap(({ reading }) =>
    isLeftOut(reading)
      ? []
      : reading.figures.filter(({ row }) => row === undefined).map((figure) => figure.kind),
  )
  if (kind === 'requests_received_new')
    return kinds.includes('requests_carried_in') || parts.some(({ reading }) => isFresh(reading))
  if (kind === 'requests_handled')
    return !FINISHED.test(wordsAround(total)) && (kinds.includes(kind) || kinds.includes('carried_out'))
  // 无法提供3件（不存在2件、需制作1件）: the first has no row of its own, and is no other total.
  if (kind !== undefined && OUTCOMES.has(kind)) return false
  // 制发14件，其中部门制发9件 says what was issued, 规章13件（含新制定5件） that more was.
  return kind !== undefined && kinds.includes(kind) && !isIssued(total) && !isMadeUpOf(kind, total, parts)
}

/** 现行有效规范性文件118件，其中政府74件，部门44件: the whole is said already. */
function isMadeUpOf(kind: ClaimKind, total: Reading, parts: Division['parts']): boolean {
  const isOfDocuments = kind.startsWith('normative_docs') || kind.startsWith('regulations')
  return isOfDocuments && parts.every(({ reading }) => isOf(reading, kind)) && sumOf(parts) === valueOf(total)
}

/** 收到208件（不含上年结转5件） */
function isLeftOut(reading: Reading): boolean {
  return /^[不未](?:包?[含括]|计)/u.test(leadOf(reading))
}

function isIssued({ statement: { lead } }: Reading): boolean {
  return lead.some(({ tag }) => tag === 'issue' || tag === 'decide')
}

/** 办结23件（含上年结转3件）: an addition more than a division. */
function isOfCarried({ parts }: Division): boolean {
  const [first] = parts
  if (parts.length !== 1 || first?.reading.figures[0]?.kind !== 'requests_carried_in') return false
  const lead = leadOf(first.reading)
  return (first.reading.statement.clause.mark === '(' || lead.startsWith('含')) && !lead.includes('其中')
}

/** 行政复议6件，其中5件行政复议获维持: the parts are no figures of their own. */
function isOfDisputes({ total }: Pick<Division, 'total'>): boolean {
  return total.figures.some(({ kind }) => kind === 'reconsideration_total' || kind === 'litigation_total')
}

/** 予以公开18件，部分公开3件，总计21件: what the results add up to was handled. */
function isSumOfResults({ total, parts }: Division): boolean {
  const isBehind = parts.every(({ reading }) => reading.start < total.start && isResult(reading))
  // 不掌握3件，需另行制作1件，合计4件: of one result.
  const kinds = new Set(parts.map(({ reading }) => reading.figures[0]?.kind))
  return isBehind && kinds.size > 1 && total.figures.length === 0 && IN_ALL.test(leadOf(total))
}

const IN_ALL = /^(?:以上|上述)?(?:总共|共计|合计|总计|共)/u
const HANDLED: readonly Figure[] = [{ kind: 'requests_handled', row: undefined }]

/**
 * 办结33件，其中答复27件, 制发14件，其中部门制发9件: the whole is said already. 收到93件，其中各部门办理76件、各镇办理17件: who did it.
 */
function partsOfItsKind({ total, parts }: Division): Reading[] {
  const readings = parts.map(({ reading }) => reading)
  const handled = readings.filter((reading) => isOf(reading, 'requests_handled'))
  if (isOf(total, 'requests_handled') || handled.length > 1) return handled
  const [whole] = total.figures
  if (whole && OUTCOMES.has(whole.kind))
    return readings.filter((each) => isOf(each, whole.kind) && each.figures[0]?.row === undefined)
  const kind = whole && (isIssued(total) || isMadeUpOf(whole.kind, total, parts)) ? whole.kind : undefined
  return kind ? readings.filter((reading) => isOf(reading, kind)) : []
}

/** A total of other things, such as documents: 不予公开50件 of 320 documents is not about requests. */
function isForeign({ total }: Division): boolean {
  return total.figures.length === 0 && total.subject === 'else'
}

function partsOf({ total, parts }: Division): Reading[] {
  const isPublished = PUBLISHED.test(leadOf(total))
  return parts
    .map(({ reading }) => reading)
    .filter(
      ({ matter, attachment }) =>
        matter !== undefined &&
        (subjectOf(matter) === 'requests' || (isPublished && attachment.fits[0]?.frame.by.length === 0)),
    )
}

/** 主动公开信息1048条，其中行政处罚决定书512份: what was published was not all decided. */
const PUBLISHED = /公开|发布|公布|公示|更新|推送/u

function denied({ figures, margin, start, end }: Denial, quoted: Quoted): Claim[] {
  const rest = { value: 0, negated: true, approximate: false, figure: undefined, columns: undefined, margin }
  return figures.map(({ kind, row }) => ({ ...quoted(start, end), kind, row, ...rest }))
}

/** The figures of the columns that parts give. */
function sharesOf(divisions: readonly Division[]): Map<Reading, Figure[]> {
  return new Map(divisions.flatMap(ofApplicants).map(({ reading, figure }) => [reading, [figure]]))
}

function endOf({ tail, quantity, end }: Statement): number {
  return tail.length > 0 ? end : quantity.end
}

/** The margin of what a figure is by its place in a list: worth a word, and never certain. */
const BY_PLACE = 1

function claimed(
  { attachment, statement, start, end }: Reading,
  figures: readonly Figure[],
  quoted: Quoted,
): Claim[] {
  const { quantity } = statement
  const figure = quoted(quantity.start, quantity.numberEnd)
  // Its words alone say nothing; what it is in its list does.
  const isByPlace = attachment.fits.length === 0
  return figures.map(({ kind, row, columns }) => ({
    ...(isByPlace ? quoted(statement.start, endOf(statement)) : quoted(start, end)),
    kind,
    row,
    columns,
    margin: isByPlace ? BY_PLACE : attachment.margin,
    value: valueIn(kind, quantity.value, quantity.unit),
    negated: false,
    approximate: quantity.approximate,
    figure: { start: figure.start, end: figure.end },
  }))
}

/** What opens a list is not part of its first item. */
const OPENER = /^(?:其中|包括|包含|含|分别[为是]|主要[为是有]|涉及)+:?/u

function broken({ total, parts, exhaustive }: Division, quoted: Quoted): Breakdown {
  const words = (reading: Reading) => {
    const opener = OPENER.exec(leadOf(reading))?.[0] ?? ''
    return quoted(reading.statement.start + opener.length, reading.statement.quantity.end)
  }
  return {
    ...words(total),
    total: valueOf(total),
    unit: total.statement.quantity.unit,
    parts: parts.map(({ reading, share }) => ({
      ...words(reading),
      value: valueOf(reading),
      unit: reading.statement.quantity.unit,
      approximate: isAbout(reading) || isAbout(total),
      share: share && {
        ...quoted(share.statement.quantity.start, share.statement.quantity.end),
        fits: isShareOf(reading, share, valueOf(total)),
        digits: digitsOf(share),
      },
    })),
    exhaustive,
    isExplicit: parts[0]?.reading.opensParts === true && isSameSentence(parts[0].reading, total),
    isExclusive: parts.every(({ reading }) => reading.figures.some(({ kind }) => OUTCOMES.has(kind))),
  }
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 千元: 1000, 万元: 1e4, 亿元: 1e8 }

function valueIn(kind: ClaimKind, value: number, unit: string): number {
  if (kind === 'fees_amount') return Math.round(((value * (YUAN[unit] ?? 1e4)) / 1e4) * 1e6) / 1e6
  return kind === 'processing_fee_charged' ? Math.round(value * (YUAN[unit] ?? 1) * 100) / 100 : value
}
