import { type Form, FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { askedFields } from '../report/fields.ts'
import { furtherText } from '../report/further-items.ts'
import type { Doubt, Unplaced } from './imported.ts'
import { isAround } from './around.ts'
import { isProse } from './opening.ts'
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
  const words = fields.get(LAST_FIELD) ?? []
  if (words.length > 0) {
    const end = endOf(words, texts)
    const { kept, signature } = signed(words.slice(0, end), texts)
    fields.set(LAST_FIELD, kept)
    unplaced.push(...signature, ...words.slice(end).map(unplacedOf))
  } else {
    const last = [...fields.keys()].at(-1)
    const own = last === undefined || last === FURTHER_ITEMS ? [] : (fields.get(last) ?? [])
    const certain = last === undefined ? 0 : namedIn(texts, last)
    const end = own.findIndex(({ text }, i) => i > 0 && i >= certain && isAround(text))
    if (last !== undefined && end > 0) {
      fields.set(last, own.slice(0, end))
      unplaced.push(...own.slice(end).map(unplacedOf))
    }
  }
  return { fields, doubts: [...doubts, ...missing(fields, form)], unplaced }
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
 * its fields, what it names is certain, and what follows must be a sentence; else the first paragraph is.
 */
function endOf(words: readonly Words[], texts: Outline['texts']): number {
  const isOwn = [...texts.values()].flat().some(({ field }) => field !== undefined)
  const certain = isOwn ? namedIn(texts, LAST_FIELD) : 1
  const around = words.findIndex(({ text }, i) => i >= certain && isAround(text))
  const kept = around < 0 ? words : words.slice(0, around)
  const last = kept.findLastIndex(({ text }) => (isOwn ? SENTENCE.test(text) : isProse(text)))
  return Math.max(certain, last + 1)
}

/** The last text without the organ and the date at its end; what a file itself names is taken as it is. */
function signed(
  words: readonly Words[],
  texts: Outline['texts'],
): { kept: readonly Words[]; signature: readonly Unplaced[] } {
  const last = words.at(-1)
  const { own, signature } = withoutSignature(last?.text ?? '')
  if (!last || signature === '' || words.length <= namedIn(texts, LAST_FIELD))
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
