import { type Extension, Prec, RangeSet, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, keymap, WidgetType } from '@codemirror/view'
import { type BlankBeside, blanksBeside } from '../../../core/taken-over/last-figures.ts'
import type { TakenOver } from '../../../core/taken-over/take-over-text.ts'
import { filledBlank, isJustFilled } from './filled-blank.ts'

/** Last year's text as this year's began with it, whose figures stand beside the blanks. */
export const setLast = StateEffect.define<TakenOver | undefined>()

export interface BlankKeys {
  /** Goes to the next blank or the one before, from an offset; false where there is none. */
  readonly onGo: (offset: number, direction: 'next' | 'previous', by: 'tab' | 'confirmed') => boolean
  /** What came of confirming a blank: last year's figure now stands there, or there was none. */
  readonly onConfirm: (last: string | undefined) => void
}

interface Marked {
  readonly last: TakenOver | undefined
  readonly blanks: readonly BlankBeside[]
  readonly marks: DecorationSet
}

const NOTHING: Marked = { last: undefined, blanks: [], marks: Decoration.none }

const marked = StateField.define<Marked>({
  create: (state) => markedIn(state.doc.toString(), undefined),
  update: (current, transaction) => {
    const told = transaction.effects.findLast((effect) => effect.is(setLast))
    if (!told && !transaction.docChanged) return current
    return markedIn(transaction.state.doc.toString(), told ? told.value : current.last)
  },
  provide: (field) => [
    EditorView.decorations.from(field, ({ marks }) => marks),
    EditorView.atomicRanges.of((view) => stretches(view.state.field(field).blanks)),
  ],
})

function markedIn(text: string, last: TakenOver | undefined): Marked {
  const blanks = blanksBeside(text, last)
  if (blanks.length === 0) return { ...NOTHING, last }
  const marks = blanks.flatMap(({ start, end, last: figure }) => [
    Decoration.mark({ class: 'blank' }).range(start, end),
    ...(figure === undefined
      ? []
      : [Decoration.widget({ widget: new LastFigure(figure), side: 1 }).range(end)]),
  ])
  return { last, blanks, marks: Decoration.set(marks) }
}

function stretches(blanks: readonly BlankBeside[]): RangeSet<Decoration> {
  return Decoration.set(blanks.map(({ start, end }) => Decoration.mark({}).range(start, end)))
}

/** Last year's figure beside a blank; the line under the text says it to who does not see it. */
class LastFigure extends WidgetType {
  readonly figure: string
  constructor(figure: string) {
    super()
    this.figure = figure
  }
  override eq({ figure }: LastFigure): boolean {
    return figure === this.figure
  }
  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'blank-last'
    element.ariaHidden = 'true'
    element.dataset['last'] = `去年 ${this.figure}`
    return element
  }
}

/** The blank that is selected whole. */
function selectedBlank({ state }: EditorView): BlankBeside | undefined {
  const { from, to } = state.selection.main
  return state.field(marked).blanks.find(({ start, end }) => start === from && end === to)
}

/** Selects the blank at a place, so that typing fills it in; false where there is none. */
export function selectBlank(view: EditorView, place: number): boolean {
  const blank = view.state
    .field(marked, false)
    ?.blanks.find(({ start, end }) => start <= place && place < end)
  if (!blank) return false
  view.dispatch({
    selection: { anchor: blank.start, head: blank.end },
    effects: EditorView.scrollIntoView(blank.start, { y: 'center' }),
  })
  return true
}

/** Marks blanks with last year's figures beside them. Tab goes from one to the next, Enter confirms what stood there or was typed in. */
export function blankMarks({ onGo, onConfirm }: BlankKeys): Extension {
  const go = (view: EditorView, direction: 'next' | 'previous') => {
    const { from, empty } = view.state.selection.main
    return onGo(empty && direction === 'next' ? from - 1 : from, direction, 'tab')
  }
  const confirm = (view: EditorView) => {
    if (isJustFilled(view.state)) {
      onGo(view.state.selection.main.head - 1, 'next', 'confirmed')
      return true
    }
    const blank = selectedBlank(view)
    if (!blank || view.state.readOnly) return false
    const { start, end, last } = blank
    if (last !== undefined) {
      const change = { changes: { from: start, to: end, insert: last }, userEvent: 'input' }
      view.dispatch({ ...change, selection: { anchor: start + last.length } })
    }
    onConfirm(last)
    if (last !== undefined) onGo(start + last.length - 1, 'next', 'confirmed')
    return true
  }
  return [
    marked,
    filledBlank,
    Prec.high(
      keymap.of([
        { key: 'Tab', run: (view) => go(view, 'next'), shift: (view) => go(view, 'previous') },
        { key: 'Enter', run: confirm },
      ]),
    ),
    EditorView.domEventHandlers({
      click: (event, view) => {
        const place = view.posAtCoords({ x: event.clientX, y: event.clientY })
        return place !== null && view.state.selection.main.empty && selectBlank(view, place)
      },
    }),
  ]
}
