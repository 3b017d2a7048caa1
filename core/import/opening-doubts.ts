import type { Doubt } from './imported.ts'
import type { Opening } from './opening.ts'
import { isEverywhere, isOrgan, levelOf } from './organ-name.ts'

/** What else was read of a document. */
export interface Told {
  /** Other texts than the preamble were found. */
  readonly hasTexts: boolean
  /** Who reports, by the first words of part one. */
  readonly reporter: string
  /** Whom the page names as the publisher. */
  readonly recorded: string
}

/**
 * What has to be looked at of unit, year and preamble, where `agency` and `year` are those that were found at last.
 */
export function openingDoubts(
  opening: Opening,
  agency: string,
  year: number | undefined,
  { hasTexts, reporter, recorded }: Told,
): Doubt[] {
  const isAll = !hasTexts && opening.preamble.length > LONGEST_PREAMBLE
  return [
    ...(isAll ? [doubt('preamble', ALL)] : []),
    ...opening.asked.map(({ line, isTaken }) => doubt('preamble', isTaken ? withinOf(line) : beforeOf(line))),
    ...[...agencyReasons(opening, agency, recorded), ...reporterReasons(agency, reporter)].map((reason) =>
      doubt('agency.name', reason),
    ),
    ...yearReasons(opening, year).map((reason) => doubt('year', reason)),
  ]
}

/** No preamble has more paragraphs. */
const LONGEST_PREAMBLE = 3
const ALL = '原文没有看出各部分的标题，文字都放在引言里了，请移到各部分。'

function doubt(field: Doubt['field'], reason: string): Doubt {
  return { field, reason }
}

function beforeOf(line: string): string {
  return `引言前的“${line}”没有放入，请核对是不是引言的一部分。`
}

function withinOf(line: string): string {
  return `引言的句子中间有一行“${line}”，请核对是不是引言的一部分。`
}

function agencyReasons(
  { agency: told, toldFrom, others }: Opening,
  agency: string,
  recorded: string,
): string[] {
  if (agency === '') return ['没有看出是哪个机关的报告，请填写单位名称。']
  if (agency !== told && agency === recorded)
    return [`单位名称是从原文上方的来源“${agency}”看出的，请核对是不是这份报告的机关。`]
  if (agency !== told) return ['单位名称是从正文中看出的，请核对是不是全称。']
  if (toldFrom === 'preamble') return ['单位名称是从引言中看出的，请核对是不是这份报告的机关、是不是全称。']
  if (toldFrom === 'table') return ['单位名称是从表格里的标题看出的，请核对是不是全称。']
  if (toldFrom === 'line') return [`原文没有标题，单位名称是从引言前的“${agency}”看出的，请核对是不是全称。`]
  return [
    ...(isOrgan(agency) || isEverywhere(agency)
      ? []
      : [`原文的标题写的是“${agency}”，请核对是不是机关的名称。`]),
    ...(isEverywhere(agency) ? [`原文的标题只写了“${agency}”，请核对是不是全称。`] : []),
    ...(others.agency !== undefined
      ? [`原文另有标题写的是“${others.agency}”，请核对是哪个机关的报告。`]
      : []),
  ]
}

/** A page of a government may show the report of its bureau under its own name. */
function reporterReasons(agency: string, reporter: string): string[] {
  const isOffice = /[局厅委队站院]$/u.test(reporter)
  return isOffice && levelOf(agency) === 'government'
    ? [`原文的标题写的是“${agency}”，正文写的是“${reporter}”，请核对是哪个机关的报告。`]
    : []
}

function yearReasons({ year: own, others, preamble }: Opening, year: number | undefined): string[] {
  if (year === undefined) return ['没有看出是哪一年的报告，请填写年份。']
  if (own !== undefined)
    return [
      ...(others.year === undefined ? [] : [`原文另有标题写的是${others.year}年，请核对是哪一年的报告。`]),
      ...(others.period === undefined ? [] : [`原文的统计期限是${others.period}年，请核对是哪一年的报告。`]),
    ]
  const isInPreamble = preamble.some(({ text }) => text.includes(`${year}`))
  return [
    isInPreamble
      ? `原文的标题没有写年份，${year}年是从引言和正文中看出的，请核对。`
      : `原文的标题和引言没有写年份，${year}年是从正文中看出的，请核对。`,
  ]
}
