import { type EditorState, StateField, type Transaction } from '@codemirror/state'
import { BLANK } from '../../../core/report/blanks.ts'

/** What is being typed in place of a blank, from its beginning to the cursor. */
interface Filled {
  readonly from: number
  readonly to: number
}

/** The blank that is being filled in, as long as nothing else is done. */
export const filledBlank = StateField.define<Filled | undefined>({
  create: () => undefined,
  update: (current, transaction) => {
    const { docChanged, selection, startState } = transaction
    // A cursor that only changes sides of a wrap, or windows that change, end nothing.
    if (!docChanged) return selection && !selection.eq(startState.selection) ? undefined : current
    const { from, to } = startState.selection.main
    const isBegun = to > from && startState.sliceDoc(from, to) === BLANK
    const begun = isBegun ? { from, to } : current
    return begun && filledBy(transaction, begun)
  },
})

/** What was typed stands in place of the blank, and the cursor behind it. */
function filledBy(transaction: Transaction, { from, to }: Filled): Filled | undefined {
  const isTyped = transaction.isUserEvent('input') || transaction.isUserEvent('delete')
  let isWithin = isTyped
  transaction.changes.iterChangedRanges((start, end) => {
    if (start < from || end > to) isWithin = false
  })
  const end = transaction.changes.mapPos(to, 1)
  const { head, empty } = transaction.newSelection.main
  return isWithin && empty && head === end ? { from, to: end } : undefined
}

/** A blank was just filled in, and its sentence goes on: no line ends here. */
export function isJustFilled(state: EditorState): boolean {
  const filled = state.field(filledBlank, false)
  if (!filled || filled.to === filled.from || !state.selection.main.empty) return false
  return filled.to < state.doc.lineAt(filled.to).to
}
