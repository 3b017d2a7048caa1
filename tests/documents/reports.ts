import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { FURTHER_ITEMS } from '../../core/form/form.ts'
import { type PageLayout, standardLayout } from '../../core/document/tree.ts'
import { coveringLetter } from '../../core/mail/covering-letter.ts'
import { defaultSettings } from '../../core/settings.ts'
import { blankReport } from '../../core/report/blank.ts'
import { enteredCells, withFields } from '../../core/report/fields.ts'
import { furtherText } from '../../core/report/further-items.ts'
import type { Report } from '../../core/report/report.ts'
import { checkReportShape } from '../../core/report/schema.ts'
import songlanJson from '../data/reports/songlan-2020.json' with { type: 'json' }
import sampleJson from '../../resources/samples/quxian-2024.json' with { type: 'json' }

const LONG_NAME = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室'

/** A letter with which a report goes up: of an office with a long name, with several things enclosed. */
export const letter = coveringLetter({
  report: { agency: { name: LONG_NAME, level: 'department', phone: '0818-5550001' }, year: 2025 },
  settings: { ...defaultSettings, mail: { ...defaultSettings.mail, receiver: '渠县人民政府办公室' } },
  number: '渠信函〔2026〕3号',
  on: '2026-01-20',
  further: ['2025年主动公开文件目录（含已经废止、失效和宣布继续有效的行政规范性文件清单）', '公开情况统计表'],
  layout: { ...standardLayout, signature: 'seal' },
})

export const sample: Report = checkReportShape(sampleJson)

/** A report in the form of 2019, of a county that is made up. */
export const sample2019: Report = checkReportShape(songlanJson)

const blank = blankReport({ name: '渠县信访局', level: 'department' }, 2025)

const paragraph = '坚持“公开为常态、不公开为例外”——依法、及时、准确公开……共计1234条（含更正56条）。'

/** Reports that strain a page, each by its name. */
export const reports: readonly (readonly [string, Report])[] = [
  ['the sample', sample],
  ['a report in the form of 2019', sample2019],
  ['a blank report', blank],
  ['a unit with a long name', { ...sample, agency: { ...sample.agency, name: LONG_NAME } }],
  [
    'numbered paragraphs and hostile marks',
    withFields(sample, [
      ['overview.proactive', `1.健全机制。\n（1）明确专人。\n（2）专岗。\n2．${paragraph}`],
      ['problems.problems', '（一）主动性不够。\n公开不及时。\n（二）形式单一\n解读不多。'],
      ['other', '（一）收费情况。未收取。\n{name} ${x} {{y}} <w:p> & "a" \'b\' ]]> \t甲\u0007乙'],
    ]),
  ],
  [
    'what some offices add to part one',
    withFields(sample, [
      ['overview.introduction', `2024年，坚持以公开为常态。\n${paragraph}`],
      [
        FURTHER_ITEMS,
        furtherText([
          { heading: '（六）标准化建设', text: `制定目录12类。\n${paragraph}` },
          { heading: '（七）政府信息公开培训、考核情况', text: '1.组织培训2次。\n2.纳入年度考核。' },
        ]),
      ],
    ]),
  ],
  [
    'texts of ten thousand characters',
    withFields(sample, [
      ['overview.proactive', paragraph.repeat(230)],
      ['problems.improvements', Array.from({ length: 120 }, () => paragraph.repeat(2)).join('\n')],
    ]),
  ],
  [
    'figures of as many digits as a cell takes',
    withFields(
      blank,
      enteredCells(edition2021).map((cell) => [
        cell,
        cell.includes('fees') ? '123456789.345678' : 123_456_789,
      ]),
    ),
  ],
]

/** The sample's unit over several years, with figures that grow, so that there is something to draw. */
export function figuredYears(years: readonly number[]): Report[] {
  return years.map((year, i) =>
    withFields({ ...sample, year }, [
      ['requests:received/natural', 10 + i],
      ['requests:received/legalService', 2],
      ['requests:granted/natural', 8 + i],
      ['requests:refused.stateSecret/natural', 4],
      ['disclosure:normativeDocuments/issued', i],
      ['disclosure:normativeDocuments/inForce', 20 + i],
    ]),
  )
}

const BODY_FONTS = ['仿宋_GB2312', '仿宋'] as const
const PITCHES = [579, 560] as const
const PAGE_NUMBERS = ['outside', 'centred'] as const
const SIGNATURES = ['none', 'plain', 'seal'] as const
const SIDES = [false, true] as const

/** Every layout an office can choose. */
const layouts: readonly PageLayout[] = BODY_FONTS.flatMap((bodyFont) =>
  PITCHES.flatMap((linePitch) =>
    PAGE_NUMBERS.flatMap((pageNumbers) =>
      SIGNATURES.flatMap((signature) =>
        SIDES.map((doubleSided) => ({ bodyFont, linePitch, pageNumbers, signature, doubleSided })),
      ),
    ),
  ),
)

/** Layouts among which any two choices stand together at least once: what takes long is not done for every layout. */
export const pairedLayouts: readonly PageLayout[] = coveringPairs(layouts)

function coveringPairs(all: readonly PageLayout[]): PageLayout[] {
  const missing = new Set(all.flatMap(pairsIn))
  const taken: PageLayout[] = []
  const gain = (layout: PageLayout) => pairsIn(layout).filter((pair) => missing.has(pair)).length
  while (missing.size > 0) {
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one))
    taken.push(best)
    for (const pair of pairsIn(best)) missing.delete(pair)
  }
  return taken
}

function pairsIn(layout: PageLayout): string[] {
  const choices = Object.entries(layout).map((choice) => choice.join(' '))
  return choices.flatMap((one, i) => choices.slice(i + 1).map((other) => `${one}, ${other}`))
}
