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
  const fits = (at: number) =>
    at > 1 && name.length - at > 1 && widthOf(name.slice(0, at)) <= line && mayBreak(name, at)
  const nearest = (ends: readonly number[]) =>
    ends.filter(fits).sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
  const ends = organEnds(name)
  return (
    nearest(ends.filter((at) => !isBracketed(name, at))) ??
    nearest(endsOf(name, '）')) ??
    nearest(endsOf(name, '、')) ??
    nearest(ends) ??
    nearest(wordEnds(name)) ??
    nearest(Array.from(name, (_, at) => at)) ??
    line
  )
}

const NEVER_FIRST = /^[）)〕\]】》〉”’」』、，,。．.；;：:！？·—]/u
const NEVER_LAST = /[（(〔[【《〈“‘「『]$/u

/** No line begins with a mark that closes, nor ends with one that opens. */
function mayBreak(name: string, at: number): boolean {
  return !NEVER_FIRST.test(name.slice(at)) && !NEVER_LAST.test(name.slice(0, at))
}

/** After each of a mark: a bracket that closes, one of the names that a body has in brackets. */
function endsOf(name: string, mark: string): number[] {
  return Array.from(name, (each, at) => (each === mark ? at + 1 : 0)).filter((at) => at > 0)
}

/** Whether a bracket stands open there: what it holds is one name of its own. */
function isBracketed(name: string, at: number): boolean {
  return name.lastIndexOf('（', at - 1) > name.lastIndexOf('）', at - 1)
}

/** What a region or an organ ends in. 州 of 甘州区 ends none, nor does 市 of 市场, 镇 of 安镇街道, 街道 of 街道办事处. */
const ENDS =
  /自治[区州县旗]|省(?!级)|市(?![场容民级域]|政[^务府法协策])|[区县](?![域划级])|[旗盟]|州(?![市区县])|乡(?![村镇])|镇(?!街|村)|街道(?!办事处|党工委)|办事处|委员会|人民政府(?!办公)|管理局|（/gu

/** Common words that end like a region: 城乡建设, 社区工作. */
const NO_REGION = /(?:城[乡市镇]|乡镇|村镇|都市|[社园小校]区)$/u

function organEnds(name: string): number[] {
  return [...name.matchAll(ENDS)]
    .map((match) => (match[0] === '（' ? match.index : match.index + match[0].length))
    .filter((at) => !NO_REGION.test(name.slice(0, at)))
}

function wordEnds(name: string): number[] {
  const words = new Intl.Segmenter('zh', { granularity: 'word' }).segment(name)
  return [...words].map(({ index, segment }) => index + segment.length)
}
