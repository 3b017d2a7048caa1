import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary, versionsArbitrary } from '../../tests/arbitraries/report.ts'
import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import { applyChanges } from './apply.ts'
import type { Change, Comparison } from './change.ts'
import { compareReports } from './compare.ts'
import { asPrinted } from './printed.ts'
import { standings } from './standing.ts'

const blank = blankReport({ name: '某县某局', level: 'department' }, 2025)
const withText = (other: string) => withFields(blank, [['other', other]])

function compared(base: Report, other: Report): Comparison {
  return { base, changes: compareReports(base, other) }
}

function made(
  now: Report,
  comparison: Comparison,
  changes: readonly Change[],
  before: readonly string[] = [],
) {
  return withFields(now, applyChanges(now, { comparison, changes, made: new Set(before) }))
}

const withoutStated = ({ stated: _, ...report }: Report): Report => report

/** A report and another version of it: some fields are the same, texts share some of their sentences. */
const versions = versionsArbitrary.map(([base, other]): [Report, Report] => [
  withoutStated(base),
  withoutStated(other),
])

/** Without empty paragraphs, which no Word file brings back. */
const printedVersions = versions.map(([base, other]): [Report, Report] => [asPrinted(base), asPrinted(other)])

describe('changes between two versions', () => {
  it('taken all make the one version the other, taken none leave it', () => {
    fc.assert(
      fc.property(versions, ([base, other]) => {
        const comparison = compared(base, other)
        expect(made(base, comparison, comparison.changes)).toEqual(other)
        expect(made(base, comparison, [])).toEqual(base)
      }),
      { numRuns: 150 },
    )
  })

  it('can be taken one by one in any order', () => {
    const shuffled = printedVersions.chain(([base, other]) => {
      const comparison = compared(base, other)
      return fc.tuple(
        fc.constant({ comparison, other }),
        fc.shuffledSubarray([...comparison.changes], { minLength: comparison.changes.length }),
      )
    })
    fc.assert(
      fc.property(shuffled, ([{ comparison, other }, changes]) => {
        const taken: string[] = []
        const last = changes.reduce((now, change) => {
          const next = made(now, comparison, [change], taken)
          taken.push(change.key)
          return next
        }, comparison.base)
        expect(last).toEqual(other)
        expect(standings(comparison, last, new Set(taken)).every(({ standing }) => standing === 'done')).toBe(
          true,
        )
      }),
      { numRuns: 30 },
    )
  })

  it('have keys of their own, and the same each time', () => {
    fc.assert(
      fc.property(versions, ([base, other]) => {
        const keys = compareReports(base, other).map(({ key }) => key)
        expect(new Set(keys).size).toBe(keys.length)
        expect(compareReports(base, other).map(({ key }) => key)).toEqual(keys)
      }),
      { numRuns: 40 },
    )
  })

  it('are none between equal ones', () => {
    fc.assert(
      fc.property(reportArbitrary, (report) => {
        expect(compareReports(report, report)).toEqual([])
      }),
    )
  })

  it('can be taken back', () => {
    fc.assert(
      fc.property(printedVersions, fc.nat(), ([base, other], at) => {
        const comparison = compared(base, other)
        const change = comparison.changes[at % Math.max(comparison.changes.length, 1)]
        if (!change) return
        const taken = made(base, comparison, [change])
        const options = { comparison, changes: [change], made: new Set([change.key]), to: 'before' as const }
        expect(withFields(taken, applyChanges(taken, options))).toEqual(base)
      }),
      { numRuns: 150 },
    )
  })
})

