import type { ContentToken } from '../pdf-text/content-tokens.ts'
import { fillOf, type GraphicsState, strokeOf } from './graphics-state.ts'
import type { PageMark, Paint, PlacedGlyph, TextMark } from './marks.ts'
import { applied, IDENTITY, inverse, type Matrix, scaleOf, within } from './matrix.ts'
import type { Shown } from './pdf-fonts.ts'

/** In sizes of the type: how far apart and how far over one another characters of one mark may stand. */
const APART = 1
const OVER = 0.5
/** Millimetres. */
const LEVEL = 0.01

/** Sets a page's characters, as marks that each hold what stands together on a line. */
export class TextPen {
  readonly #marks: PageMark[]
  /** Where the line begins, and where the next character stands. */
  #line = IDENTITY
  #pen = IDENTITY
  /** The characters of the mark that was set last, which may go on. */
  #open: PlacedGlyph[] = []

  constructor(marks: PageMark[]) {
    this.#marks = marks
  }

  begin(line = IDENTITY): void {
    this.#line = line
    this.#pen = line
  }

  move(x: number, y: number): void {
    this.begin(within(this.#line, [1, 0, 0, 1, x, y]))
  }

  /** Characters, and the numbers that move the pen back between them. */
  show(operands: readonly ContentToken[], state: GraphicsState, part: number | undefined): void {
    const { font, size, stretch, charSpacing, wordSpacing } = state
    if (!font) return
    const forward = (width: number) => {
      this.#pen = within(this.#pen, [1, 0, 0, 1, width * stretch, 0])
    }
    for (const operand of operands) {
      if (operand.kind === 'number') forward((-operand.value / 1000) * size)
      if (operand.kind !== 'string') continue
      for (const code of codesIn(operand.bytes, font.bytesOfCode)) {
        const shown = font.shown(code)
        this.#set(shown, state, part)
        const isBlank = font.bytesOfCode === 1 && code === 0x20
        forward(shown.advance * size + charSpacing + (isBlank ? wordSpacing : 0))
      }
    }
  }

  #set(shown: Shown, state: GraphicsState, part: number | undefined): void {
    const mark = markOf(shown, state, within(state.matrix, this.#pen), part)
    if (!mark) return
    const last = this.#marks.at(-1)
    if (last?.kind === 'text' && goesOn(last, mark)) this.#open.push(...mark.glyphs)
    else {
      this.#open = [...mark.glyphs]
      this.#marks.push({ ...mark, glyphs: this.#open })
    }
  }
}

function markOf(
  { glyph, text, advance }: Shown,
  state: GraphicsState,
  matrix: Matrix,
  part: number | undefined,
): TextMark | undefined {
  const [a, b, c, d, e, f] = within(matrix, [state.size * state.stretch, 0, 0, state.size, 0, state.rise])
  const size = scaleOf([a, b, c, d, 0, 0])
  if (!state.font || size === 0) return undefined
  // Characters stand upright on a page whose lengths grow downwards; what is left turns or slants them.
  const turn: Matrix = [a / size, b / size, -c / size, -d / size, 0, 0]
  const [x, baseline] = applied(inverse(turn), [e, f])
  return {
    kind: 'text',
    face: state.font.face,
    size,
    turn,
    baseline,
    glyphs: [{ glyph, text, x, advance: advance * size }],
    part,
    clips: state.clips,
    ...paintsOf(state),
  }
}

/** Characters are filled, outlined or both (ISO 32000-1, 9.3.6); what shows nothing can still be found and copied. */
function paintsOf(state: GraphicsState): Pick<TextMark, 'fill' | 'stroke'> {
  const mode = state.renderMode % 4
  return {
    fill: mode === 0 || mode === 2 ? fillOf(state) : { color: [0, 0, 0], alpha: 0 },
    stroke: mode === 1 || mode === 2 ? strokeOf(state) : undefined,
  }
}

/** A character that isn't one unit of text, a ligature or one beyond the first plane, stands alone: readers count such differently. */
function isCounted({ glyphs }: TextMark): boolean {
  return glyphs.at(-1)?.text.length === 1
}

function goesOn(last: TextMark, next: TextMark): boolean {
  const [end, glyph] = [last.glyphs.at(-1), next.glyphs[0]]
  if (!end || !glyph || !isCounted(last) || !isCounted(next)) return false
  const gap = glyph.x - end.x - end.advance
  return (
    last.face === next.face &&
    last.part === next.part &&
    last.clips === next.clips &&
    Math.abs(last.size - next.size) < LEVEL &&
    Math.abs(last.baseline - next.baseline) < LEVEL &&
    gap < APART * last.size &&
    gap > -OVER * last.size &&
    last.turn.every((one, i) => Math.abs(one - (next.turn[i] ?? 0)) < LEVEL) &&
    isSamePaint(last.fill, next.fill) &&
    isSamePaint(last.stroke, next.stroke)
  )
}

export function isSamePaint(one: Paint | undefined, other: Paint | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function codesIn(bytes: Uint8Array, size: 1 | 2): number[] {
  if (size === 1) return [...bytes]
  return Array.from(
    { length: bytes.length >> 1 },
    (_, i) => ((bytes[2 * i] ?? 0) << 8) | (bytes[2 * i + 1] ?? 0),
  )
}
