import type { Finding } from '../checks/finding.ts'
import { printedDate } from '../document/printed-date.ts'
import { nameLines, reportTitle, titleLines } from '../document/title.ts'
import type { PageLayout } from '../document/tree.ts'
import { editions } from '../form/editions.ts'
import type { Form } from '../form/form.ts'
import type { ReportState } from '../procedure/procedure.ts'
import type { Report } from '../report/report.ts'
import type { Settings } from '../settings.ts'
import { LINE_BESIDE_LABEL, keyCell, labelCell, line, sheetRows, valueCell } from './cells.ts'
import { CHECK_LINES, type SetAsideNote, checkLines } from './check-lines.ts'
import { digestLines } from './digest-lines.ts'
import { BLANK, glanceRows } from './glance.ts'
import { COLUMN_WIDTHS, TABLE_HEIGHT, GAPS, linesHeight } from './measures.ts'
import { oneLine } from './one-line.ts'
import type { ApprovalSheet, SheetLine, SheetRow } from './sheet.ts'
import { signingRows } from './signing-rows.ts'

/** What an approval sheet tells of the report it goes with. */
export interface ApprovalMatter {
  readonly report: Report
  /** Still open, by part, then by severity. */
  readonly findings: readonly Finding[]
  readonly setAside: readonly SetAsideNote[]
  /** The version to be signed, or signed. */
  readonly version: number
  readonly state: ReportState
  /** Of a signed version: the date as "2026-01-20", and who signed. */
  readonly signed?: { readonly on: string; readonly by: string } | undefined
  /** SHA-256 of the exchange form: 64 hexadecimal digits. */
  readonly digest: string
  readonly rows: Settings['approvalRows']
  readonly layout: PageLayout
  /** "2026-01-31" */
  readonly deadline?: string | undefined
}

const HEADING = '政府信息公开工作年度报告审签单'
const DIGEST_WORDS = '内容改动一处，校验码即不同，可据此核对签批的是不是这一稿。'

/** Millimetres of a row of words. */
const ROW = 8.5

/** The sheet with which a report goes round for signature: what is signed, its figures, what the checks found, who signs. */
export function composeApproval(
  matter: ApprovalMatter,
  form: Form = editions[matter.report.form],
): ApprovalSheet {
  const { report, layout } = matter
  const title = reportTitle(report.agency, report.year)
  const identity = identityRows(matter)
  const known = [...identity, ...glanceRows(report, form)]
  const forChecks = TABLE_HEIGHT - heightOf(known) - heightOf(signingRows(matter.rows, 0))
  const told = [...known, ...checkRow(matter, form, forChecks)]
  return {
    meta: { title: `${title}审签单`, author: report.agency.name, subject: `${report.year}年度` },
    layout,
    heading: HEADING,
    columnWidths: COLUMN_WIDTHS,
    headerRows: identity.length,
    rows: [...told, ...signingRows(matter.rows, TABLE_HEIGHT - heightOf(told))],
    foot: `格式依据：${form.source}　　编制工具：年报编制助手`,
  }
}

/** Whose report it is, its title, and which text exactly. */
function identityRows(matter: ApprovalMatter): SheetRow[] {
  const { report, deadline, digest } = matter
  const name = oneLine(report.agency.name, LONGEST_NAME)
  const version = [line(oneLine(versionWords(matter), LONGEST_NAME))]
  const due = [line(printedDate(deadline))]
  return sheetRows(ROW, [
    [labelCell('机关名称'), valueCell(lines(nameLines(name || BLANK, LINE_BESIDE_LABEL)))],
    [labelCell('报告名称'), valueCell(lines(titleLines({ name }, report.year, LINE_BESIDE_LABEL)))],
    deadline
      ? [labelCell('报送期限'), valueCell(due, 2), keyCell('版本'), valueCell(version, 3)]
      : [labelCell('版本'), valueCell(version)],
    [
      labelCell('校验码', { note: '（SHA-256）' }),
      valueCell([...lines(digestLines(digest)), line(DIGEST_WORDS, 'small')]),
    ],
  ])
}

/** Characters of a name that are shown: it may have 200. */
const LONGEST_NAME = 80

function lines(texts: readonly string[]): SheetLine[] {
  return texts.map((text) => line(text))
}

function versionWords({ version, state, signed }: ApprovalMatter): string {
  const by = signed && `${printedDate(signed.on)}由${signed.by}签发`
  if (!by) return `第 ${version} 版（${VERSION_WORDS[state]}）`
  return `第 ${version} 版（${state === 'signed' ? '' : `${VERSION_WORDS[state]}，`}${by}）`
}

/** What a version is called on the sheet it goes round with. */
const VERSION_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '起草中',
  review: '送审稿',
  signed: '已签发',
  submitted: '已报送',
  published: '已公开',
}

/** @param room millimetres of the page that the checks may take */
function checkRow({ findings, setAside }: ApprovalMatter, form: Form, room: number): SheetRow[] {
  const listed = room - 2 * GAPS.over - linesHeight(1, 'plain')
  const lines = Math.floor(listed / linesHeight(1, 'item'))
  const fitting = Math.min(CHECK_LINES.most, Math.max(CHECK_LINES.fewest, lines))
  const told = checkLines(form, findings, setAside, fitting)
  return sheetRows(ROW, [[labelCell('检查结果'), valueCell(told)]])
}

function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0)
}
