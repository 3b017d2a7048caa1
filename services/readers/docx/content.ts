import type { SourceBlock } from '../../../core/import/source.ts'
import { type Shift, withoutNoteMarks } from '../note-marks.ts'
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts'
import { chosenAlternative } from './alternatives.ts'
import { isFlat, runFormat, type RunFormat } from './format.ts'
import { formFieldShown } from './form-field.ts'
import { bracketsOf, type LeftOut, leftOutAt } from './left-out.ts'
import { createEntries } from './entries.ts'
import { groundWithin, isUnseen, shadingOf } from './ground.ts'
import { equationWords } from './equation.ts'
import type { Piece } from './pieces.ts'
import type { Reading } from './reading.ts'
import type { ParagraphStyle } from './styles.ts'
import { symbol, withSigns } from './symbols.ts'

/** What stands in a paragraph: its text in pieces, and what the text boxes anchored in it hold. */
export interface Content {
  readonly pieces: readonly Piece[]
  readonly boxes: readonly SourceBlock[]
  /** What stands there and is not read as it looks. */
  readonly leftOut: ReadonlySet<LeftOut>
}

/** Elements whose text is no text of the page: properties, phonetic guides over characters. */
const SILENT: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:rt'])
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])
const NOTES: ReadonlySet<string> = new Set(['w:footnoteReference', 'w:endnoteReference'])
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])

/** Reads what stands in a paragraph, as all changes accepted leave it. */
export function contentOf(paragraph: XmlElement, style: ParagraphStyle, reading: Reading): Content {
  const pieces: Piece[] = []
  const boxes: SourceBlock[][] = []
  const leftOut = new Set<LeftOut>()
  /** The fields of Word that are open; the code of one is not shown, its result is. */
  const fields: ('code' | 'result')[] = []
  /** The code of the field that began last. */
  let code = ''
  /** What it shows of a form's field, and the pieces before it. */
  let formField: { readonly shown: string | undefined; readonly after: number } | undefined
  const entries = createEntries(pieces)
  const properties = childOf(paragraph, 'w:pPr')
  const ground = groundWithin(reading.ground, shadingOf(properties) ?? style.shading)
  const flat = isFlat(childOf(properties, 'w:spacing')) ?? style.flat ?? false

  function walk(parent: XmlElement, look: Look): void {
    for (const element of elementsOf(parent)) visit(element, look)
  }

  function visit(element: XmlElement, look: Look): void {
    reading.marks.pass(element)
    if (SILENT.has(element.name)) return
    const left = leftOutAt(element)
    if (left !== undefined && !look.deleted && !look.hidden) leftOut.add(left)
    if (DELETED.has(element.name)) {
      reading.seen.add('trackedChanges')
      walk(element, { ...look, deleted: true })
    } else if (element.name === 'w:r') walk(element, lookOf(element, look))
    else if (element.name === 'w:bdo' && element.attributes['w:val'] === 'rtl') turnRound(element, look)
    else if (element.name === 'w:txbxContent') addBox(element, look)
    else if (element.name === 'm:f') between(element, ['m:num', '/', 'm:den'], look)
    else if (element.name === 'm:sSup') between(element, ['m:e', '^', 'm:sup'], look)
    else if (element.name === 'm:d') within(element, look)
    else if (element.name === 'mc:AlternateContent') {
      const chosen = chosenAlternative(element)
      if (chosen) walk(chosen, look)
    } else if (element.name === 'w:fldChar') turn(element, look)
    else if (element.name === 'w:instrText') instruct(textOf(element))
    else if (element.name === 'w:sdt' && fields.length === 0 && !isPlaceholder(element)) {
      entries.begin(JSON.stringify(childOf(element, 'w:sdtPr')))
      walk(element, look)
      entries.end()
    } else if (!isPlaceholder(element)) {
      if (INSERTED.has(element.name)) reading.seen.add('trackedChanges')
      if (NOTES.has(element.name) && !look.deleted) reading.seen.add('notes')
      if (element.name === 'w:object' && !look.deleted) reading.seen.add('objects')
      const isWithin =
        element.name === 'w:br' && element.attributes['w:type'] === 'page' && isWithinSentence(pieces.at(-1))
      add(isWithin ? '' : (signOf(element) ?? ''), look)
      walk(element, look)
    }
  }

  function lookOf(run: XmlElement, look: Look): Look {
    const own = runFormat(childOf(run, 'w:rPr'))
    const named = reading.styles.character(own.style)
    return {
      deleted: look.deleted,
      hidden:
        flat ||
        (own.hidden ?? toggled(style.run.hidden, named.hidden)) ||
        (own.tiny ?? named.tiny ?? style.run.tiny ?? false) ||
        isUnseen(
          own.colour ?? named.colour ?? style.run.colour,
          groundWithin(ground, own.shading ?? named.shading ?? style.run.shading),
        ),
      struck: own.struck ?? named.struck ?? style.run.struck ?? false,
      shift: own.shift ?? named.shift ?? style.run.shift ?? 'level',
      bold: own.bold ?? toggled(style.run.bold, named.bold),
      font: own.font ?? named.font ?? style.run.font,
      signs: own.signs ?? named.signs ?? style.run.signs,
      style: own.style,
    }
  }

  /** Figures that are set from right to left keep the signs that say so, and are none that can be taken. */
  function turnRound(element: XmlElement, look: Look): void {
    const start = pieces.length
    walk(element, look)
    const first = pieces[start]
    if (!first || !pieces.slice(start).some(({ text }) => /\p{Nd}/u.test(text))) return
    pieces[start] = { ...first, text: `\u202e${first.text}` }
    const last = pieces.at(-1) ?? first
    pieces[pieces.length - 1] = { ...last, text: `${last.text}\u202c` }
  }

  /** A fraction or a power of an equation in one line: 1/2 is not 12. */
  function between(
    element: XmlElement,
    [first, sign, second]: readonly [string, string, string],
    look: Look,
  ): void {
    const parts = [childOf(element, first), childOf(element, second)]
    parts.forEach((part, i) => {
      if (i > 0) add(sign, look)
      if (part) walk(part, look)
    })
  }

  /** What Word draws brackets around. */
  function within(element: XmlElement, look: Look): void {
    const [first, between, last] = bracketsOf(element)
    childrenOf(element, 'm:e').forEach((part, i) => {
      add(i === 0 ? first : between, look)
      walk(part, look)
    })
    add(last, look)
  }

  function addBox(box: XmlElement, look: Look): void {
    if (!look.deleted && !look.hidden) boxes.push(reading.blocksOf(box, { ...reading, ground: 'unknown' }))
  }

  function add(shown: string, look: Look): void {
    const { deleted, hidden, struck, bold, font, signs, style: named, shift } = look
    if (shown === '' || deleted || fields.includes('code')) return
    if (struck) {
      if (shown.trim() !== '') reading.seen.add('struck')
      return
    }
    const text = signs === undefined ? shown : withSigns(shown, signs)
    if (!hidden) pieces.push({ text, bold, font, style: named, shift, place: reading.marks.place() })
    else if (text.trim() !== '') reading.seen.add('hidden')
  }

  function instruct(more: string): void {
    if (fields.length === 1) entries.name(more)
    code += more
  }

  function turn(sign: XmlElement, look: Look): void {
    const type = sign.attributes['w:fldCharType']
    if (type === 'begin') formField = { shown: formFieldShown(sign), after: pieces.length }
    if (type === 'begin' && fields.length === 0) entries.begin('')
    if (type === 'begin' && fields.length < MAX_FIELDS) fields.push('code')
    if (type === 'begin') code = ''
    if (type === 'separate' && fields.length > 0 && isToBelieve()) fields[fields.length - 1] = 'result'
    if (type !== 'end') return
    const ended = fields.pop()
    if (ended === 'code') add(equationWords(code) ?? '', look)
    if (ended !== undefined && formField?.after === pieces.length) add(formField.shown ?? '', look)
    formField = undefined
    if (ended !== undefined && fields.length === 0) entries.end()
  }

  /** LibreOffice 7.4 saves the first formula of a document with 0 behind a label (`findings/libreoffice-table-formulas.sh`). */
  function isToBelieve(): boolean {
    if (!reading.isConverted || !/^\s*=/u.test(code)) return true
    reading.seen.add('formulas')
    return false
  }

  walk(paragraph, { ...plainLook(style.run), deleted: false })
  const written = entries.once()
  const shown = withoutNoteMarks(written)
  if (shown.length < written.length) reading.seen.add('struck')
  return { pieces: shown, boxes: boxes.flat(), leftOut }
}

