import type { Claim } from '../narrative/claim.ts'
import { OUTCOMES } from '../narrative/kinds.ts'
import { asWritten } from '../narrative/numerals.ts'
import type { Report } from '../report/report.ts'
import type { Form } from '../form/form.ts'
import { figureOf, filledFigures, type TableFigure, tableValueOf } from './claimed.ts'
import type { Finding, Severity, Suggestion } from './finding.ts'
import { sumOf } from './parts.ts'
import type { Reading, ReadText } from './reading.ts'
import { lastYearWords } from './last-year.ts'
import { CERTAIN, ownClaims } from './own-claims.ts'
import type { Span } from './remark.ts'
import { isSlip, mayBeMeant } from './slip.ts'
import { withSureFigures } from './sure-figures.ts'
import { isOfFresh } from './of-fresh.ts'
import { isOfOtherScope, type Said } from './scopes.ts'
import { sentenceAt } from './sentence-at.ts'
import { type FieldText, placeOf, suggestionOf } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** `narrative.mismatch`: what the words say of a figure and what the tables have. */
export function checkMismatches(report: Report, reading: Reading): Finding[] {
  const { texts, form } = reading
  const open = openIn(form, report)
  const held = texts.flatMap((text) =>
    ownClaims(text).flatMap((claim) => {
      const figure = figureOf(form, report, claim)
      const isSaid = figure && (agrees(claim, figure, open) || isWithRevised(text, claim, figure))
      return figure ? [{ text, claim, figure, agrees: isSaid === true }] : []
    }),
  )
  const said = held.filter(
    (each, i) => !held.slice(Math.max(0, i - NEAR), i).some((before) => isSaidAlike(before, each)),
  )
  const off = new Set(
    held.flatMap(({ claim, figure, agrees: isRight }) => (isRight ? [] : `${claim.value} ${figure.value}`)),
  )
  const right = Map.groupBy(
    held.filter((each) => each.agrees),
    ({ claim }) => keyOf(claim),
  )
  const ofOneFigure = Map.groupBy(held, ({ claim }) => keyOf(claim))
  const ofTexts = Map.groupBy(held, ({ text }) => text)
  const beside = [...ofTexts.values()].flatMap((ofText) => ofText.slice(0, MOST))
  const found = said.flatMap((each) => {
    const others = ofOneFigure.get(keyOf(each.claim))?.slice(0, MOST) ?? []
    if (each.agrees || isOneReason(each.text, each.claim, each.figure)) return []
    if (isOfOtherScope(each, others, report.agency.level) || isOfOtherRow(each, form, report)) return []
    if (isReasonOfSeveral(each, beside) || isOfFresh(each, beside, form, report)) return []
    const confirming = right.get(keyOf(each.claim))?.slice(0, MOST) ?? []
    const confirmed = confirming.length > 0
    if (isAllTaken(each.claim, open, confirmed) || (confirmed && isOfSuch(each.claim))) return []
    const isOfTable = isDispute(each.claim) && isOfDisclosure(each, beside)
    const isConfirmedHere = confirming.some(({ text }) => text === each.text) && !isTakenUpAlone(each, others)
    const isTurned = off.has(`${each.figure.value} ${each.claim.value}`)
    return [findingOf(each, { confirmed, isConfirmedHere, isOfTable, isTurned }, report, reading)]
  })
  return withSureFigures(found, report, reading)
}

/** 未收到涉及国家秘密的申请 says two things of one row. */
function isSaidAlike(a: Said, b: Said): boolean {
  return a.text === b.text && a.claim.start === b.claim.start && a.figure.cells[0] === b.figure.cells[0]
}
/** What is said of one place stands together. */
const NEAR = 4
/** Nobody says more of one figure, nor of all of them in one text; what goes beyond is held against these. */
const MOST = 200

/** 不予公开3件…。不予公开的2件均为过程性信息: those told before, unless several such make them up. */
function isTakenUpAlone({ text: { text }, claim, figure }: Said, others: readonly Said[]): boolean {
  const { start } = claim.figure ?? claim
  if (!OUTCOMES.has(claim.kind) || claim.row || text.charAt(start - 1) !== '的') return false
  if (!/^\d{1,6}件(?:申请)?(?:均|都|里|中|为|系|属|涉及)/u.test(text.slice(start, start + 14))) return false
  return sumOf(others.filter(({ agrees: isRight }) => !isRight).map((each) => each.claim)) !== figure.value
}

/** 由此引发行政诉讼3件; 行政复议5件, which are those of the table, 行政诉讼3件: the disputes are of disclosure. */
function isOfDisclosure({ text, claim }: Said, held: readonly Said[]): boolean {
  const { before } = sentenceAt(text.text, claim.start)
  if (OF_DISCLOSURE.test(before + claim.quote)) return true
  return held.some(
    (each) => each.agrees && each.text === text && isDispute(each.claim) && each.claim.value > 0,
  )
}