describe('changes of a text', () => {
  const piece = fc.constantFrom('没有句号', '又一处', '甲乙丙丁。', '甲乙丙。', '另一句。', '\n')
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => asPrinted(withText(pieces.join(''))))
  const orders = fc.tuple(text, text).chain(([base, other]) => {
    const comparison = compared(base, other)
    const { changes } = comparison
    const order = fc.shuffledSubarray([...changes], { minLength: changes.length })
    return fc.tuple(fc.constant(comparison), fc.constant(other), order)
  })

  it('can be taken one by one, though sentences repeat and paragraphs empty on the way', () => {
    fc.assert(
      fc.property(orders, ([comparison, other, changes]) => {
        const taken: string[] = []
        const last = changes.reduce((now, change) => {
          const next = asPrinted(made(now, comparison, [change], taken))
          taken.push(change.key)
          return next
        }, comparison.base)
        expect(last.other).toBe(other.other)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a text', () => {
  const changes = (before: string, after: string) =>
    compareReports(withText(before), withText(after)).map((change) => [change.before, change.after])

  it('is compared sentence by sentence', () => {
    expect(
      changes(
        '收到申请127件，均已办结。一是强化审核；二是加强培训。',
        '收到申请130件，均已办结。一是强化审核；公开栏目已更新。',
      ),
    ).toEqual([
      ['收到申请127件，均已办结。', '收到申请130件，均已办结。'],
      ['二是加强培训。', ''],
      ['', '公开栏目已更新。'],
    ])
  })

  it('gains and loses whole paragraphs in one step each', () => {
    expect(
      changes('甲段不变。\n乙段要删。还有一句。\n丙段不变。', '甲段不变。\n丙段不变。\n新的一段。又一句。'),
    ).toEqual([
      ['\n乙段要删。还有一句。', ''],
      ['', '\n新的一段。又一句。'],
    ])
  })

  it('finds a sentence again where its paragraph was divided', () => {
    expect(changes('第一句话在这里。第二句话在这里。', '第一句话在这里。\n第二句话在这里。')).toEqual([
      ['', '\n'],
    ])
  })

  it('emptied is one change a paragraph', () => {
    expect(changes('一段。有两句。\n又一段。', '')).toEqual([
      ['\n一段。有两句。', ''],
      ['\n又一段。', ''],
    ])
  })
})

describe('a report edited since', () => {
  const A = '主动公开信息十二条。'
  const B = '建立了三级审核机制。'
  const C = '举办业务培训两次。'
  const comparison = compared(
    withText(A + B + C),
    withText('主动公开信息十五条。' + B + '举办业务培训三次。新增了专栏。'),
  )
  const standing = (now: string) => standings(comparison, withText(now)).map((each) => each.standing)

  it('keeps what was written elsewhere', () => {
    const now = withText(`${A}建立了更严的三级审核机制。${C}\n另有一段。`)
    const open = standings(comparison, now).filter((each) => each.standing === 'open')
    const changes = open.map(({ change }) => change)
    expect(made(now, comparison, changes).other).toContain('主动公开信息十五条。建立了更严的三级审核机制。')
    expect(made(now, comparison, changes).other).toContain('\n另有一段。')
  })

  it('is in conflict where the same sentence was changed in another way', () => {
    const now = `主动公开信息二十条。${B}${C}`
    expect(standing(now)).toEqual(['conflict', 'open', 'open'])
    const [first] = standings(comparison, withText(now))
    expect(first?.now).toBe('主动公开信息二十条。')
    const [change] = comparison.changes
    expect(made(withText(now), comparison, change ? [change] : []).other).toBe(`主动公开信息十五条。${B}${C}`)
  })

  it('is in conflict where something else was written in the place of an insertion', () => {
    expect(standing(`${A}${B}${C}还开了座谈会。`)).toEqual(['open', 'open', 'conflict'])
  })

  it('is in conflict where the sentence is gone', () => {
    expect(standing(B + C)).toEqual(['conflict', 'open', 'open'])
  })

  it('has done what it reads like already', () => {
    expect(standing(`主动公开信息十五条。${B}${C}`)).toEqual(['done', 'open', 'open'])
  })

  it('is in conflict where a sentence that was deleted was rewritten', () => {
    const deletion = compared(withText(A + B + C), withText(A + C))
    expect(standings(deletion, withText(`${A}建立了更严的三级审核机制。${C}`))).toMatchObject([
      { standing: 'conflict', now: '建立了更严的三级审核机制。' },
    ])
    expect(standings(deletion, withText(A + C))).toMatchObject([{ standing: 'done' }])
  })

  it('is in conflict where a cell holds a third number', () => {
    const cell: Field = 'requests:received/natural'
    const holding = (value: FieldValue) => withFields(blank, [[cell, value]])
    const cells = compared(holding(3), holding(5))
    const of = (value: FieldValue) => standings(cells, holding(value)).map((each) => each.standing)
    expect([3, 5, 4, null].map(of)).toEqual([['open'], ['done'], ['conflict'], ['conflict']])
  })

  it('loses no sentence of its own, whatever is taken over', () => {
    const sentence = fc.stringMatching(/^[甲乙丙丁戊己庚辛壬癸子丑寅卯]{8,14}。$/)
    const texts = fc.uniqueArray(sentence, { minLength: 8, maxLength: 16 }).chain((sentences) =>
      fc.record({
        base: fc.constant(sentences.slice(0, -4)),
        own: fc.constant(sentences.slice(-4, -2)),
        theirs: fc.constant(sentences.slice(-2)),
        places: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
      }),
    )
    fc.assert(
      fc.property(texts, ({ base, own, theirs, places }) => {
        const put = (list: readonly string[], words: readonly string[], at: readonly number[]) =>
          words.reduce((all, word, i) => all.toSpliced((at[i] ?? 0) % (all.length + 1), 0, word), [...list])
        const now = withText(put(base, own, places.slice(0, 2)).join(''))
        const each = compared(withText(base.join('')), withText(put(base, theirs, places.slice(2)).join('')))
        const after = made(now, each, each.changes).other
        for (const words of [...base, ...own, ...theirs]) expect(after).toContain(words)
      }),
    )
  })
})
