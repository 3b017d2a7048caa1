import { describe, expect, it } from 'vitest'
import { blankReport } from './blank.ts'
import { exchangeText } from './exchange.ts'
import { withFields } from './fields.ts'
import { furtherText } from './further-items.ts'
import { parseReport } from './schema.ts'

const report = withFields(
  {
    ...blankReport({ level: 'township', phone: '0999-1234567', name: '清水河镇人民政府' }, 2025),
    preamble: '',
  },
  [
    ['disputes:reconsideration/pending', 0],
    ['disclosure:fees/amount', '0.10'],
    ['disclosure:regulations/inForce', 2],
    ['disclosure:regulations/issued', 1],
    ['other', '“甲”\t"乙"\\\n\u0001\u2028𠮷\ud800/</script>'],
  ],
)

describe('The canonical exchange form', () => {
  it('stands in the order of the form, two blanks deep, what is not filled in left out', () => {
    expect(exchangeText({ ...report, stated: { requests: { 'received/total': 3 } } })).toBe(`{
  "schema": "nianbao/report@1",
  "form": "2021",
  "year": 2025,
  "agency": {
    "name": "清水河镇人民政府",
    "level": "township",
    "phone": "0999-1234567"
  },
  "preamble": "",
  "overview": {
    "proactive": "",
    "onRequest": "",
    "management": "",
    "platforms": "",
    "oversight": ""
  },
  "tables": {
    "disclosure": {
      "regulations/issued": 1,
      "regulations/inForce": 2,
      "fees/amount": "0.10"
    },
    "requests": {},
    "disputes": {
      "reconsideration/pending": 0
    }
  },
  "problems": {
    "problems": "",
    "improvements": ""
  },
  "other": "“甲”\\t\\"乙\\"\\\\\\n\\u0001\u2028𠮷\\ud800/</script>"
}
`)
  })

  it('is of the second edition where it has what some offices add to part one, and there in printed order', () => {
    const { overview } = JSON.parse(
      exchangeText(
        withFields(report, [
          [
            'overview.more',
            furtherText([
              { heading: '（六）甲', text: '乙。' },
              { heading: ' ', text: '' },
            ]),
          ],
          ['overview.introduction', '丙。'],
        ]),
      ),
      (key, value: unknown) => (key === 'schema' ? expect(value).toBe('nianbao/report@2') : value),
    ) as { readonly overview: object }
    expect(Object.keys(overview)).toEqual([
      'introduction',
      'proactive',
      'onRequest',
      'management',
      'platforms',
      'oversight',
      'more',
    ])
    expect(overview).toMatchObject({ introduction: '丙。', more: [{ heading: '（六）甲', text: '乙。' }] })
  })

  it('is of the first edition where what was added is empty again', () => {
    const emptied = withFields(report, [
      ['overview.introduction', ''],
      ['overview.more', furtherText([{ heading: '', text: '' }])],
    ])
    expect(exchangeText(emptied)).toBe(exchangeText(report))
  })

  it('reads back as the same report', () => {
    expect(parseReport(exchangeText(report))).toEqual(report)
  })

  it('has money as text, also where it came as a number', () => {
    const typed = { ...report, tables: { ...report.tables, disclosure: { 'fees/amount': 5 } } }
    expect(exchangeText(typed)).toContain('"fees/amount": "5"')
  })
})
