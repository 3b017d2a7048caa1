import { Button } from 'antd'
import { useId } from 'react'
import type { TextItem } from '../../../core/form/form.ts'
import { standardPreamble } from '../../../core/report/blank.ts'
import { textOf } from '../../../core/report/fields.ts'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { useEditor } from '../editor-context.ts'
import { FindingList } from '../FindingList.tsx'

/** One text of the form: its printed heading, its words, and what is found about them. */
export function TextItemView({ item }: { readonly item: TextItem }) {
  const { report, session, readOnly, findings, setActive } = useEditor()
  const id = useId()
  const text = textOf(report, item.field)
  const own = findings.filter(({ field, rule }) => field === item.field && rule !== 'form.blank')
  return (
    <section className="text-item">
      <div className="text-head">
        <label htmlFor={id}>{item.heading ?? item.label}</label>
        <span className="muted count" aria-live="off">
          {text.replaceAll(/\s/g, '').length} 字
        </span>
      </div>
      <textarea
        id={id}
        data-field={item.field}
        className="text"
        value={text}
        readOnly={readOnly}
        spellCheck={false}
        onFocus={() => setActive(item.field)}
        onBlur={() => void session.flush()}
        onChange={(event) => session.edit([[item.field, event.target.value]])}
      />
      {item.field === 'preamble' && <PreambleHelp text={text} />}
      <ConflictNotice field={item.field} />
      <FindingList findings={own} />
    </section>
  )
}

/** The unit or the year was changed after the preamble was written. */
function PreambleHelp({ text }: { readonly text: string }) {
  const { report, session, readOnly } = useEditor()
  const standard = standardPreamble(report.agency.name, report.year)
  const fits = text.includes(report.agency.name) && text.includes(`${report.year}年`)
  if (text === standard) return null
  return (
    <div className="row">
      {text.trim() !== '' && !fits && (
        <span className="warning">引言里没有写到现在的机关名称或年度，请核对。</span>
      )}
      <Button size="small" disabled={readOnly} onClick={() => session.edit([['preamble', standard]])}>
        换成标准引言
      </Button>
    </div>
  )
}
