import type { Cells, Report } from '../../core/report/report.ts'
import { happens, type Random } from './draw.ts'

type Tables = Report['tables']

const RESULTS = [
  ['granted', '予以公开'],
  ['partlyGranted', '部分公开'],
  ['refused', '不予公开'],
  ['unavailable', '无法提供'],
  ['notProcessed', '不予处理'],
  ['other', '其他处理'],
] as const

/** What the text on requests says of the tables. */
export function requestSentences(random: Random, year: number, { requests, disputes }: Tables): string {
  const sums = rowSums(requests)
  const { received, carriedIn, carriedOut } = {
    received: sums.get('received') ?? 0,
    carriedIn: sums.get('carriedIn') ?? 0,
    carriedOut: sums.get('carriedOut') ?? 0,
  }
  const complaints = disputeSentence(random, disputes)
  if (received + carriedIn === 0)
    return `${year}年，${random.pick(['未收到', '没有收到'])}政府信息公开申请，${complaints}`
  const results = RESULTS.map(([row, words]) => [words, sums.get(row) ?? 0] as const)
  const handled = results.reduce((sum, [, figure]) => sum + figure, 0)
  const parts = results.filter(([, figure]) => figure > 0).map(([words, figure]) => `${words}${figure}件`)
  const divided = parts.length > 0 && happens(random, 600) ? `，其中${parts.join('、')}` : ''
  const before = carriedIn > 0 ? `，上年结转${carriedIn}件` : ''
  const after = carriedOut > 0 ? `，结转下年度继续办理${carriedOut}件` : ''
  return `${year}年，共收到政府信息公开申请${received}件${before}，办结${handled}件${divided}${after}。${complaints}`
}

function disputeSentence(random: Random, disputes: Tables['disputes']): string {
  const sums = rowSums(disputes)
  const reconsidered = sums.get('reconsideration') ?? 0
  const litigated = (sums.get('litigationDirect') ?? 0) + (sums.get('litigationAfterReconsideration') ?? 0)
  if (reconsidered + litigated > 0)
    return `因政府信息公开被申请行政复议${reconsidered}件，被提起行政诉讼${litigated}件。`
  return random.pick([
    '未发生因政府信息公开被申请行政复议、提起行政诉讼的情况。',
    '无因政府信息公开引起的行政复议和行政诉讼。',
  ])
}

/** What the text on management says of normative documents. */
export function documentSentence(random: Random, year: number, { disclosure }: Tables): string {
  const [issued, repealed, inForce] = (['issued', 'repealed', 'inForce'] as const).map((column) =>
    Number(disclosure[`normativeDocuments/${column}`] ?? 0),
  )
  if (!issued) return happens(random, 500) ? `${year}年未制发行政规范性文件。` : ''
  if (happens(random, 300)) return `${year}年制发行政规范性文件${issued}件。`
  return `${year}年制发行政规范性文件${issued}件，废止${repealed ?? 0}件，现行有效${inForce ?? 0}件。`
}

/** Part six: what was charged. */
export function feeSentence(random: Random, year: number): string {
  return random.pick([
    `${year}年未发出信息处理费收费通知，未收取信息处理费。`,
    `按照《政府信息公开信息处理费管理办法》，${year}年本机关未发出收费通知，未收取信息处理费。`,
  ])
}

/** The sum of all columns of each row, or of each family of rows: refused, unavailable. */
export function rowSums(cells: Cells): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const [address, value] of Object.entries(cells)) {
    if (value === 0) continue
    const row = address.slice(0, address.search(/[./]/u))
    sums.set(row, (sums.get(row) ?? 0) + Number(value))
  }
  return sums
}
