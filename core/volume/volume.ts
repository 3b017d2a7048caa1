import { printedDate } from '../document/printed-date.ts'
import { reportTitle } from '../document/title.ts'
import { type DocumentMeta, type PageLayout, standardLayout } from '../document/tree.ts'
import type { Level, Report } from '../report/report.ts'
import { coverLines } from './cover-lines.ts'
import { runningHeads } from './running-heads.ts'

/** The files a volume (汇编) is written as: one Word file, one PDF, a folder of web pages. */
export const VOLUME_FORMATS = ['docx', 'pdf', 'site'] as const
export type VolumeFormat = (typeof VOLUME_FORMATS)[number]

/** What the office says of a volume. */
export interface VolumeMatter {
  /** On the cover and in names of files: "渠县2024年政府信息公开工作年度报告汇编". */
  readonly title: string
  /** Who has compiled it, on the cover. */
  readonly agency: string
  /** On the cover: "2025-04-10" or "2025-04"; none without it. */
  readonly date?: string | undefined
  /**
   * How every page of it is set; GB/T 9704-2012 without it. No report is signed in it: when each was, its data do not say.
   */
  readonly layout?: PageLayout | undefined
}

/** A volume without the words of its reports, which are composed one by one when they are written. */
export interface Volume {
  readonly meta: DocumentMeta
  readonly layout: PageLayout
  readonly cover: Cover
  /** One for each report, in the order given. */
  readonly chapters: readonly Chapter[]
}

export interface Cover {
  /** The title, broken where the sense breaks. */
  readonly title: readonly string[]
  readonly agency: string
  readonly date?: string | undefined
}

/** A report in a volume. It begins on a page of its own. */
export interface Chapter {
  /** From 1. */
  readonly number: number
  /** The report's whole title on one line, as contents and outline say it. */
  readonly title: string
  readonly unit: string
  readonly year: number
  readonly level: Level
  /** What stands over each of its pages: the unit's name, with the year where the volume has several. */
  readonly head: string
}

/** The plan of a volume of these reports in this order. */
export function planVolume(
  reports: readonly Report[],
  { title, agency, date, layout = standardLayout }: VolumeMatter,
): Volume {
  const heads = runningHeads(reports)
  return {
    meta: { title, author: agency, subject: `${reports.length} 份政府信息公开工作年度报告` },
    layout: { ...layout, signature: 'none' },
    cover: { title: coverLines(title), agency, date: date === undefined ? undefined : coverDate(date) },
    chapters: reports.map((report, i) => ({
      number: i + 1,
      title: reportTitle(report.agency, report.year),
      unit: report.agency.name,
      year: report.year,
      level: report.agency.level,
      head: heads[i] ?? report.agency.name,
    })),
  }
}

/** The title a volume of an office has until it is named: with the year where all reports are of one. */
export function volumeTitle(agency: string, years: readonly number[]): string {
  const [year, ...others] = new Set(years)
  const when = year === undefined || others.length > 0 ? '' : `${year}年`
  return `${agency}${when}政府信息公开工作年度报告汇编`
}

function coverDate(date: string): string {
  const [year, month, day] = date.split('-')
  return day === undefined ? `${Number(year)}年${Number(month)}月` : printedDate(date)
}
