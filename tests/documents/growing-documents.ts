import { compose } from '../../core/document/compose.ts'
import { tightened } from '../../core/document/tighter-lines.ts'
import { type DocumentTree, type PageLayout, standardLayout } from '../../core/document/tree.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'

/** A document that grows line by line, so that each of its lines comes to stand at a page's end. */
export interface Shape {
  readonly name: string
  readonly of: (lines: number) => DocumentTree
  /** Lines at which something stood alone on a page once, or might. */
  readonly edges: readonly number[]
  /** The first number of lines of the whole sweep. */
  readonly from?: number
}

/** Numbers of lines of the whole sweep: half a page, with its end in it. */
export const SWEPT = 11

/** The documents of the whole sweep. */
export function sweptDocuments({ of, from = 12 }: Shape): DocumentTree[] {
  return Array.from({ length: SWEPT }, (_, i) => of(from + i))
}

const NAME = { name: '渠县信访局', level: 'department' } as const
const LONG_NAME = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室'

/** A text that fills so many lines of 28 characters; its first begins two in. */
const filling = (lines: number) => '字'.repeat(lines > 0 ? 28 * lines - 2 : 0)
const each = (count: number) => Array.from({ length: count }, () => '未发出收费通知。').join('\n')
const FIGURES = '全年公开政府信息127条，办理申请2件；'.repeat(24)

const short: Report = withFields(blankReport(NAME, 2024), [
  ['overview.proactive', '公开信息127条。'],
  ['overview.onRequest', '未收到申请。'],
  ['overview.management', '未制发文件。'],
  ['overview.platforms', '维护平台。'],
  ['overview.oversight', '组织培训。'],
  ['problems.problems', '解读形式单一。'],
  ['problems.improvements', '丰富形式。'],
  ['other', '未收取信息处理费。'],
])

const plain: PageLayout = { ...standardLayout, signature: 'plain' }
const sealed: PageLayout = { ...standardLayout, signature: 'seal' }
const unsigned = standardLayout
const at28Points: PageLayout = { ...sealed, linePitch: 560 }
const at24Lines = tightened(sealed, 24)

/** Without the tables, which take a page each, but those that the shape is about. */
function document(report: Report, layout: PageLayout, tables: readonly string[] = []): DocumentTree {
  const tree = compose(report, { layout, signedOn: '2025-01-09' })
  const blocks = tree.blocks.filter((block) => block.kind !== 'table' || tables.includes(block.table))
  return { ...tree, blocks }
}

const ending = (layout: PageLayout, other: (lines: number) => string, agency: Report['agency'] = NAME) => ({
  of: (lines: number) => document({ ...short, agency, other: other(lines) }, layout),
})
const opening = (layout: PageLayout, report: Report, tables: readonly string[] = []) => ({
  of: (lines: number) => document({ ...report, preamble: filling(lines) }, layout, tables),
})
/** A last paragraph of so many lines after short ones. */
const lastOf = (count: number, layout = sealed) =>
  ending(layout, (lines) => `${each(lines)}\n${filling(count)}`)

const ownHeadings = withFields(short, [
  ['overview.proactive', '1.健全机制。\n2.明确专人。'],
  ['problems.problems', '（一）主动性不够\n公开不及时。\n（二）形式单一\n解读不多。'],
])

export const shapes: readonly Shape[] = [
  { name: 'short paragraphs', edges: [19, 21], ...ending(plain, each) },
  { name: 'short paragraphs, a seal', edges: [18, 21], ...ending(sealed, each) },
  { name: 'short paragraphs at 28 points', edges: [18, 21], ...ending(at28Points, each) },
  { name: 'short paragraphs at 24 lines', edges: [20, 23], ...ending(at24Lines, each) },
  { name: 'one paragraph at 23 lines', edges: [19, 22], ...ending(tightened(plain, 23), filling) },
  { name: 'one paragraph', edges: [19, 22], ...ending(plain, filling) },
  { name: 'one paragraph, a seal', edges: [18, 21], ...ending(sealed, filling) },
  {
    name: 'a last paragraph longer than a page',
    edges: [24, 40],
    from: 33,
    ...ending(sealed, filling),
  },
  {
    name: 'a last paragraph longer than two pages',
    edges: [53, 63],
    from: 57,
    ...ending(at28Points, filling),
  },
  {
    name: 'a long last paragraph with figures',
    edges: [10, 13],
    from: 4,
    ...ending(sealed, (lines) => FIGURES + filling(lines)),
  },
  {
    name: 'a long name under a seal',
    edges: [17, 19],
    ...ending(sealed, filling, { name: LONG_NAME, level: 'department' }),
  },
  {
    name: 'a heading that runs into the last paragraph',
    edges: [19, 21],
    ...ending(plain, (lines) => `${each(3)}\n（一）收费情况。${filling(lines)}`),
  },
  { name: 'a last paragraph of one line', edges: [17, 20], ...lastOf(1) },
  { name: 'a last paragraph of two lines', edges: [16, 19], ...lastOf(2) },
  { name: 'a last paragraph of three lines', edges: [15, 18], ...lastOf(3) },
  { name: 'a last paragraph of four lines', edges: [15], from: 9, ...lastOf(4, plain) },
  { name: 'a last paragraph of seventeen lines', edges: [12], from: 1, ...lastOf(17) },
  {
    name: 'nothing under the last heading',
    edges: [9],
    from: 1,
    ...opening(sealed, { ...short, other: '' }),
  },
  { name: 'headings', edges: [9, 12], from: 4, ...opening(unsigned, short) },
  { name: 'two headings, one over the other', edges: [5, 6], from: 1, ...opening(unsigned, ownHeadings) },
  {
    name: 'tables after their headings',
    edges: [18],
    ...opening(unsigned, short, ['disclosure', 'disputes']),
  },
]
