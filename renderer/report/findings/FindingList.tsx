import { Button } from 'antd'
import { useState } from 'react'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { canSetAside } from '../../../core/checks/set-aside.ts'
import { textOf } from '../../../core/report/fields.ts'
import type { TextField } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { ReasonRow } from './ReasonRow.tsx'
import { SEVERITY_WORDS } from './severity.ts'

/** Findings with their words and what can be done about them. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null
  return (
    <ul className="findings">
      {findings.map((finding, i) => (
        // Two findings may be alike but for their place.
        <FindingItem key={`${findingKey(finding)} ${i}`} finding={finding} />
      ))}
    </ul>
  )
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const { goToFinding, apply, setAside, readOnly } = useEditor()
  const [asking, setAsking] = useState(false)
  const { severity, message, suggestion, cells, quote } = finding
  return (
    <li>
      <span className={`severity ${severity}`}>{SEVERITY_WORDS[severity]}</span>
      <div className="finding">
        <span>{message}</span>
        <Context finding={finding} />
        <div className="actions">
          <Button size="small" type="link" onClick={() => goToFinding(finding)}>
            {wayWords(readOnly, quote !== undefined && cells !== undefined)}
          </Button>
          {quote && cells && (
            <Button size="small" type="link" onClick={() => goToFinding({ cells })}>
              看表格
            </Button>
          )}
          {suggestion && (
            <Button size="small" type="link" disabled={readOnly} onClick={() => apply([suggestion])}>
              {suggestion.to.length <= 16 ? `改为“${suggestion.to}”` : '照此改正'}
            </Button>
          )}
          {canSetAside(finding) && !asking && (
            <Button size="small" type="link" disabled={readOnly} onClick={() => setAsking(true)}>
              忽略…
            </Button>
          )}
        </div>
        {asking && <ReasonRow give={(reason) => setAside(finding, reason)} cancel={() => setAsking(false)} />}
      </div>
    </li>
  )
}

/** Where it leads: to words beside which a table stands, or to the only place. */
function wayWords(readOnly: boolean, hasTable: boolean): string {
  if (hasTable) return readOnly ? '看文字' : '改文字'
  return readOnly ? '去查看' : '去修改'
}

/** How many characters around the words are shown. */
const AROUND = 12

/** The words in their sentence. */
function Context({ finding: { field, quote } }: { readonly finding: Finding }) {
  const { report } = useEditor()
  if (!quote) return null
  const text = textOf(report, field as TextField)
  if (text.slice(quote.start, quote.end) !== quote.text) return null
  const before = text
    .slice(Math.max(0, quote.start - AROUND), quote.start)
    .split('\n')
    .at(-1)
  const [after] = text.slice(quote.end, quote.end + AROUND).split('\n')
  return (
    <q className="context">
      …{before}
      <mark>{shortened(quote.text)}</mark>
      {after}…
    </q>
  )
}

/** A long sentence is known by how it begins and ends. */
function shortened(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 24)}……${words.slice(-10)}`
}
