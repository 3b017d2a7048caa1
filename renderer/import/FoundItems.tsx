import { FURTHER_ITEMS } from '../../core/form/form.ts'
import { furtherText } from '../../core/report/further-items.ts'
import type { FurtherItem } from '../../core/report/report.ts'
import { BareTextArea } from '../parts/BareInput.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { corrected, type FoundProps } from './draft.ts'

/** The items after the fifth that were found, each with its heading. */
export function FoundItems({ draft, setDraft, look }: FoundProps) {
  const { more: items = [] } = draft.report.overview
  const change = (at: number, changes: Partial<FurtherItem>) => {
    const next = items.map((item, i) => (i === at ? { ...item, ...changes } : item))
    setDraft(corrected(draft, FURTHER_ITEMS, furtherText(next)))
  }
  return items.map(({ heading, text }, i) => (
    <div key={i} className="found-text">
      <TextInput
        aria-label={`另写的第 ${i + 1} 项的标题`}
        data-field={FURTHER_ITEMS}
        maxLength={200}
        value={heading}
        onFocus={() => look(FURTHER_ITEMS)}
        onChange={(typed) => change(i, { heading: typed })}
      />
      <BareTextArea
        aria-label={heading}
        value={text}
        onFocus={() => look(FURTHER_ITEMS)}
        onChange={(typed) => change(i, { text: typed })}
      />
    </div>
  ))
}
