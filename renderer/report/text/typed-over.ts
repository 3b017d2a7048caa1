import { EditorView } from '@codemirror/view'

/**
 * Typing over what is selected. Left to the browser, the new words get the looks of a mark they replace as a style of their own, which
 * the policy of the page refuses.
 */
export const typedOver = EditorView.domEventHandlers({
  beforeinput: (event, view) => {
    const { data, inputType, isComposing } = event
    const isTyped = inputType === 'insertText' && data !== null && !isComposing && !view.composing
    if (!isTyped || view.state.readOnly || view.state.selection.main.empty) return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true })
    return true
  },
})
