import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkReport } from '../../core/checks/check.ts'
import { compareTexts } from '../../core/compare/texts.ts'
import { wordParts } from '../../core/compare/words.ts'
import { failureData } from '../../core/failure.ts'
import { editions } from '../../core/form/editions.ts'
import { importReport } from '../../core/import/import.ts'
import { readPaste } from '../../core/paste/paste.ts'
import { tableSourceOfText } from '../../services/readers/table-source.ts'
import { readText } from '../../services/readers/text.ts'
import { sample } from '../documents/reports.ts'
import { type Counter, createCounter } from './count-steps.ts'
import { TOKEN_CLASSES } from './token-classes.ts'

const paragraphs = (texts: readonly string[]) => texts.map((text) => ({ kind: 'paragraph', text }) as const)
const HEAD = ['某局2024年政府信息公开工作年度报告', '一、总体情况', '（一）主动公开。公开信息12条。']
const TAIL = [
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '六、其他需要报告的事项',
  '无',
]
const changed = (text: string) => `${text.slice(0, text.length / 2)}改${text.slice(text.length / 2)}`

const WORK: Readonly<Record<string, (text: string) => unknown>> = {
  'checks of a text': (text) => checkReport({ ...sample, other: text }),
  'checks beside last year’s text': (text) =>
    checkReport({ ...sample, other: text }, { lastYear: { ...sample, year: 2023, other: changed(text) } }),
  'reading of a text': (text) => importReport(readText(text)),
  'reading of a document': (text) =>
    importReport({ kind: 'docx', notices: [], blocks: paragraphs([...HEAD, text, ...TAIL]) }),
  'reading of many paragraphs': (text) =>
    importReport({
      kind: 'docx',
      notices: [],
      blocks: paragraphs([...HEAD, ...(text.match(/.{1,8}/gsu) ?? []), ...TAIL]),
    }),
  'reading of a pasted block': (text) =>
    readPaste(tableSourceOfText(text).blocks, {
      form: editions['2021'],
      table: 'requests',
      from: 'new/natural',
    }),
  'comparison of two versions': (text) => compareTexts(text, changed(text)),
  'comparison of two sentences': (text) => wordParts(text, changed(text)),
}

/** UTF-16 units: more figures than any window that looks back or ahead. */
const LENGTH = 900
/** How much more the third stretch of a text may take than the second: 1 where work is in its length, 1.67 in its square. */
const MOST = 1.4

let counter: Counter
beforeAll(async () => {
  counter = await createCounter(['/core/', '/services/'])
})
afterAll(() => counter.close())

/** Ends of paragraphs are paired by the square of their number, up to a limit of its own (`compare/texts.ts`). */
const BY_SQUARE = 'comparison of two versions'

/** Kinds of text are shared out among the kinds of work, a quarter each; EFFORT=all tries each with each, in minutes. */
const SHARE = process.env['EFFORT'] === 'all' ? 1 : 4
const shareOf = (place: number) => TOKEN_CLASSES.filter((_, index) => index % SHARE === place % SHARE)

describe.each(Object.entries(WORK).map(([name, work], place) => ({ name, work, place })))(
  '$name',
  ({ name, work, place }) => {
    const answered = (text: string) => {
      try {
        work(text)
      } catch (error) {
        if (!failureData(error)) throw error
      }
    }
    const steps = (unit: string, times: number) => {
      const text = unit.repeat(times * LENGTH).slice(0, times * LENGTH)
      return counter.steps(() => answered(text))
    }

    it('takes steps in the length of the text, whatever it is full of', async () => {
      const slow: string[] = []
      const grows = async (unit: string) => {
        const [one, two, three] = [await steps(unit, 1), await steps(unit, 2), await steps(unit, 3)]
        return three - two > MOST * Math.max(two - one, LENGTH) ? `${unit} ${one} ${two} ${three}` : undefined
      }
      for (const unit of shareOf(place)) {
        if (name === BY_SQUARE && unit.includes('\n')) continue
        // What is made only once.
        await steps(unit, 1)
        // One count in hundreds is off, and not when it is taken again; what is slow is slow each time.
        const found = (await grows(unit)) && (await grows(unit))
        if (found) slow.push(found)
      }
      expect(slow).toEqual([])
    })
  },
)
