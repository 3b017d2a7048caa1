import { Button } from 'antd'
import { useId, useMemo, useState } from 'react'
import { isUnwritten } from '../../../core/checks/grades.ts'
import type { TextItem } from '../../../core/form/form.ts'
import { standardPreamble } from '../../../core/report/blank.ts'
import { textOf } from '../../../core/report/fields.ts'
import { ConflictNotice } from '../ConflictNotice.tsx'
import { useEditor } from '../editor-context.ts'
import { FindingList } from '../findings/FindingList.tsx'
import { useCheckedReport, useFindings } from '../findings/findings-context.ts'
import { useReport, useText } from '../use-session-value.ts'
import { ProseEditor } from './ProseEditor.tsx'
import { UnderCursor } from './UnderCursor.tsx'
import { useBlanks } from './use-blanks.ts'

/** One text of the form: its printed heading, its words, and what is found about them. */
export function TextItemView({ item }: { readonly item: TextItem }) {
  const { session, readOnly, setActive } = useEditor()
  const { findings } = useFindings()
  const checked = useCheckedReport()
  const id = useId()
  const text = useText(item.field)
  const [cursor, setCursor] = useState<number>()
  const { blanks, ...blankKeys } = useBlanks(item.field, text)
  // That a text is still empty needs no saying beside it, and its blanks are marked in it.
  const own = useMemo(
    () => findings.filter((finding) => finding.field === item.field && !isUnwritten(finding)),
    [findings, item.field],
  )
  return (
    <section className="text-item">
      <div className="text-head">
        <span className="text-name" id={id}>
          {item.heading ?? item.label}
        </span>
        <span className="muted count" aria-live="off">
          {blanks.length > 0 && `还有 ${blanks.length} 处空 · `}
          {text.replaceAll(/\s/g, '').length} 字
        </span>
      </div>
      <ProseEditor
        field={item.field}
        labelledBy={id}
        value={text}
        readOnly={readOnly}
        findings={own}
        checked={textOf(checked, item.field)}
        onEdit={(value) => session.typeText(item.field, value === '' && item.optional ? null : value)}
        onFocus={() => setActive(item.field)}
        onBlur={() => {
          // Of what is locked nothing is sent again: the way to give it up would go from under the pointer.
          if (!readOnly) void session.flush()
        }}
        onCursor={setCursor}
        {...blankKeys}
      />
      <UnderCursor findings={own} blanks={blanks} cursor={cursor} />
      {item.field === 'preamble' && <PreambleHelp text={text} />}
      <ConflictNotice field={item.field} />
      <FindingList findings={own} />
    </section>
  )
}

/** The unit or the year was changed after the preamble was written. */
function PreambleHelp({ text }: { readonly text: string }) {
  const { form, session, readOnly } = useEditor()
  const report = useReport()
  const standard = standardPreamble(form, report.agency.name, report.year)
  const named = text.includes(report.agency.name)
  const dated = text.includes(`${report.year}年`)
  const lacking = [...(named ? [] : ['现在的机关名称']), ...(dated ? [] : [`${report.year}年`])].join('和')
  if (text === standard) return null
  return (
    <div className="row">
      {text.trim() !== '' && lacking !== '' && (
        <span className="warning">引言里没有写到{lacking}，请核对。</span>
      )}
      <Button size="small" disabled={readOnly} onClick={() => session.edit([['preamble', standard]])}>
        换成标准引言
      </Button>
    </div>
  )
}