const OF_DISCLOSURE =
  /由此|因此|信息公开|依申请公开|(?:答复|申请)[^，。；]{0,6}不服|不服[^，。；]{0,8}答复|因[^，。；]{0,8}(?:申请|答复)/u

function isDispute({ kind }: Claim): boolean {
  return kind === 'reconsideration_total' || kind === 'litigation_total'
}

function keyOf({ kind, row, columns }: Claim): string {
  return `${kind} ${row ?? ''} ${columns?.join() ?? ''}`
}

function agrees(claim: Claim, { value }: TableFigure, open: number): boolean {
  if (claim.value === value) return true
  // 办理 may count what is still being handled at the end of the year.
  if (claim.kind === 'requests_handled' && /办理|受理|处理/u.test(claim.quote) && claim.value === open)
    return true
  if (!claim.approximate || claim.value === 0) return false
  const step = 10 ** (/0{0,20}$/u.exec(String(claim.value))?.[0].length ?? 0)
  return Math.abs(claim.value - value) < Math.max(step, claim.value / 10)
}

/** 新制定5件、修改4件: what was revised was issued too. */
function isWithRevised({ text }: ReadText, { kind, value, end }: Claim, figure: TableFigure): boolean {
  if (!/^(?:regulations|normative_docs)_(?:issued|in_force)$/u.test(kind)) return false
  const revised = /^[、，]修[改订](?<figure>\d{1,4})件/u.exec(text.slice(end, end + 10))?.groups?.['figure']
  return revised !== undefined && value + Number(revised) === figure.value
}

/** 新收加上年结转. */
function openIn(form: Form, report: Report): number {
  const valueOf = (kind: Claim['kind']) => tableValueOf(form, report, { kind, row: undefined }) ?? 0
  return valueOf('requests_received_new') + valueOf('requests_carried_in')
}

/** 收到19件。未收到恶意申请: none of one kind. */
function isOfSuch({ value, margin }: Claim): boolean {
  return value === 0 && margin < CERTAIN
}

/** 收到19件，上年结转9件，受理28件, 28件申请均已办结: beside what came this year stands all there was to do. */
function isAllTaken({ kind, value, quote }: Claim, open: number, isConfirmed: boolean): boolean {
  const isOfAll = isConfirmed ? !/[收接]/u.test(quote) : /^\d{1,6}件/u.test(quote)
  return kind === 'requests_received_new' && value === open && isOfAll
}

/** 从新收数量看，商业企业17件: kinds of applicants may be of those that came in or of those handled, unless the words say which. */
function isOfOtherRow({ text, claim }: Said, form: Form, report: Report): boolean {
  const { kind, columns, value, start, quote } = claim
  const other = OTHER_ROW[kind]
  if (!other || !columns) return false
  if (tableValueOf(form, report, { kind: other, row: undefined, columns }) !== value) return false
  const words = sentenceAt(text.text, start, '。；').before + quote
  return kind !== 'requests_received_new' || !/新收[^，。；\d]{0,8}中/u.test(words)
}

const OTHER_ROW: Partial<Readonly<Record<Claim['kind'], Claim['kind']>>> = {
  requests_handled: 'requests_received_new',
  requests_received_new: 'requests_handled',
}

/** 1件信息不存在，2件本机关不掌握: reasons of one result, one of which the form has no row for, that make it up. */
function isReasonOfSeveral({ text, claim }: Said, held: readonly Said[]): boolean {
  const alike = held.filter(
    (each) => each.text === text && each.claim.kind === claim.kind && !each.claim.columns,
  )
  const whole = alike.find((each) => each.claim.row === undefined)?.figure.value
  if (!OUTCOMES.has(claim.kind) || alike.length < 2 || whole === undefined) return false
  return sumOf(alike.map((each) => each.claim)) === whole
}

/** 不属于本机关8件，信息不存在2件: one of several reasons that the form has in one row. */
function isOneReason({ text }: ReadText, { kind, quote, start, value }: Claim, figure: TableFigure): boolean {
  if (kind !== 'unavailable' || value >= figure.value || !/不存在|不掌握/u.test(quote)) return false
  const { before, after } = sentenceAt(text, start, '。')
  return /(?:(?:不属于|非)本(?:机关|单位|部门|局|办|级)|不属于政府信息|需要?(?:另行)?(?:加工|制作|汇总|分析)|没有现成|补正后)[^，。；、\d]{0,10}\d/u.test(
    before + after,
  )
}

