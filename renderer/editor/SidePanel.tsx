import { Button, Tabs } from 'antd'
import { useMemo } from 'react'
import { flushSync } from 'react-dom'
import { isUnwritten } from '../../core/checks/grades.ts'
import type { PartNumber, TableId, TextField } from '../../core/form/form.ts'
import { filledExample } from '../../core/form/guidance-book.ts'
import { guidanceOf } from '../../core/form/guidance.ts'
import { BLANK } from '../../core/report/blanks.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { textOf } from '../../core/report/fields.ts'
import { escapes } from '../parts/escapes.ts'
import { useEditor } from '../report/editor-context.ts'
import { FindingList } from '../report/findings/FindingList.tsx'
import { useFindings } from '../report/findings/findings-context.ts'
import { LastYear } from '../report/LastYear.tsx'
import { Phrases } from '../report/phrases/Phrases.tsx'
import { PartHistory } from '../report/history/PartHistory.tsx'
import { PartRequirements } from '../report/requirements/PartRequirements.tsx'
import { useItems } from '../report/use-items.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import type { Help } from './use-help.ts'

export interface SidePanelProps {
  readonly part: PartNumber
  readonly help: Help
}

/** What helps with the part: how to write it, last year's words, what is found about it, what it was before. */
export function SidePanel({ part, help }: SidePanelProps) {
  const { opened } = useEditor()
  const { findings, checking } = useFindings()
  const own = useMemo(() => findings.filter((finding) => finding.part === part), [findings, part])
  const faults = own.filter((finding) => !isUnwritten(finding)).length
  return (
    <aside
      id="writing-help"
      className="side"
      aria-label="帮助"
      data-region
      tabIndex={-1}
      onKeyDown={(event) => {
        if (help.isOver && escapes(event)) help.close()
      }}
    >
      <Button
        className="fold"
        type="text"
        aria-label="收起帮助"
        title={`收起帮助（${help.isOver ? 'Esc' : 'F9'}）`}
        onClick={help.close}
      >
        »
      </Button>
      <Tabs
        size="small"
        tabBarGutter={9}
        items={[
          { key: 'how', label: '怎么写', children: <HowTo part={part} /> },
          { key: 'last', label: '去年', children: <LastYear part={part} /> },
          {
            key: 'findings',
            label: `问题 ${faults || ''}`,
            children:
              own.length > 0 ? (
                <FindingList findings={own} named="text" />
              ) : (
                <p className="muted">{checking ? '正在检查…' : '这一部分没有发现问题。'}</p>
              ),
          },
          {
            key: 'phrases',
            label: '常用语',
            children: <Phrases />,
            destroyOnHidden: true,
            disabled: opened.id === SAMPLE_ID,
          },
          // Read only while it is looked at.
          {
            key: 'history',
            label: '记录',
            children: <PartHistory part={part} />,
            destroyOnHidden: true,
            disabled: opened.id === SAMPLE_ID,
          },
        ]}
      />
    </aside>
  )
}

function HowTo({ part }: { readonly part: PartNumber }) {
  const items = useItems(part)
  return (
    <>
      <PartRequirements part={part} />
      {items.map((item) => (
        <Guide key={item.label} label={item.label} subject={item.kind === 'text' ? item.field : item.table} />
      ))}
    </>
  )
}

function Guide({ label, subject }: { readonly label: string; readonly subject: TextField | TableId }) {
  const { opened, session, readOnly, goTo } = useEditor()
  const guidance = guidanceOf(opened.report.form, subject)
  const { demands, basis, returned } = guidance
  const example = useSessionValue(({ report }) => filledExample(guidance, report))
  const insert = () => {
    const field = subject as TextField
    const text = textOf(session.state().report, field)
    flushSync(() => session.edit([[field, text.trim() === '' ? example : `${text}\n${example}`]]))
    goTo(field, text.trim() === '' ? example.indexOf(BLANK) : text.length + 1 + example.indexOf(BLANK))
  }
  return (
    <section className="guide">
      <h2>{label}</h2>
      <h3>要写什么</h3>
      <ul>
        {demands.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <h3>常被退回的原因</h3>
      <ul>
        {returned.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {example && (
        <>
          <h3>范例</h3>
          <blockquote>{example}</blockquote>
          <Button size="small" disabled={readOnly} onClick={insert}>
            插入范例，再填空
          </Button>
        </>
      )}
      <h3>依据</h3>
      <ul className="muted">
        {basis.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}
