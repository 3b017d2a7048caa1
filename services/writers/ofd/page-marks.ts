import { type PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { type ContentToken, contentTokens } from '../pdf-text/content-tokens.ts'
import { fillOf, type GraphicsState, INITIAL, rgbOf, setBy, strokeOf } from './graphics-state.ts'
import { boxAround, isRectangle, type PageMark, type PathStep, pointsOf } from './marks.ts'
import { applied, type Matrix, matrixOf, within } from './matrix.ts'
import type { PdfFonts } from './pdf-fonts.ts'
import { bytesOf, contentOf, dictIn, nameIn, numbersOf, valueIn } from './pdf-objects.ts'
import { TextPen } from './text-pen.ts'

/** What a page of a printed file shows, in the order it is painted. */
export function marksOf(page: PDFDict, toMillimetres: Matrix, fonts: PdfFonts): PageMark[] {
  const painter = new Painter(fonts, toMillimetres)
  painter.paint(contentOf(page), dictIn(page, 'Resources'))
  return painter.marks
}

type Operands = readonly ContentToken[]
type Act = (numbers: readonly number[], operands: Operands) => void

/** Follows a page's content (ISO 32000-1, annex A), as far as Chromium's printing uses it. */
class Painter {
  readonly marks: PageMark[] = []
  readonly #fonts: PdfFonts
  readonly #text: TextPen
  readonly #saved: GraphicsState[] = []
  readonly #parts: (number | undefined)[] = []
  readonly #acts: ReadonlyMap<string, Act>
  #state: GraphicsState
  #resources: PDFDict | undefined
  #path: PathStep[] = []
  #clipping = false

  constructor(fonts: PdfFonts, matrix: Matrix) {
    this.#fonts = fonts
    this.#state = { ...INITIAL, matrix }
    this.#text = new TextPen(this.marks)
    this.#acts = new Map([
      ...this.#graphicsActs(),
      ...this.#pathActs(),
      ...this.#contentActs(),
      ...this.#textActs(),
    ])
  }

  paint(content: Uint8Array, resources: PDFDict | undefined): void {
    const outer = this.#resources
    this.#resources = resources ?? outer
    let operands: ContentToken[] = []
    for (const token of contentTokens(content)) {
      if (token.kind !== 'operator') operands.push(token)
      else {
        const numbers = operands.flatMap((one) => (one.kind === 'number' ? [one.value] : []))
        this.#acts.get(token.operator)?.(numbers, operands)
        operands = []
      }
    }
    this.#resources = outer
  }

  #graphicsActs(): [string, Act][] {
    const filling: Act = (numbers) => this.#set({ fillColor: rgbOf(numbers) })
    const stroking: Act = (numbers) => this.#set({ strokeColor: rgbOf(numbers) })
    return [
      ['q', () => this.#saved.push(this.#state)],
      ['Q', () => (this.#state = this.#saved.pop() ?? this.#state)],
      ['cm', (numbers) => this.#set({ matrix: within(this.#state.matrix, matrixOf(numbers)) })],
      ['gs', (_, operands) => this.#set(setBy(dictIn(this.#named('ExtGState'), nameOf(operands))))],
      ['w', ([lineWidth = 1]) => this.#set({ lineWidth })],
      ['J', ([cap = 0]) => this.#set({ cap })],
      ['j', ([join = 0]) => this.#set({ join })],
      ['M', ([miterLimit = 10]) => this.#set({ miterLimit })],
      ['d', (numbers) => this.#set({ dashes: numbers.slice(0, -1), dashOffset: numbers.at(-1) ?? 0 })],
      ...['g', 'rg', 'k', 'sc', 'scn'].map((operator): [string, Act] => [operator, filling]),
      ...['G', 'RG', 'K', 'SC', 'SCN'].map((operator): [string, Act] => [operator, stroking]),
    ]
  }

  #pathActs(): [string, Act][] {
    const ends = ['n', 'f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']
    return [
      ['m', (numbers) => this.#step('M', numbers)],
      ['l', (numbers) => this.#step('L', numbers)],
      ['c', (numbers) => this.#step('B', numbers)],
      ['h', () => this.#step('C', [])],
      ['re', (numbers) => this.#rectangle(numbers)],
      ['W', () => (this.#clipping = true)],
      ['W*', () => (this.#clipping = true)],
      ...ends.map((operator): [string, Act] => [operator, () => this.#endPath(operator)]),
    ]
  }

  #contentActs(): [string, Act][] {
    return [
      ['BMC', () => this.#parts.push(undefined)],
      ['BDC', (_, operands) => this.#parts.push(partIn(operands))],
      ['EMC', () => this.#parts.pop()],
      ['Do', (_, operands) => this.#form(nameOf(operands))],
    ]
  }

  #textActs(): [string, Act][] {
    const show: Act = (_, operands) => this.#text.show(operands, this.#state, this.#part())
    return [
      ['BT', () => this.#text.begin()],
      ['Tf', ([size = 0], operands) => this.#setFont(nameOf(operands), size)],
      ['Tm', (numbers) => this.#text.begin(matrixOf(numbers))],
      ['Td', ([x = 0, y = 0]) => this.#text.move(x, y)],
      [
        'TD',
        ([x = 0, y = 0]) => {
          this.#set({ leading: -y })
          this.#text.move(x, y)
        },
      ],
      ['T*', () => this.#text.move(0, -this.#state.leading)],
      ['TL', ([leading = 0]) => this.#set({ leading })],
      ['Tc', ([charSpacing = 0]) => this.#set({ charSpacing })],
      ['Tw', ([wordSpacing = 0]) => this.#set({ wordSpacing })],
      ['Tz', ([percent = 100]) => this.#set({ stretch: percent / 100 })],
      ['Ts', ([rise = 0]) => this.#set({ rise })],
      ['Tr', ([renderMode = 0]) => this.#set({ renderMode })],
      ['Tj', show],
      ['TJ', show],
    ]
  }

  #named(kind: string): PDFDict | undefined {
    return dictIn(this.#resources, kind)
  }

  #setFont(name: string, size: number): void {
    const font = dictIn(this.#named('Font'), name)
    this.#set({ font: font && this.#fonts.font(font), size })
  }

  #set(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change }
  }

  #part(): number | undefined {
    return this.#parts.findLast((part) => part !== undefined)
  }

  #step(kind: PathStep['kind'], numbers: readonly number[]): void {
    const points = Array.from({ length: numbers.length >> 1 }, (_, i) =>
      applied(this.#state.matrix, [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]),
    )
    this.#path.push({ kind, points })
  }

  #rectangle([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    this.#step('M', [x, y])
    this.#step('L', [x + width, y])
    this.#step('L', [x + width, y + height])
    this.#step('L', [x, y + height])
    this.#step('C', [])
  }

  #endPath(operator: string): void {
    if (operator === 's' || operator.startsWith('b')) this.#step('C', [])
    const steps = this.#path
    this.#path = []
    const fills = /^[fFbB]/u.test(operator)
    const strokes = /^[sSbB]/u.test(operator)
    if (steps.length > 0 && (fills || strokes))
      this.marks.push({
        kind: 'path',
        steps,
        evenOdd: operator.endsWith('*'),
        part: this.#part(),
        clips: this.#state.clips,
        fill: fills ? fillOf(this.#state) : undefined,
        stroke: strokes ? strokeOf(this.#state) : undefined,
      })
    if (!this.#clipping) return
    this.#clipping = false
    const clip = { steps, box: boxAround(pointsOf(steps)), isBox: isRectangle(steps) }
    this.#set({ clips: [...this.#state.clips, clip] })
  }

  #form(name: string): void {
    const form = valueIn(this.#named('XObject'), name)
    if (!(form instanceof PDFRawStream) || nameIn(form.dict, 'Subtype') !== 'Form') return
    const outer = this.#state
    const numbers = numbersOf(valueIn(form.dict, 'Matrix'))
    this.#set({ matrix: within(outer.matrix, matrixOf(numbers)) })
    this.paint(bytesOf(form), dictIn(form.dict, 'Resources'))
    this.#state = outer
  }
}

function nameOf(operands: Operands): string {
  return operands.find((one) => one.kind === 'name')?.name ?? ''
}

/** The number of a piece of marked content, which stands behind its name. */
function partIn(operands: Operands): number | undefined {
  const at = operands.findIndex((one) => one.kind === 'name' && one.name === 'MCID')
  const number = at < 0 ? undefined : operands[at + 1]
  return number?.kind === 'number' ? number.value : undefined
}
