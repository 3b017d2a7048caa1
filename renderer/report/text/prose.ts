import { standardKeymap } from '@codemirror/commands'
import { Annotation, EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import type { Finding } from '../../../core/checks/finding.ts'
import { BLANK } from '../../../core/report/blanks.ts'
import type { TakenOver } from '../../../core/taken-over/take-over-text.ts'
import { NONCE } from '../../csp.ts'
import { type BlankKeys, blankMarks, selectBlank, setLast } from './blank-marks.ts'
import { findMarks, type LookedFor, lookFor } from './find-marks.ts'
import { findingMarks, markFindings } from './finding-marks.ts'
import { leftAtWrap } from './left-at-wrap.ts'
import { typedOver } from './typed-over.ts'

/** An editor of one text on the page. */
export interface Prose {
  /** Shows a text that came from elsewhere: undo, a suggestion, another window. */
  readonly show: (text: string) => void
  /**
   * Underlines what is found.
   * @param checked the text it is found in; where other words stand now, marks only move along until those are checked
   */
  readonly mark: (findings: readonly Finding[], checked: string) => void
  /** Shows last year's figures beside the blanks. */
  readonly compare: (last: TakenOver | undefined) => void
  /** Marks words that are looked for. */
  readonly lookFor: (words: LookedFor) => void
  readonly close: () => void
}

export interface ProseOptions extends BlankKeys {
  readonly parent: HTMLElement
  readonly text: string
  readonly field: string
  readonly labelledBy: string
  readonly readOnly: boolean
  readonly onEdit: (text: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onCursor: (offset: number) => void
}

/** A change that did not come from the keyboard, and so is not an edit. */
const shown = Annotation.define<boolean>()

/** The editor that has the keyboard, or had it last. */
let latest: EditorView | undefined

/** What is selected in the text that was written in last. */
export function selectedWords(): string {
  const { state } = latest ?? {}
  return state ? state.sliceDoc(state.selection.main.from, state.selection.main.to) : ''
}

/** Puts words where the cursor is, or was last; false where no text has one that takes them. */
export function insertAtCursor(words: string): boolean {
  if (!latest || latest.state.readOnly) return false
  const { from } = latest.state.selection.main
  latest.dispatch(latest.state.replaceSelection(words), { userEvent: 'input', scrollIntoView: true })
  latest.focus()
  const blank = words.indexOf(BLANK)
  if (blank >= 0) selectBlank(latest, from + blank)
  return true
}

/** Undo is the session's, not the editor's own: it goes over all fields. */
export function openProse(options: ProseOptions): Prose {
  const { parent, field, labelledBy, readOnly, onEdit, onFocus, onBlur, onCursor } = options
  let told = options.text
  let found: { readonly findings: readonly Finding[]; readonly checked: string } | undefined
  const underline = () => {
    if (found?.checked === view.state.doc.toString())
      view.dispatch({ effects: markFindings.of(found.findings) })
  }
  const tell = () => {
    const text = view.state.doc.toString()
    // An input method took back what it wrote: what was found meanwhile is about this text.
    if (text === told) underline()
    else {
      told = text
      onEdit(text)
    }
  }
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.text,
      extensions: [
        EditorView.cspNonce.of(NONCE),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-labelledby': labelledBy,
          'data-field': field,
          spellcheck: 'false',
          tabindex: '0',
          ...(readOnly && { 'aria-readonly': 'true' }),
        }),
        EditorState.readOnly.of(readOnly),
        EditorView.editable.of(!readOnly),
        blankMarks(options),
        keymap.of(standardKeymap),
        findingMarks,
        findMarks,
        leftAtWrap,
        typedOver,
        EditorView.updateListener.of((update) => {
          const isShown = update.transactions.some((transaction) => transaction.annotation(shown))
          // While an input method composes, the letters are not yet words; they are told when it is done.
          if (update.docChanged && !isShown && !update.view.composing) tell()
          if (update.selectionSet || update.docChanged) onCursor(update.state.selection.main.head)
        }),
        EditorView.domEventHandlers({
          focus: (_event, focused) => {
            latest = focused
            onFocus()
          },
          blur: () => {
            tell()
            onBlur()
          },
          compositionend: () => {
            window.setTimeout(tell)
          },
        }),
      ],
    }),
  })
  return {
    show: (text) => {
      // What was told from here comes back later, when an input method may be at work already: its letters are in no text yet.
      if (text === told) return
      told = text
      const change = changeTo(view.state.doc.toString(), text)
      if (change) view.dispatch({ changes: change, annotations: shown.of(true) })
    },
    mark: (findings, checked) => {
      found = { findings, checked }
      underline()
    },
    compare: (last) => view.dispatch({ effects: setLast.of(last) }),
    lookFor: (words) => view.dispatch({ effects: lookFor.of(words) }),
    close: () => {
      // Of a word that an input method has not finished nothing was meant yet.
      if (!view.composing) tell()
      if (latest === view) latest = undefined
      view.destroy()
    },
  }
}

/** The one stretch in which two texts differ, so that the cursor stays where it is. */
function changeTo(before: string, after: string): { from: number; to: number; insert: string } | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}

/** Selects words of the text in an element, where the element is such an editor; with none the cursor is put there, a blank is selected. */
export function placeCursor(element: HTMLElement, offset: number, end: number): void {
  const view = EditorView.findFromDOM(element)
  if (!view) return
  if (offset === end && selectBlank(view, offset)) return
  const { length } = view.state.doc
  const [anchor, head] = [Math.min(offset, length), Math.min(end, length)]
  view.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) })
}

/** Shows a place of the text in an element, and leaves the cursor where it is. */
export function revealPlace(element: HTMLElement, offset: number): void {
  const view = EditorView.findFromDOM(element)
  const place = Math.min(offset, view?.state.doc.length ?? 0)
  view?.dispatch({ effects: EditorView.scrollIntoView(place, { y: 'center' }) })
}

/** Where the cursor or what is selected begins in the text of an element, where the element is such an editor. */
export function cursorIn(element: HTMLElement): number | undefined {
  return EditorView.findFromDOM(element)?.state.selection.main.from
}
