import { type Extension, type Range, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, hoverTooltip } from '@codemirror/view'
import type { Finding } from '../../../core/checks/finding.ts'
import { SEVERITY_WORDS } from '../findings/severity.ts'

/** The findings about the text as it now stands. */
export const markFindings = StateEffect.define<readonly Finding[]>()

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(current, transaction) {
    const mapped = current.map(transaction.changes)
    return transaction.effects.reduce((set, effect) => {
      if (!effect.is(markFindings)) return set
      const text = transaction.state.doc.toString()
      return Decoration.set(
        effect.value.flatMap((finding) => underline(finding, text)),
        true,
      )
    }, mapped)
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** Only where the words still stand: while an input method composes, the text is ahead of what was checked. */
function underline(finding: Finding, text: string): Range<Decoration>[] {
  const { quote, severity } = finding
  if (!quote || quote.start >= quote.end || text.slice(quote.start, quote.end) !== quote.text) return []
  return [Decoration.mark({ class: `found ${severity}`, finding }).range(quote.start, quote.end)]
}

const tooltip = hoverTooltip((view, position) => {
  const found: { readonly finding: Finding; readonly from: number; readonly to: number }[] = []
  view.state.field(marks).between(position, position, (from, to, { spec }) => {
    found.push({ finding: (spec as { finding: Finding }).finding, from, to })
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
    item.textContent = `${SEVERITY_WORDS[severity]}：${message}`
    list.append(item)
  }
  return list
}

/** Underlines words that something is found about; pointing at them shows what. */
export const findingMarks: Extension = [marks, tooltip]
