import type { SourceBlock } from '../../../core/import/source.ts'
import { endsParagraph, isNumbered } from './line-breaks.ts'
import { type Line, type Setting, type Stroke, paragraphOf, trimmed } from './paragraph.ts'
import type { Look } from './style.ts'

/** Characters between which a line of the source may be broken without a space. */
const WIDE = /[\p{Script=Han}\u2014\u2018-\u201d\u2026\u3000-\u303f\uff00-\uffef]/u
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
/** An element with more characters than these holds more than one paragraph, where its lines are sentences. */
const LONG = 150

/** Gathers text as a browser sets it, and gives its paragraphs. */
export class Paragraphs {
  readonly blocks: SourceBlock[] = []
  private text = ''
  /** Its last character; asking the text itself would copy it every time. */
  private last = '\n'
  private strokes = ''
  /** White space that becomes a space if words follow. */
  private gap = ''
  private number = ''
  /** What stands among the words and is not read, and where. */
  private leftOut: { readonly at: number; readonly what: string }[] = []

  add(text: string, stroke: Stroke, look: Look): void {
    if (look.listNumber) this.addWord(text.replace(/\s+/g, ''), stroke)
    else if (look.whiteSpace === 'kept') this.addKept(text, stroke)
    else if (look.whiteSpace === 'pre') this.addLines(text, stroke)
    else this.addCollapsed(text, stroke)
  }

  /** Something stands here that is not read. */
  leaveOut(what: string): void {
    this.leftOut.push({ at: this.text.length, what })
  }

  breakLine(): void {
    this.text += this.last = '\n'
    this.strokes += ' '
    this.gap = ''
  }

  /** The next paragraph has an automatic number. */
  startItem(number: string): void {
    this.number = number
  }

  /** What was added since the last end makes paragraphs. */
  end(setting: Setting): void {
    let lines: Line[] = []
    let start = 0
    let told = 0
    const leftOutBefore = (end: number) => {
      const what = new Set<string>()
      for (; (this.leftOut[told]?.at ?? Infinity) < end; told += 1) what.add(this.leftOut[told]?.what ?? '')
      return what.size === 0 ? {} : { leftOut: [...what] }
    }
    const flush = () => {
      const filled = lines.map(trimmed).filter(({ text }) => text !== '')
      if (filled.length > 0)
        this.blocks.push({ ...paragraphOf(this.numbered(filled), setting), ...leftOutBefore(start) })
      lines = []
    }
    for (const text of this.text.split('\n')) {
      const before = lines.at(-1)?.text
      const isLong = this.text.length > LONG
      if (before !== undefined && endsParagraph(setting.breaks, before, text, isLong)) flush()
      lines.push({ text, strokes: this.strokes.slice(start, start + text.length) })
      start += text.length + 1
    }
    flush()
    this.text = this.strokes = this.gap = ''
    this.last = '\n'
    this.leftOut = []
  }

  /** A number that its writer typed all the same is not doubled. */
  private numbered([first = { text: '', strokes: '' }, ...rest]: readonly Line[]): Line[] {
    const number = isNumbered(first.text) ? '' : this.number
    this.number = ''
    const strokes = (first.strokes[0] ?? '.').repeat(number.length) + first.strokes
    return [{ text: number + first.text, strokes }, ...rest]
  }

  private addCollapsed(text: string, stroke: Stroke): void {
    for (const [piece] of text.replace(UNSEEN, '').matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/[ \t\r\n\f]/.test(piece[0] ?? '')) this.gap += piece
      else this.addWord(piece.replaceAll('\u00a0', ' '), stroke)
    }
  }

  /** As it stands; only where the source breaks its lines, they are joined. */
  private addKept(text: string, stroke: Stroke): void {
    const pieces = text.split('\n')
    pieces.forEach((piece, i) => {
      if (i > 0) this.gap = '\n'
      const start = i > 0 ? piece.trimStart() : piece
      this.addWord(i < pieces.length - 1 ? start.trimEnd() : start, stroke)
    })
  }

  private addLines(text: string, stroke: Stroke): void {
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.breakLine()
      this.addWord(line.replaceAll('\u00a0', ' '), stroke)
    })
  }

  private addWord(word: string, stroke: Stroke): void {
    if (word === '') return
    const joined = this.gap.includes('\n') && WIDE.test(this.last) && WIDE.test(word[0] ?? '')
    const space = this.gap !== '' && this.last !== '\n' && !joined ? ' ' : ''
    this.text += space + word
    this.last = word.at(-1) ?? '\n'
    this.strokes += stroke.repeat(space.length + word.length)
    this.gap = ''
  }
}
