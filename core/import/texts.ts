import { type Form, FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { askedFields } from '../report/fields.ts'
import { furtherText } from '../report/further-items.ts'
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

const SENTENCE = /[。；：！？]$/u

/** The text after which a page prints what is no part of the report. */
const LAST_FIELD: TextField = 'other'

/** Puts the paragraphs under each heading into its field. */
export function textsOf(outline: Outline, form: Form): Texts {
  const { texts, unheaded } = outline
  const fields = new Map<TextField, readonly Words[]>()
  const doubts: Doubt[] = [...outline.doubts]
  const unplaced: Unplaced[] = []
  for (const [field, paragraphs] of texts) fields.set(field, wholeParagraphs(paragraphs))
  if (outline.further.length > 0) fields.set(FURTHER_ITEMS, outline.further.map(furtherWords))
  const problems = fields.get('problems.problems') ?? []
  const isUndivided = (fields.get('problems.improvements') ?? []).length === 0 && problems.length > 0
  if (isUndivided && namedIn(texts, 'problems.problems') === 0) {
    const at = problems.findIndex(({ text }) => IMPROVEMENTS.test(text))
    if (at > 0) {
      fields.set('problems.problems', problems.slice(0, at))
      fields.set('problems.improvements', problems.slice(at))
    }
    doubts.push({
      field: 'problems.improvements',
      reason: '原文没有写明从哪里起是改进情况，请核对两段的分界。',
    })
  }
  for (const field of unheaded)
    if (field.startsWith('overview.'))
      doubts.push({ field, reason: '原文这段文字不在哪一项的标题下，请核对应放在哪一项。' })
  const last = fields.has(LAST_FIELD) ? LAST_FIELD : [...fields.keys()].at(-1)
  if (last !== undefined && last !== FURTHER_ITEMS) {
    const words = fields.get(last) ?? []
    const { end, asked } = endOf(words, last, texts)
    const { kept, signature } = signed(words.slice(0, end), last, texts)
    fields.set(last, kept)
    unplaced.push(...signature, ...words.slice(end).map(unplacedOf))
    doubts.push(...asked.map((each): Doubt => ({ field: last, reason: endReason(each) })))
  }
  return { fields, doubts: [...doubts, ...innerItems(fields), ...missing(fields, form)], unplaced }
}

function unplacedOf({ text, from }: Words): Unplaced {
  return { text, from: from[0] ?? { block: 0 } }
}

function furtherWords({ heading, from, paragraphs }: Outline['further'][number]): Words {
  const words = wholeParagraphs(paragraphs)
  const text = words.map((each) => each.text).join('\n')
  return { text: furtherText([{ heading, text }]), from: [from, ...words.flatMap((each) => each.from)] }
}

/**
 * Where the last text ends: signature, date and what a page prints below an article are no part of it. Where a file names
 * its fields, what it names is certain, and what follows must be a sentence; else the first paragraph is, and where the last
 * part is missing, all but records.
 */
function endOf(words: readonly Words[], last: TextField, texts: Outline['texts']): Ending {
  const isOwn = [...texts.values()].flat().some(({ field }) => field !== undefined)
  const certain = isOwn ? namedIn(texts, last) : 1
  if (isOwn) return endingOf(words, certain, (text) => SENTENCE.test(text))
  return last === LAST_FIELD ? endingOf(words, certain) : endingOf(words, certain, () => true)
}

function endReason({ text, isTaken }: Ending['asked'][number]): string {
  const words = text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)}…` : text
  return isTaken
    ? `请核对末尾的“${words}”是报告的内容，还是网页上的文字。`
    : `原文末尾的“${words}”没有放入，请核对是不是报告的一部分。`
}

/** No more of what is left out is shown where it is asked. */
const LONGEST_QUOTED = 20

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
