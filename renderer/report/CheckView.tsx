import { Button, Select } from 'antd'
import { useState } from 'react'
import type { PartNumber } from '../../core/form/form.ts'
import { useEditor } from './editor-context.ts'
import { FindingList, SEVERITY_WORDS } from './FindingList.tsx'

/** Everything the checks found, by severity. */
export function CheckView() {
  const { findings, form, show } = useEditor()
  const [part, setPart] = useState<PartNumber | 'all'>('all')
  const shown = findings.filter((finding) => part === 'all' || finding.part === part)
  if (findings.length === 0) {
    return (
      <article>
        <h1>检查</h1>
        <p>各部分都已填写，表格合计和勾稽关系都成立，没有发现问题。</p>
        <Button type="primary" onClick={() => show('preview')}>
          预览打印效果
        </Button>
      </article>
    )
  }
  return (
    <article>
      <h1>检查</h1>
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
      {(['error', 'warning', 'advice'] as const).map((severity) => {
        const group = shown.filter((finding) => finding.severity === severity)
        if (group.length === 0) return null
        return (
          <section key={severity}>
            <h2>
              {SEVERITY_WORDS[severity]}（{group.length}）
            </h2>
            <FindingList findings={group} />
          </section>
        )
      })}
      {shown.length === 0 && <p className="muted">这一部分没有发现问题。</p>}
    </article>
  )
}
