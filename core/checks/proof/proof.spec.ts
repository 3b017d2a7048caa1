import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../../resources/samples/quxian-2024.json' with { type: 'json' }
import { textFields, withFields } from '../../report/fields.ts'
import { editions } from '../../form/editions.ts'
import { readNarrative } from '../../narrative/narrative.ts'
import type { Report } from '../../report/report.ts'
import { checkReportShape } from '../../report/schema.ts'
import type { Finding } from '../finding.ts'
import { checkPrivacy } from '../privacy/privacy.ts'
import { textsOf } from '../texts.ts'
import { checkProof } from './proof.ts'

const whole = checkReportShape(sample)
const fields = textFields(editions['2021'])

function read(report: Report): Finding[] {
  const narrative = readNarrative('', 2024)
  const texts = textsOf(report, editions[report.form]).map((text) => ({ ...text, narrative }))
  const reading = { form: editions[report.form], known: editions, texts, lastYear: undefined }
  return [...checkProof(report, reading), ...checkPrivacy(report, reading)]
}

describe('proofreading a report', () => {
  it('finds in the sample the one number without its first, and nothing worse than advice', () => {
    expect(read(whole)).toMatchObject([
      {
        rule: 'proof.enumeration',
        severity: 'advice',
        field: 'problems.improvements',
        quote: { text: '二是' },
      },
    ])
  })

  const pieces = fc.constantFrom(
    ...[
      '，',
      '。',
      ',',
      '.',
      '、',
      '；',
      ':',
      '（',
      '）',
      '(',
      ')',
      '《',
      '》',
      '<',
      '>',
      '“',
      '”',
      '"',
      "'",
    ],
    ...[
      '一是',
      '二是',
      '五是',
      '（三）',
      '（2）',
      '1.',
      '3、',
      '①',
      '首先，',
      '第四，',
      '\n',
      ' ',
      '\u3000',
      '😀',
      '\u{20000}',
    ],
    ...[
      '公开',
      '共',
      '条',
      '件',
      '申请人王建国',
      '截止',
      '机密★',
      'XX',
      '__',
      '2024年',
      '〔2021〕30号',
      '13812345678',
    ],
    ...['我镇', '编制大竹县信访局2024年政府信息公开工作年度报告', '3栋2单元501室', '其它', '\ud800'],
  )
  const anything = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((each) => each.join('')),
    fc.string({ unit: 'binary', maxLength: 80 }),
  )

  it('never fails, quotes exactly and suggests within the text, whatever is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), anything, (field, text) => {
        const found = read(withFields(whole, [[field, text]])).filter((each) => each.field === field)
        for (const { quote, suggestion, message } of found) {
          expect(message).toMatch(/。$/u)
          expect(quote?.text).toBe(text.slice(quote?.start, quote?.end))
          expect(quote?.text).not.toBe('')
          if (!suggestion) continue
          expect(text.startsWith(suggestion.from, suggestion.start)).toBe(true)
          expect(suggestion.to).not.toBe(suggestion.from)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('is done after finitely many suggestions are taken', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let words = text
        for (let i = 0; i <= 200; i += 1) {
          const found = read(withFields(whole, [['overview.proactive', words]]))
          const next = found.find(
            (each) => each.field === 'overview.proactive' && each.suggestion,
          )?.suggestion
          if (!next) return
          words = words.slice(0, next.start) + next.to + words.slice(next.start + next.from.length)
        }
        expect.unreachable(`Suggestions go round in ${JSON.stringify(text)}`)
      }),
    )
  })
})
