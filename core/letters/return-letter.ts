import type { Finding } from '../checks/finding.ts'
import { GRADE_WORDS, GRADES, type Grade, gradeOf } from '../checks/grades.ts'
import { printedDate } from '../document/printed-date.ts'
import { reportTitle } from '../document/title.ts'
import type { Block, DocumentTree, PageLayout } from '../document/tree.ts'
import { type EditionId, editions } from '../form/editions.ts'
import { quoted } from '../report/quoted.ts'
import { type AlikeNote, alikeLine } from './alike-note.ts'
import { type Contact, contactWords } from './contact-words.ts'
import { formalLetter } from './formal-letter.ts'
import { partWords } from './part-words.ts'

/** Who writes a letter to a unit, and when. */
export interface LetterHead extends Contact {
  readonly agency: string
  /** "2026-01-20" */
  readonly on: string
  readonly layout: PageLayout
}

/** A version that is returned, and why. */
export interface ReturnedVersion {
  /** The unit it is returned to, by its name in the roster. */
  readonly unit: string
  /** What the report says of itself. */
  readonly report: { readonly agency: string; readonly year: number; readonly form: EditionId }
  readonly version: number
  /** The day it came, "2026-01-15". */
  readonly receivedOn: string
  /** Those that the letter names. */
  readonly findings: readonly Finding[]
  /** Texts that another unit has as well. */
  readonly alike: readonly AlikeNote[]
  /** The office's own words, a paragraph a line. */
  readonly remarks: string
  /** By when it has to come again, "2026-01-25"; null where the letter names no day. */
  readonly until: string | null
}

const HEADINGS: Readonly<Record<Grade, string>> = {
  error: `应当改正的${GRADE_WORDS.error}`,
  unwritten: '尚未填写的内容',
  warning: `需要核对的${GRADE_WORDS.warning}`,
  advice: `供参考的${GRADE_WORDS.advice}`,
}
/** In a letter what is missing comes before what is only doubtful. */
const ORDER = GRADES.toSorted(
  (a, b) => Number(a === 'warning' || a === 'advice') - Number(b === 'warning' || b === 'advice'),
)
const NUMERALS = '一二三四五六'

/** 退回意见: what has to be put right, place by place, as an official letter. */
export function returnLetter(
  returned: ReturnedVersion,
  { agency, on, layout, ...contact }: LetterHead,
): DocumentTree {
  const title = `${reportTitle({ name: returned.unit }, returned.report.year)}退回意见`
  const chapters = chaptersOf(returned)
  const body: Block[] = [
    { kind: 'paragraph', text: openingOf(returned) },
    ...chapters.flatMap(({ heading, lines }, i): Block[] => [
      { kind: 'heading', level: 1, text: `${NUMERALS.charAt(i)}、${heading}` },
      ...lines.map((text): Block => ({ kind: 'paragraph', text })),
    ]),
  ]
  return formalLetter(
    {
      meta: { title, author: agency, subject: `${returned.report.year}年度` },
      title: ['政府信息公开工作年度报告', '退回意见'],
      to: returned.unit,
      body,
      from: agency,
      on,
      note: contactWords(contact),
    },
    layout,
  )
}

/** The mail that a letter goes with: what is wrong stands in it as well, for who opens no attachment. */
export function returnMail(
  returned: ReturnedVersion,
  { agency, ...contact }: Pick<LetterHead, 'agency'> & Contact,
) {
  const { unit, report } = returned
  const chapters = chaptersOf(returned).map(
    ({ heading, lines }, i) => `${NUMERALS.charAt(i)}、${heading}\n${lines.join('\n')}`,
  )
  return {
    subject: `退回${titleOf(report)}，请改正后重新报送`,
    text: [`${unit}：`, openingOf(returned), ...chapters, contactWords(contact), agency]
      .filter((words) => words !== '')
      .join('\n\n'),
  }
}

function openingOf({ report, version, receivedOn, until }: ReturnedVersion): string {
  const which = version > 1 ? `第${version}次报送，` : ''
  const again = until === null ? '请改正后重新报送' : `请改正后于${printedDate(until)}前重新报送`
  return `报送的${titleOf(report)}（${which}${printedDate(receivedOn)}收到）收悉。经审核，有下列问题，${again}。`
}

function titleOf({ agency, year }: ReturnedVersion['report']): string {
  return `《${reportTitle({ name: agency }, year)}》`
}

interface Chapter {
  readonly heading: string
  readonly lines: readonly string[]
}

function chaptersOf({ findings, alike, remarks, report }: ReturnedVersion): Chapter[] {
  const graded = ORDER.flatMap((grade): Chapter[] => {
    const own = findings.filter((finding) => gradeOf(finding) === grade)
    if (own.length === 0) return []
    const lines = own.map((finding, i) => `${i + 1}.${lineOf(finding, report.form)}`)
    return [{ heading: `${HEADINGS[grade]}（${own.length}处）`, lines }]
  })
  const same = alike.map((note, i) => `${i + 1}.${alikeLine(note, report.form)}`)
  const others =
    same.length > 0
      ? [{ heading: `与其他单位雷同的文字（${same.length}处，请结合本单位实际重写）`, lines: same }]
      : []
  const words = remarks
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [...graded, ...others, ...(words.length > 0 ? [{ heading: '其他意见', lines: words }] : [])]
}

/** Where it stands, what is wrong, and the words in question where the sentence does not hold them. */
function lineOf({ part, message, quote }: Finding, form: EditionId): string {
  const heading = editions[form].parts.find(({ number }) => number === part)?.heading ?? ''
  const words =
    quote && !message.includes(quote.text) && quote.text.trim() !== '' ? `原文：${quoted(quote.text)}。` : ''
  return `${partWords(heading)}：${message}${words}`
}
