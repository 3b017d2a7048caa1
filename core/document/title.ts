import type { Agency } from '../report/report.ts'
import { widthOf } from './width.ts'

const NAME_OF_REPORT = '政府信息公开工作年度报告'

/** 机关名称 + 年份 + 政府信息公开工作年度报告, also the name of exported files. */
export function reportTitle(agency: Pick<Agency, 'name'>, year: number): string {
  return `${agency.name}${year}年${NAME_OF_REPORT}`
}

/** 22-point characters a line of 156 mm takes with room to spare, whatever font stands in. */
const LINE = 19

/**
 * The title broken where the sense breaks, upper lines not much longer than lower ones: the unit, then year and name
 * of the report; a unit too long for one line is broken after a whole word.
 */
export function titleLines(agency: Pick<Agency, 'name'>, year: number, line = LINE): string[] {
  const whole = reportTitle(agency, year)
  if (widthOf(whole) <= line) return [whole]
  return [...nameLines(agency.name, line), `${year}年${NAME_OF_REPORT}`]
}

/** A unit's name on lines of at most so many full-width characters, broken after a whole word. */
export function nameLines(name: string, line = LINE): string[] {
  if (widthOf(name) <= line) return [name]
  const at = breakPoint(name, line)
  return [name.slice(0, at), ...nameLines(name.slice(at), line)]
}

/** Where a long name breaks: after a region or an organ where it can, else between words, nearest the middle. */
function breakPoint(name: string, line: number): number {
  const wanted = name.length / Math.ceil(widthOf(name) / line)
  const fits = (at: number) => at > 1 && name.length - at > 1 && widthOf(name.slice(0, at)) <= line
  const nearest = (ends: readonly number[]) =>
    ends.filter(fits).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
  return nearest(organEnds(name)) ?? nearest(wordEnds(name)) ?? line
}

function organEnds(name: string): number[] {
  const ends = name.matchAll(/自治[区州县旗]|[省市区县旗盟州乡镇]|街道|委员会|人民政府|管理局|（/g)
  return [...ends].map((match) => (match[0] === '（' ? match.index : match.index + match[0].length))
}

function wordEnds(name: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)
  return [...words].map(({ index, segment }) => index + segment.length)
}
