import { type Form, FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { askedFields } from '../report/fields.ts'
import { furtherText } from '../report/further-items.ts'
import { quoted, shortened } from '../report/quoted.ts'
import type { Doubt, Unplaced } from './imported.ts'
import { innerItems } from './inner-items.ts'
import { type Ending, endingOf } from './ending.ts'
import type { Outline } from './outline.ts'
import { type Words, wholeParagraphs } from './paragraphs.ts'
import { withoutSignature } from './signature.ts'

/** The texts of a document in the fields of the form. */
export interface Texts {
  readonly fields: ReadonlyMap<TextField, readonly Words[]>
  readonly doubts: readonly Doubt[]
  readonly unplaced: readonly Unplaced[]
}

/** Where improvements begin without a heading: 下一步，我局将…. */
const IMPROVEMENTS =
  /^(?:下一步|下步|今后|针对(?:以上|上述|存在|这些)|为此|(?:20\d{2}年|新的一年|接下来)[，,].{0,20}将)/u

/** The text after which a page prints what is no part of the report. */
const LAST_FIELD: TextField = 'other'

/** Puts the paragraphs under each heading into its field. */
export function textsOf(outline: Outline, form: Form): Texts {
  const { texts } = outline
  const divided = withImprovements(gathered(outline), texts)
  const ended = withEnd(divided.fields, texts)
  return {
    fields: ended.fields,
    doubts: [
      ...outline.doubts,
      ...divided.doubts,
      ...unheadedDoubts(outline),
      ...ended.doubts,
      ...innerItems(ended.fields),
      ...missing(ended.fields, form),
    ],
    unplaced: ended.unplaced,
  }
}

type Fields = ReadonlyMap<TextField, readonly Words[]>

/** The paragraphs of each field, whole. */
function gathered({ texts, further }: Outline): Fields {
  const fields = [...texts].map(([field, own]) => [field, wholeParagraphs(own)] as const)
  return new Map<TextField, readonly Words[]>([
    ...fields,
    ...(further.length > 0 ? [[FURTHER_ITEMS, further.map(furtherWords)] as const] : []),
  ])
}

/** Part five, divided where its improvements begin. */
function withImprovements(
  fields: Fields,
  texts: Outline['texts'],
): { fields: Fields; doubts: readonly Doubt[] } {
  const problems = fields.get('problems.problems') ?? []
  const isUndivided = (fields.get('problems.improvements') ?? []).length === 0 && problems.length > 0
  if (!isUndivided || namedIn(texts, 'problems.problems') > 0) return { fields, doubts: [] }
  const at = problems.findIndex(({ text }) => IMPROVEMENTS.test(text))
  const reason = '原文没有写明从哪里起是改进情况，请核对两段的分界。'
  return {
    fields:
      at > 0
        ? new Map([
            ...fields,
            ['problems.problems', problems.slice(0, at)],
            ['problems.improvements', problems.slice(at)],
          ])
        : fields,
    doubts: [{ field: 'problems.improvements', reason }],
  }
}

function unheadedDoubts({ unheaded }: Outline): Doubt[] {
  return [...unheaded]
    .filter((field) => field.startsWith('overview.'))
    .map((field) => ({ field, reason: '原文这段文字不在哪一项的标题下，请核对应放在哪一项。' }))
}

/** The last text without what signs the report and what a page prints behind it. */
function withEnd(
  fields: Fields,
  texts: Outline['texts'],
): { fields: Fields; doubts: readonly Doubt[]; unplaced: readonly Unplaced[] } {
  const last = fields.has(LAST_FIELD) ? LAST_FIELD : [...fields.keys()].at(-1)
  if (last === undefined || last === FURTHER_ITEMS) return { fields, doubts: [], unplaced: [] }
  const words = fields.get(last) ?? []
  const { end, asked } = endOf(words, last, texts)
  const { kept, signature } = signed(words.slice(0, end), last, texts)
  return {
    fields: new Map([...fields, [last, kept]]),
    doubts: asked.map((each) => ({ field: last, reason: endReason(each) })),
    unplaced: [...signature, ...words.slice(end).map(unplacedOf)],
  }
}

function unplacedOf({ text, from }: Words): Unplaced {
  return { text, from: from[0] ?? { block: 0 } }
}

function furtherWords({ heading, from, paragraphs }: Outline['further'][number]): Words {
  const words = wholeParagraphs(paragraphs)
  const text = words.map((each) => each.text).join('\n')
  return { text: furtherText([{ heading, text }]), from: [from, ...words.flatMap((each) => each.from)] }
}

/** Where a file names its fields, what it names is certain; else the first paragraph is. */
function endOf(words: readonly Words[], last: TextField, texts: Outline['texts']): Ending {
  const isNamed = [...texts.values()].flat().some(({ field }) => field !== undefined)
  if (isNamed) return endingOf(words, namedIn(texts, last), 'named')
  return endingOf(words, 1, last === LAST_FIELD ? 'last' : 'cut')
}

function endReason({ text, isTaken }: Ending['asked'][number]): string {
  const words = quoted(shortened(text))
  return isTaken
    ? `请核对末尾的${words}是报告的内容，还是网页上的文字。`
    : `原文末尾的${words}没有放入，请核对是不是报告的一部分。`
}

/** The last text without the organ and the date at its end; what a file itself names is taken as it is. */
function signed(
  words: readonly Words[],
  field: TextField,
  texts: Outline['texts'],
): { kept: readonly Words[]; signature: readonly Unplaced[] } {
  const last = words.at(-1)
  const { own, signature } = withoutSignature(last?.text ?? '')
  if (!last || signature === '' || words.length <= namedIn(texts, field))
    return { kept: words, signature: [] }
  const rest = own === '' ? [] : [{ ...last, text: own }]
  return { kept: [...words.slice(0, -1), ...rest], signature: [{ ...unplacedOf(last), text: signature }] }
}

/** How many paragraphs the file itself names as those of a field. */
function namedIn(texts: Outline['texts'], field: TextField): number {
  return wholeParagraphs(texts.get(field)?.filter((each) => each.field !== undefined) ?? []).length
}

/** Texts the document has no words for. */
function missing(fields: ReadonlyMap<TextField, readonly Words[]>, form: Form): Doubt[] {
  if (fields.size === 0) return []
  return askedFields(form)
    .filter((field) => field !== 'preamble' && field !== 'problems.improvements' && !fields.has(field))
    .map((field) => ({ field, reason: '原文中没有找到这一项，请对照原文补上。' }))
}
