import { EditorSelection, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/**
 * Lets the keyboard leave a text whose cursor stands where a line is wrapped.
 * CodeMirror puts such a cursor back on its side of the wrap when the text is left too, and with it the keyboard.
 */
export const leftAtWrap: Extension = EditorView.domEventHandlers({
  blur: (_event, view) => {
    const { head, empty, assoc } = view.state.selection.main
    if (empty && assoc !== 0) view.dispatch({ selection: EditorSelection.cursor(head) })
  },
})
