import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import type { Severity } from '../../../core/checks/finding.ts'
import type { PartNumber } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { AsideList } from './AsideList.tsx'
import { FindingList } from './FindingList.tsx'
import { useFindings } from './findings-context.ts'
import { SEVERITIES, SEVERITY_WORDS } from './severity.ts'

/** Everything the checks found, by severity; below, what was set aside. */
export function CheckView() {
  const { form, show } = useEditor()
  const { findings } = useFindings()
  const [part, setPart] = useState<PartNumber | 'all'>('all')
  const [severity, setSeverity] = useState<Severity | 'all'>('all')
  const ofPart = findings.filter((finding) => part === 'all' || finding.part === part)
  const count = (each: Severity) => ofPart.filter((finding) => finding.severity === each).length
  if (findings.length === 0) {
    return (
      <article>
        <h1>检查</h1>
        <p>各部分都已填写，表格合计和勾稽关系都成立，文字与表格一致，没有发现问题。</p>
        <Button type="primary" onClick={() => show('preview')}>
          预览打印效果
        </Button>
        <AsideList />
      </article>
    )
  }
  const groups = SEVERITIES.filter((each) => (severity === 'all' || severity === each) && count(each) > 0)
  return (
    <article>
      <h1>检查</h1>
      <div className="row">
        <Segmented
          value={severity}
          onChange={setSeverity}
          aria-label="只看某一类"
          options={[
            { value: 'all' as const, label: `全部 ${ofPart.length}` },
            ...SEVERITIES.map((value) => ({ value, label: `${SEVERITY_WORDS[value]} ${count(value)}` })),
          ]}
        />
        <Select
          value={part}
          onChange={setPart}
          aria-label="只看某一部分"
          popupMatchSelectWidth={false}
          options={[
            { value: 'all' as const, label: '全部部分' },
            ...form.parts.map(({ number, heading }) => ({ value: number, label: heading })),
          ]}
        />
      </div>
      {groups.map((each) => (
        <section key={each}>
          <h2>
            {SEVERITY_WORDS[each]}（{count(each)}）
          </h2>
          <FindingList findings={ofPart.filter((finding) => finding.severity === each)} />
        </section>
      ))}
      {groups.length === 0 && <p className="muted">这里没有发现问题。</p>}
      <AsideList />
    </article>
  )
}
