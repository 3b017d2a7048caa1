import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../resources/samples/quxian-2024.json' with { type: 'json' }
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { checkReportShape } from '../report/schema.ts'
import { checkReport } from './check.ts'

const whole = checkReportShape(sample)
const count = fc.integer({ min: 1, max: 60 })

/** Figures of part three and four that agree with one another. */
const figures = fc.record({
  carriedIn: count,
  granted: count,
  refused: count,
  notHeld: count,
  duplicate: count,
  carriedOut: count,
  reconsideration: count,
  litigation: count,
  issued: count,
  byPost: fc.integer({ min: 0, max: 1 }),
})
type Figures = typeof figures extends fc.Arbitrary<infer T> ? T : never

/** The figures in tables, and in words as an office would write them. */
function reportOf(figure: Figures): Report {
  const handled = figure.granted + figure.refused + figure.notHeld + figure.duplicate
  const received = handled + figure.carriedOut - figure.carriedIn
  const words =
    `2024年，共收到政府信息公开申请${received}件，其中网络申请${received - figure.byPost}件、信函申请${figure.byPost}件；` +
    `上年结转${figure.carriedIn}件。全年办结${handled}件，其中予以公开${figure.granted}件，占${((figure.granted / handled) * 100).toFixed(1)}%，` +
    `不予公开${figure.refused}件，无法提供${figure.notHeld}件，不予处理${figure.duplicate}件；结转下年度${figure.carriedOut}件。` +
    `因政府信息公开被申请行政复议${figure.reconsideration}件，被提起行政诉讼${figure.litigation}件。`
  const values: [Field, FieldValue][] = [
    ['overview.onRequest', words],
    ['overview.management', `2024年，我局制发行政规范性文件${figure.issued}件，废止0件。`],
    ['requests:received/natural', received],
    ['requests:carriedIn/natural', figure.carriedIn],
    ['requests:granted/natural', figure.granted],
    ['requests:refused.thirdPartyRights/natural', figure.refused],
    ['requests:unavailable.notHeld/natural', figure.notHeld],
    ['requests:notProcessed.duplicate/natural', figure.duplicate],
    ['requests:carriedOut/natural', figure.carriedOut],
    ['disputes:reconsideration/upheld', figure.reconsideration],
    ['disputes:litigationDirect/upheld', figure.litigation],
    ['disclosure:normativeDocuments/issued', figure.issued],
    ['disclosure:normativeDocuments/inForce', figure.issued],
  ]
  return withFields(whole, values)
}

const consistent = figures.filter(
  ({ granted, refused, notHeld, duplicate, carriedOut, carriedIn }) =>
    granted + refused + notHeld + duplicate + carriedOut > carriedIn + 2,
)

describe('a consistent report', () => {
  it('is accused of nothing about its figures', () => {
    fc.assert(
      fc.property(consistent, (figure) => {
        const found = checkReport(reportOf(figure)).filter(({ rule }) =>
          /^(?:narrative|arithmetic)\./u.test(rule),
        )
        expect(found.map(({ message }) => message)).toEqual([])
      }),
    )
  })

  it('is accused where one figure of the words is changed', () => {
    fc.assert(
      fc.property(consistent, fc.nat({ max: 11 }), (figure, which) => {
        const report = reportOf(figure)
        const text = report.overview.onRequest
        const numbers = [...text.matchAll(/\d+(?=件)/gu)]
        const number = numbers[which % numbers.length]
        if (!number) return
        // 收到 and its parts may count what was carried in as well: seven more is then no mistake.
        fc.pre(!numbers.slice(0, 3).includes(number) || figure.carriedIn !== 7)
        // 收到7件，其中网络申请7件、信函申请7件: a part as large as the whole ends the list before it.
        fc.pre(Number(number[0]) + 7 !== Number(numbers[0]?.[0]))
        const [start, end] = [number.index, number.index + number[0].length]
        const changed = `${text.slice(0, start)}${Number(number[0]) + 7}${text.slice(end)}`
        const found = checkReport(withFields(report, [['overview.onRequest', changed]]))
        expect(found.map(({ rule }) => rule)).toEqual(
          expect.arrayContaining([expect.stringMatching(/^narrative\.(?:mismatch|breakdown)$/u)]),
        )
      }),
    )
  })
})
