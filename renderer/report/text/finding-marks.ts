import { type Extension, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view'
import { GRADE_WORDS } from '../../../core/checks/grades.ts'
import type { Finding } from '../../../core/checks/finding.ts'

/** The findings about the text as it stands in the editor. */
export const markFindings = StateEffect.define<readonly Finding[]>()

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (current, { changes, effects }) =>
    effects.reduce(
      (set, effect) => (effect.is(markFindings) ? updated(set, effect.value) : set),
      current.map(changes),
    ),
  provide: (field) => EditorView.decorations.from(field),
})

/** The marks of the findings; those that stand already stay as they are. */
function updated(set: DecorationSet, findings: readonly Finding[]): DecorationSet {
  const wanted = new Map(findings.flatMap(marked).map((mark) => [keyOf(mark), mark]))
  const kept = set.update({
    filter: (from, to, value) => wanted.delete(keyOf({ from, to, finding: findingOf(value) })),
  })
  return wanted.size === 0
    ? kept
    : kept.update({
        add: Array.from(wanted.values(), ({ from, to, finding }) =>
          Decoration.mark({ class: `found ${finding.severity}`, finding }).range(from, to),
        ),
        sort: true,
      })
}

interface Marked {
  readonly from: number
  readonly to: number
  readonly finding: Finding
}

function marked(finding: Finding): Marked[] {
  const { quote } = finding
  return quote && quote.start < quote.end ? [{ from: quote.start, to: quote.end, finding }] : []
}

function keyOf({ from, to, finding: { severity, message } }: Marked): string {
  return `${from} ${to} ${severity} ${message}`
}

function findingOf({ spec }: Decoration): Finding {
  return (spec as { readonly finding: Finding }).finding
}

const tooltip = hoverTooltip((view, position) => {
  const found: { readonly finding: Finding; readonly from: number; readonly to: number }[] = []
  view.state.field(marks).between(position, position, (from, to, value) => {
    found.push({ finding: findingOf(value), from, to })
  })
  const [first] = found
  if (!first) return null
  return {
    pos: first.from,
    end: first.to,
    above: true,
    create: () => ({ dom: messages(found.map(({ finding }) => finding)) }),
  }
})

function messages(findings: readonly Finding[]): HTMLElement {
  const list = document.createElement('ul')
  list.className = 'found-messages'
  for (const { severity, message } of findings) {
    const item = document.createElement('li')
    item.textContent = `${GRADE_WORDS[severity]}：${message}`
    list.append(item)
  }
  return list
}

/** Underlines words that something is found about; pointing at them shows what. */
export const findingMarks: Extension = [marks, tooltip]
