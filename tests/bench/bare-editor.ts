import { standardKeymap } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'

// The editor with nothing around it: what a key costs at the least.
const parent = document.querySelector('main')
if (parent)
  new EditorView({
    parent,
    state: EditorState.create({
      doc: document.querySelector('textarea')?.value ?? '',
      extensions: [EditorView.lineWrapping, keymap.of(standardKeymap)],
    }),
  })
