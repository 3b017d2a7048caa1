import { normalizeUnicode } from './pdfjs.ts'
import type { Step } from './drawing.ts'
import { applied, IDENTITY, type Matrix, multiplied, numbersIn } from './matrix.ts'
import type { Operators } from './open-pdf.ts'

/** A character as a page paints it. Lengths are in points from the upper left corner of the page. */
export interface Glyph {
  readonly text: string
  /** Where it begins on its baseline. */
  readonly x: number
  readonly y: number
  /** The direction it is read in, of length 1: [1, 0] for a page that stands upright. */
  readonly direction: readonly [number, number]
  readonly advance: number
  /** Size of the type. */
  readonly size: number
  /** The name of its font, without the mark of its subset. */
  readonly font: string
  /** The step of its page that paints it. */
  readonly step: number
  /** It is set and leaves no mark. */
  readonly isClear?: true
}

/** What the library tells of a font. */
export interface FontFace {
  readonly name?: string
  readonly fontMatrix?: readonly number[]
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly bbox?: readonly number[]
  readonly defaultVMetrics?: readonly number[]
}

/** What the library tells of a character that is shown. */
interface Shown {
  readonly unicode: string
  /** In thousandths of the font's size, as a rule. */
  readonly width: number
  readonly isSpace: boolean
  readonly vmetric?: readonly number[]
}

/** The state of text, ISO 32000-1, 9.3. */
interface TextState {
  readonly font: FontFace
  readonly size: number
  readonly charSpacing: number
  readonly wordSpacing: number
  readonly scale: number
  readonly leading: number
  readonly rise: number
  /** Mode 3 sets characters without painting them. */
  readonly mode: number
  /** How much of what is filled covers what lies under it. */
  readonly opacity: number
}

/** ISO 32000-1, 9.3.6. */
const INVISIBLE = 3

const THOUSANDTH = 0.001

const INITIAL: TextState = {
  font: {},
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  opacity: 1,
}

/**
 * The characters that a page paints, in the order it paints them; blanks among them.
 * @param fontOf the font of a name the steps use
 */
export function glyphsOf(
  steps: readonly Step[],
  ops: Operators,
  fontOf: (name: string) => FontFace | undefined,
): Glyph[] {
  const writer = new Writer(fontOf)
  const acts = new Map<number, (args: readonly unknown[], matrix: Matrix, step: number) => void>([
    [ops.save, () => writer.save()],
    [ops.restore, () => writer.restore()],
    [ops.beginText, () => writer.begin(IDENTITY)],
    [ops.setTextMatrix, ([matrix]) => writer.begin(numbersIn(matrix))],
    [ops.moveText, ([x, y]) => writer.move(Number(x), Number(y))],
    [ops.nextLine, () => writer.nextLine()],
    [ops.setLeading, ([leading]) => writer.set({ leading: Number(leading) })],
    [
      ops.setLeadingMoveText,
      ([x, y]) => {
        writer.set({ leading: -Number(y) })
        writer.move(Number(x), Number(y))
      },
    ],
    [ops.setFont, ([name, size]) => writer.setFont(name, size)],
    [ops.setGState, ([list]) => setState(writer, list)],
    [ops.setTextRenderingMode, ([mode]) => writer.set({ mode: Number(mode) })],
    [ops.setCharSpacing, ([spacing]) => writer.set({ charSpacing: Number(spacing) })],
    [ops.setWordSpacing, ([spacing]) => writer.set({ wordSpacing: Number(spacing) })],
    [ops.setHScale, ([percent]) => writer.set({ scale: Number(percent) / 100 })],
    [ops.setTextRise, ([rise]) => writer.set({ rise: Number(rise) })],
    [ops.showText, ([shown], matrix, step) => writer.show(Array.isArray(shown) ? shown : [], matrix, step)],
  ])
  for (const [step, { operator, args, matrix }] of steps.entries()) acts.get(operator)?.(args, matrix, step)
  return writer.glyphs
}

/** What a graphics state sets of text, as pairs of a name and a value: a font with its size, the opacity of what is filled. */
function setState(writer: Writer, list: unknown): void {
  const pairs: readonly unknown[] = Array.isArray(list) ? list : []
  for (const pair of pairs) {
    const [name, value] = Array.isArray(pair) ? (pair as unknown[]) : []
    if (name === 'Font' && Array.isArray(value)) writer.setFont(value[0], value[1])
    else if (name === 'ca') writer.set({ opacity: Number(value) })
  }
}

