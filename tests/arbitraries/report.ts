import fc from 'fast-check'
import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import { blankReport } from '../../core/report/blank.ts'
import { enteredCells, withFields } from '../../core/report/fields.ts'
import { furtherText } from '../../core/report/further-items.ts'
import { type Field, type FieldValue, LEVELS, type Report } from '../../core/report/report.ts'

const sentence = fc.constantFrom(
  '2025年，主动公开政府信息127条，其中政策文件25条。',
  '一是强化“三审三校”——逐条审核；二是加强培训……',
  '1.健全机制。',
  '（1）明确专人。',
  '（一）收费情况。未收取信息处理费。',
  '${name} {{x}} <b>不是标签</b> & "引号" \'单引号\' </w:t> %s',
  '䶮㙍镇𠮷家村',
  '\ttab 与　全角空格',
)

const paragraphs = fc.array(sentence, { maxLength: 6 }).map((list) => list.join(''))

/** Words as writers type and paste them: several paragraphs, blanks, marks that formats use for themselves. */
export const textArbitrary: fc.Arbitrary<string> = fc
  .array(fc.oneof(paragraphs, fc.string({ maxLength: 40, unit: 'grapheme' })), { maxLength: 4 })
  .map((list) => list.join('\n'))

/** Further items as offices head them: their numbers go on from the fifth. */
const furtherArbitrary: fc.Arbitrary<string> = fc
  .array(
    fc.record({
      name: fc.constantFrom('标准化建设', '政府信息公开培训、考核情况', '其他 <b>事项</b>', ''),
      text: textArbitrary,
    }),
    { maxLength: 3 },
  )
  .map((items) =>
    furtherText(items.map(({ name, text }, i) => ({ heading: `（${'六七八'.charAt(i)}）${name}`, text }))),
  )

const nameArbitrary = fc.constantFrom(
  '渠县信访局',
  '新疆维吾尔自治区伊犁哈萨克自治州霍城县农业农村局',
  '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调办公室',
)

const amount = fc
  .tuple(fc.nat(99_999), fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: undefined }))
  .map(([whole, part]) => (part === undefined ? String(whole) : `${whole}.${part}`))

const cells = fc.tuple(
  ...enteredCells(edition2021).map((cell) => {
    const value: fc.Arbitrary<FieldValue> = cell === 'disclosure:fees/amount' ? amount : fc.nat(9999)
    return fc
      .option(value, { nil: null, freq: 5 })
      .map((filled): readonly [Field, FieldValue] => [cell, filled])
  }),
)

const texts = fc.record({
  preamble: textArbitrary,
  'overview.introduction': fc.oneof(fc.constant(''), textArbitrary),
  'overview.proactive': textArbitrary,
  'overview.onRequest': textArbitrary,
  'overview.management': textArbitrary,
  'overview.platforms': textArbitrary,
  'overview.oversight': textArbitrary,
  'overview.more': furtherArbitrary,
  'problems.problems': textArbitrary,
  'problems.improvements': textArbitrary,
  other: textArbitrary,
})

/** Any valid report, with blanks and hostile text. */
export const reportArbitrary: fc.Arbitrary<Report> = fc
  .record({
    name: nameArbitrary,
    level: fc.constantFrom(...LEVELS),
    year: fc.integer({ min: 2008, max: 2100 }),
    phone: fc.option(fc.constant('0818-7322312'), { nil: undefined }),
    texts,
    cells,
    stated: fc.option(fc.nat(99), { nil: undefined }),
  })
  .map(({ name, level, year, phone, texts: words, cells: figures, stated }) => {
    const blank = blankReport({ name, level, ...(phone === undefined ? {} : { phone }) }, year)
    const report = withFields(blank, [...(Object.entries(words) as [Field, string][]), ...figures])
    return stated === undefined ? report : { ...report, stated: { requests: { 'received/total': stated } } }
  })