/** Fields within the code of fields; Word itself stops at twenty. */
const MAX_FIELDS = 20

interface Look {
  readonly deleted: boolean
  readonly hidden: boolean
  readonly struck: boolean
  readonly shift: Shift
  readonly bold: boolean
  readonly font: string | undefined
  readonly signs: string | undefined
  readonly style: string | undefined
}

function plainLook({ hidden, tiny, struck, bold, font, signs, shift }: RunFormat): Omit<Look, 'deleted'> {
  const plain = { shift: shift ?? 'level', font, signs, style: undefined }
  return {
    ...plain,
    hidden: (hidden ?? false) || (tiny ?? false),
    struck: struck ?? false,
    bold: bold ?? false,
  }
}

/** A switch of a character style turns that of the paragraph's style round. */
function toggled(paragraph: boolean | undefined, character: boolean | undefined): boolean {
  return (paragraph ?? false) !== (character ?? false)
}

/** "Click here to enter text." is nobody's text. */
function isPlaceholder(element: XmlElement): boolean {
  return element.name === 'w:sdt' && childOf(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined
}

/** A page that ends within a sentence, as one with a signature may, ends no paragraph. */
function isWithinSentence(before: Piece | undefined): boolean {
  return /[^\s。！？；：!?;:]$/u.test(before?.text ?? '')
}

/** What an element of a run shows, or nothing. */
function signOf(element: XmlElement): string | undefined {
  switch (element.name) {
    case 'w:t':
      return runText(element)
    case 'm:t':
      return inOneLine(element)
    case 'w:tab':
    case 'w:ptab':
      return '\t'
    case 'w:br':
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    case 'w:sym':
      return symbol(element)
    default:
      return undefined
  }
}

/** A line end within words is a blank. */
function inOneLine(element: XmlElement): string {
  return textOf(element).replace(/[\r\n]+/gu, ' ')
}

/** Blanks at the ends count only where the file says so. */
function runText(element: XmlElement): string {
  const text = inOneLine(element)
  return element.attributes['xml:space'] === 'preserve' ? text : withoutOuterBlanks(text)
}

/** Like trim, but for the blanks of XML alone. A pattern would take its time over a million blanks within. */
function withoutOuterBlanks(text: string): string {
  const isBlank = (at: number) => text[at] === ' ' || text[at] === '\t'
  let start = 0
  let end = text.length
  while (start < end && isBlank(start)) start += 1
  while (end > start && isBlank(end - 1)) end -= 1
  return text.slice(start, end)
}
