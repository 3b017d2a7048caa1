import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { importReport } from '../../core/import/import.ts'
import type { SourceParagraph } from '../../core/import/source.ts'

const FIELDS = ['proactive', 'onRequest', 'management', 'platforms', 'oversight'] as const
const item = z.object({
  field: z.enum(FIELDS),
  heading: z.string(),
  /** Its text follows in the same paragraph. */
  runIn: z.boolean().optional(),
})

/** The headings that one report has over the items of part one, each with the field it belongs to. */
const labelled = z.object({ id: z.string(), items: z.array(item) })
export type LabelledHeadings = z.output<typeof labelled>

/** The headings in tests/data/reports/headings.json. */
export function labelledHeadings(): LabelledHeadings[] {
  const text = readFileSync(join(import.meta.dirname, '../data/reports/headings.json'), 'utf8')
  return z.array(labelled).parse(JSON.parse(text))
}

/** How headings were taken. */
export interface HeadingScore {
  readonly count: number
  /** The text stands in its field, and nothing with it. */
  readonly clean: number
  /** The text stands in another field, without a doubt. */
  readonly wrong: number
  /** A line for each that is not clean. */
  readonly misses: readonly string[]
}

/** Reads reports made of the headings, each over a sentence of its own, and looks where the sentences are. */
export function evaluateHeadings(reports: readonly LabelledHeadings[]): HeadingScore {
  const judged = reports.flatMap(judge)
  return {
    count: judged.length,
    clean: judged.filter(({ isClean }) => isClean).length,
    wrong: judged.filter(({ isWrong }) => isWrong).length,
    misses: judged.flatMap(({ miss }) => miss ?? []),
  }
}

interface Judged {
  readonly isClean: boolean
  readonly isWrong: boolean
  readonly miss?: string
}

function judge({ id, items }: LabelledHeadings): Judged[] {
  const { report, doubts } = importReport({ kind: 'text', blocks: paragraphsOf(items), notices: [] })
  const texts = new Map(Object.entries(report.overview).map(([field, text]) => [field, JSON.stringify(text)]))
  return items.map(({ field, heading }, i) => {
    if (report.overview[field] === sentence(i)) return { isClean: true, isWrong: false }
    const where = [...texts].find(([, text]) => text.includes(sentence(i)))?.[0]
    const isDoubted = where === undefined || doubts.some((doubt) => doubt.field === `overview.${where}`)
    const isElsewhere = where !== field
    const miss = `${id}  ${heading}  ${isElsewhere ? `in ${where ?? 'none'}` : 'more than its text'}`
    return { isClean: false, isWrong: isElsewhere && !isDoubted, miss }
  })
}

function sentence(i: number): string {
  return `本局这一项第${i}句按要求做好了有关事务。`
}

function paragraphsOf(items: LabelledHeadings['items']): SourceParagraph[] {
  const lines = items.flatMap(({ heading, runIn }, i) => {
    const mark = /[。：:.，]$/u.test(heading) ? '' : '。'
    return runIn ? [`${heading}${mark}${sentence(i)}`] : [heading, sentence(i)]
  })
  return [...BEFORE, ...lines, ...AFTER].map((text) => ({ kind: 'paragraph', text }))
}

const BEFORE = [
  '云杉县档案局2024年政府信息公开工作年度报告',
  '本报告所列数据的统计期限自2024年1月1日起至12月31日止。',
  '一、总体情况',
]
const AFTER = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '存在的主要问题：内容还不够细。改进情况：加强培训。',
  '六、其他需要报告的事项',
  '本年度未收取信息处理费。',
]