/** Follows the pen over a page. */
class Writer {
  readonly glyphs: Glyph[] = []
  private readonly fontOf: (name: string) => FontFace | undefined
  private readonly saved: TextState[] = []
  private state = INITIAL
  /** Where the line begins. */
  private line: Matrix = IDENTITY
  /** How far the line has been written, in its own space: to the right, or up in a vertical font. */
  private pen = 0

  constructor(fontOf: (name: string) => FontFace | undefined) {
    this.fontOf = fontOf
  }

  save(): void {
    this.saved.push(this.state)
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state
  }

  set(change: Partial<TextState>): void {
    this.state = { ...this.state, ...change }
  }

  setFont(name: unknown, size: unknown): void {
    this.set({ font: this.fontOf(String(name)) ?? {}, size: Number(size) })
  }

  begin(line: Matrix): void {
    this.line = line
    this.pen = 0
  }

  move(x: number, y: number): void {
    this.begin(multiplied(this.line, [1, 0, 0, 1, x, y]))
  }

  nextLine(): void {
    this.move(0, -this.state.leading)
  }

  /** Characters, and the numbers that move the pen back between them. */
  show(shown: readonly unknown[], matrix: Matrix, step: number): void {
    const { font, size, scale } = this.state
    const place = placing(this.state, multiplied(matrix, this.line), step)
    for (const one of shown) {
      if (typeof one === 'number') this.pen -= one * THOUSANDTH * size * (font.vertical ? 1 : scale)
      else if (!isShown(one)) continue
      else if (font.vertical) this.showUpright(one, place)
      else {
        const width = one.width * unitOf(font) * size
        this.glyphs.push(place(one, this.pen, 0, width * scale))
        this.pen += (width + this.spacing(one)) * scale
      }
    }
  }

  /** A character of a vertical font: it stands upright under the one before. */
  private showUpright(shown: Shown, place: Placing): void {
    const { font, size } = this.state
    const unit = unitOf(font) * size
    const [down = -1000, , up = 880] = shown.vmetric ?? font.defaultVMetrics ?? []
    const across = shown.vmetric?.[1] ?? shown.width / 2
    this.glyphs.push(place(shown, -across * unit, this.pen - up * unit, shown.width * unit))
    this.pen += down * unit + this.spacing(shown)
  }

  private spacing({ isSpace }: Shown): number {
    return this.state.charSpacing + (isSpace ? this.state.wordSpacing : 0)
  }
}

function unitOf({ fontMatrix }: FontFace): number {
  return fontMatrix?.[0] ?? THOUSANDTH
}

type Placing = (shown: Shown, x: number, y: number, advance: number) => Glyph

/** Gives characters that stand in the space of a line their place on the page. */
function placing({ font, size, rise, mode, opacity }: TextState, matrix: Matrix, step: number): Placing {
  const [a = 1, b = 0, c = 0, d = 1] = matrix
  const along = Math.hypot(a, b) || 1
  const turn = Math.sign(size) || 1
  const style = {
    direction: [(turn * a) / along, (turn * b) / along],
    size: Math.hypot(c, d) * Math.abs(size) * heightOf(font, size) || 1,
    font: (font.name ?? '').replace(/^[A-Z]{6}\+/u, ''),
    step,
    ...((mode === INVISIBLE || opacity === 0) && { isClear: true as const }),
  } as const
  return ({ unicode }, left, baseline, advance) => {
    const [x, y] = applied(matrix, left, baseline + rise)
    return { ...style, text: normalizeUnicode(unicode) as string, x, y, advance: Math.abs(advance) * along }
  }
}

/** How high a size of 1 is: fonts that are drawn by the page itself may be of any size. */
function heightOf({ isType3Font, fontMatrix, bbox }: FontFace, size: number): number {
  if (!isType3Font || Math.abs(size) > 1) return 1
  const [, low = 0, , high = 0] = bbox ?? []
  return Math.abs((high - low) * (fontMatrix?.[3] ?? 0)) || 1
}

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'unicode' in value
}
