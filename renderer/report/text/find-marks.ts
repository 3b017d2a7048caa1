import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'
import { placesOf } from '../../../core/find/find.ts'

/** What is looked for, and where in this text the place gone to begins. */
export interface LookedFor {
  readonly words: string
  readonly here: number | undefined
}

export const lookFor = StateEffect.define<LookedFor>()

interface Marked extends LookedFor {
  readonly marks: DecorationSet
}

/** Marks the words that are looked for. */
export const findMarks = StateField.define<Marked>({
  create: () => ({ words: '', here: undefined, marks: Decoration.none }),
  update: (current, { docChanged, effects, state }) => {
    const told = effects.findLast((effect) => effect.is(lookFor))
    if (!told && (!docChanged || current.words === '')) return current
    const { words, here } = told ? told.value : current
    const marks = placesOf(state.doc.toString(), words).map((start) =>
      Decoration.mark({ class: start === here ? 'looked-for here' : 'looked-for' }).range(
        start,
        start + words.length,
      ),
    )
    return { words, here, marks: Decoration.set(marks) }
  },
  provide: (field) => EditorView.decorations.from(field, ({ marks }) => marks),
})
