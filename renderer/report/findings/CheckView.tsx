import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { countGrades, type Grade, GRADES, GRADE_WORDS, gradeOf } from '../../../core/checks/grades.ts'
import type { PartNumber } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { AsideList } from './AsideList.tsx'
import { FindingList } from './FindingList.tsx'
import { useFindings } from './findings-context.ts'

/** Everything the checks found, by severity; below, what was set aside. */
export function CheckView() {
  const { form, show } = useEditor()
  const { findings, checking } = useFindings()
  const [part, setPart] = useState<PartNumber | 'all'>('all')
  const [grade, setGrade] = useState<Grade | 'all'>('all')
  const ofPart = findings.filter((finding) => part === 'all' || finding.part === part)
  const count = countGrades(ofPart)
  if (checking) {
    return (
      <article aria-busy>
        <h1>检查</h1>
        <p className="muted">正在检查…</p>
      </article>
    )
  }
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
  const groups = GRADES.filter((each) => (grade === 'all' || grade === each) && count[each] > 0)
  return (
    <article>
      <h1>检查</h1>
      <div className="row">
        <Segmented
          value={grade}
          onChange={setGrade}
          aria-label="只看某一类"
          options={[
            { value: 'all' as const, label: `全部 ${ofPart.length}` },
            ...GRADES.map((value) => ({ value, label: `${GRADE_WORDS[value]} ${count[value]}` })),
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
            {GRADE_WORDS[each]}（{count[each]}）
          </h2>
          <FindingList findings={ofPart.filter((finding) => gradeOf(finding) === each)} />
        </section>
      ))}
      {groups.length === 0 && <p className="muted">这里没有发现问题。</p>}
      <AsideList />
    </article>
  )
}
