import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textArbitrary, versionsArbitrary } from '../../tests/arbitraries/report.ts'
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import { compareReports } from './compare.ts'
import { placesToRestore, restoredValue } from './restore.ts'

const blank = blankReport({ name: '某县某局', level: 'department' }, 2025)
const withText = (other: string) => withFields(blank, [['other', other]])

const placesIn = (base: Report, now: Report) => placesToRestore(compareReports(base, now))

const restored = (base: Report, now: Report, at: number): Report => {
  const places = placesIn(base, now)
  const place = places[at % places.length]
  return place ? withFields(now, [[place.field, restoredValue(now, places, place)]]) : now
}

const hostile = fc.oneof(
  textArbitrary,
  fc
    .array(fc.constantFrom('没有句号', '又一处', '甲乙丙丁。', '甲乙丙。', '\n'), { maxLength: 14 })
    .map((pieces) => pieces.join('')),
)

const EDGES = /^\n+|\n+$/gu

/** After which sentences a paragraph ends; it also does after those without a mark. */
const marks = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 })

function paragraphs(sentences: readonly string[], breaks: readonly boolean[]): string {
  return sentences
    .map((each, i) => (breaks[i] || /[^。；]$/u.test(each) ? `${each}\n` : each))
    .join('')
    .trimEnd()
}

describe('a place that is brought back', () => {
  it('from the last to the first, leads to the old text, whatever stands in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (old, written) => {
        const [base, now] = [withText(old), withText(written)]
        const places = placesIn(base, now)
        const last = places.reduceRight(
          (report, place, i) =>
            withFields(report, [[place.field, restoredValue(report, places.slice(0, i + 1), place)]]),
          now,
        )
        // A text that was empty on the way may miss an empty paragraph at its edge.
        expect(last.other.replaceAll(EDGES, '')).toEqual(old.replaceAll(EDGES, ''))
      }),
      { numRuns: 300 },
    )
  })

  it('leaves one less, in any order, where no sentence stands twice', () => {
    const versions = fc
      .uniqueArray(fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸]{6,12}[。；]?$/), {
        minLength: 1,
        maxLength: 10,
      })
      .chain((sentences) =>
        fc.tuple(fc.shuffledSubarray(sentences), fc.shuffledSubarray(sentences), marks, marks),
      )
    fc.assert(
      fc.property(versions, fc.nat(), ([some, others, breaks, otherBreaks], at) => {
        const base = withText(paragraphs(some, breaks))
        let now = withText(paragraphs(others, otherBreaks))
        for (let left = placesIn(base, now).length; left > 0;) {
          now = restored(base, now, at)
          const fewer = placesIn(base, now).length
          expect(fewer).toBeLessThan(left)
          left = fewer
        }
        expect(now).toEqual(base)
      }),
      { numRuns: 300 },
    )
  })

  it('touches its own field alone', () => {
    fc.assert(
      fc.property(versionsArbitrary, fc.nat(), ([base, now], at) => {
        const places = placesIn(base, now)
        const place = places[at % Math.max(places.length, 1)]
        const others = (list: typeof places) => list.filter(({ field }) => field !== place?.field)
        expect(others(placesIn(base, restored(base, now, at)))).toEqual(others(places))
      }),
      { numRuns: 60 },
    )
  })

  it('puts a sentence back into its place', () => {
    const base = withText('甲事已办。乙事已办。丙事已办。')
    const now = withText('甲事已办。丙事已经办完。\n丁事另说。')
    const places = placesIn(base, now)
    expect(places.map((place) => restoredValue(now, places, place))).toEqual([
      '甲事已办。乙事已办。丙事已经办完。\n丁事另说。',
      '甲事已办。丙事已办。\n丁事另说。',
      '甲事已办。丙事已经办完。',
    ])
  })
})