function findingOf({ text, claim, figure }: Said, known: Known, report: Report, reading: Reading): Finding {
  const said = claim.negated ? '没有' : ` ${claim.value}`
  const cause = causeOf(claim, figure, report, reading)
  const severity = severityOf(claim, figure, known)
  const isMeant = known.isTurned || cause !== '' || mayBeMeant(claim.value, figure.value)
  const written = claim.approximate ? undefined : claim.figure
  return {
    rule: 'narrative.mismatch',
    severity: isMeant ? severity : WEAKER[severity],
    ...placeOf(text, claim.start, claim.end),
    cells: figure.cells,
    message: `${quoted(claim.quote)}说的是${said}，表中${figure.label}是 ${figure.value}${cause}，请核对后改文字或改表。`,
    expected: figure.value,
    actual: claim.value,
    ...(written && { suggestion: suggestionInWords(text, written, writtenValue(claim, figure, text.text)) }),
  }
}

/** What is to be thought of a figure that is neither a slip nor another one of the table: it may well count something else. */
const WEAKER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'advice', advice: 'advice' }

/** The figure in the way of writing that stands there. */
function suggestionInWords(text: FieldText, { start, end }: Span, value: number): Suggestion {
  return suggestionOf(text, start, end, asWritten(text.written.slice(start, end), value))
}

/** The table's value in the unit the words use. */
function writtenValue({ kind, figure }: Claim, { value }: TableFigure, text: string): number {
  const isYuan = kind === 'fees_amount' && figure !== undefined && /^\s*元/u.test(text.slice(figure.end))
  return isYuan ? Math.round(value * 1e6) / 100 : value
}

/** What other words say of a claim that the table contradicts. */
interface Known {
  /** The same figure is said rightly elsewhere. */
  readonly confirmed: boolean
  /** It is so in the same text. */
  readonly isConfirmedHere: boolean
  /** Disputes are said to be those of the table. */
  readonly isOfTable: boolean
  /** The table's figure is told of what has this one in the table: 予以公开12件、部分公开5件 of 5 and 12. */
  readonly isTurned: boolean
}

/** 行政复议120件 where the table has 2: all of the organ's. */
function isFarMore(said: number, value: number): boolean {
  return value === 0 ? said > 0 : said > 2 * value + 2
}

const REQUEST_KINDS =
  /^(?:requests_|granted|partly|refused|unavailable|not_processed|other_handled|carried_out)/u

/**
 * Certain is what can only be wrong: a denial of what the table has, a count of requests. Disputes in the words may be
 * all of the organ's, not those about disclosure; documents and decisions may be of another scope. Who tells the table's
 * figure in the same text means something else by another one, unless that differs by a slip of the hand.
 */
function severityOf(claim: Claim, figure: TableFigure, known: Known): Severity {
  const { confirmed, isConfirmedHere, isOfTable } = known
  if (claim.value === 0 && !claim.approximate && figure.value > 0)
    return claim.margin < CERTAIN || confirmed ? 'warning' : 'error'
  if (isConfirmedHere && !isSlip(claim.value, figure.value)) return 'advice'
  if (isDispute(claim)) return isOfTable || !isFarMore(claim.value, figure.value) ? 'warning' : 'advice'
  if (claim.margin < CERTAIN || !REQUEST_KINDS.test(claim.kind)) return 'warning'
  if (claim.approximate || confirmed || claim.columns) return 'warning'
  const isReceived = claim.kind === 'requests_received_new'
  return isReceived && !/收到|新收|接收|接到|收件/u.test(claim.quote) ? 'warning' : 'error'
}

function causeOf(claim: Claim, figure: TableFigure, report: Report, reading: Reading): string {
  const { form, known, lastYear } = reading
  if (claim.value === 0 || claim.columns) return ''
  const valueOf = (kind: Claim['kind']) => tableValueOf(form, report, { kind, row: undefined })
  if (claim.kind === 'requests_received_new' && claim.value === openIn(form, report))
    return '，文字把上年结转也算进了收到'
  if (claim.kind === 'requests_received_new' && claim.value === valueOf('requests_handled'))
    return '，文字写的是办结数'
  if (claim.kind === 'requests_handled' && claim.value === valueOf('requests_received_new'))
    return '，文字写的是新收数'
  const column = columnWith(claim.value, figure, form, report)
  if (column) return `，文字写的是${quoted(column)}一列`
  if (lastYear && tableValueOf(known[lastYear.form], lastYear, claim) === claim.value)
    return `，文字写的是${lastYearWords(report.year, lastYear)}的数`
  return ''
}

/** The column of the same row that has the value, where a total was meant; small figures are alike by chance. */
function columnWith(
  value: number,
  { cells, value: total }: TableFigure,
  form: Form,
  report: Report,
): string | undefined {
  const [cell] = cells
  if (cells.length !== 1 || !cell?.endsWith('/total') || value * 3 < total) return undefined
  const [id = '', address = ''] = cell.split(':')
  const table = Object.values(form.tables).find((each) => each.id === id)
  const row = address.slice(0, address.lastIndexOf('/'))
  const filled = table && filledFigures(form, report)[table.id]
  return table?.columns.find(({ key }) => key !== 'total' && filled?.[`${row}/${key}`] === value)?.label
}
