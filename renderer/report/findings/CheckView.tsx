import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { checkedWords } from '../../../core/checks/checked-words.ts'
import { countGrades, type Grade, GRADES, GRADE_WORDS, gradeOf } from '../../../core/checks/grades.ts'
import type { PartNumber } from '../../../core/form/form.ts'
import { useEditor } from '../editor-context.ts'
import { AsideList } from './AsideList.tsx'
import { FindingList } from './FindingList.tsx'
import { useFindings } from './findings-context.ts'
import { ScreenHeading } from '../../parts/ScreenHeading.tsx'

/** What each grade asks of the reader. */
const GRADE_NOTES: Readonly<Record<Grade, string>> = {
  error: '肯定有误，不改会被退回。',
  warning: '多半有误，请逐处核对。',
  advice: '写法上的建议，由您决定。',
  unwritten: '还没有写到的地方；没有相关情况的也要写明，没有数的填 0。',
}

/** Everything the checks found, by severity; below, what was set aside. */
export function CheckView() {
  const { opened, form, show, lastYear } = useEditor()
  const { findings, checking } = useFindings()
  const [part, setPart] = useState<PartNumber | 'all'>('all')
  const [grade, setGrade] = useState<Grade | 'all'>('all')
  const ofPart = findings.filter((finding) => part === 'all' || finding.part === part)
  const count = countGrades(ofPart)
  if (checking) {
    return (
      <article aria-busy>
        <ScreenHeading>检查</ScreenHeading>
        <p className="muted">正在检查…</p>
      </article>
    )
  }
  if (findings.length === 0) {
    return (
      <article>
        <ScreenHeading>检查</ScreenHeading>
        <p>{checkedWords(lastYear !== undefined, opened.requirements !== null)}</p>
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
      <ScreenHeading>检查</ScreenHeading>
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
        <section key={each} className="graded">
          <h2>
            {GRADE_WORDS[each]}（{count[each]}）<span className="muted">{GRADE_NOTES[each]}</span>
          </h2>
          <FindingList findings={ofPart.filter((finding) => gradeOf(finding) === each)} named="part" />
        </section>
      ))}
      {groups.length === 0 && <p className="muted">这里没有发现问题。</p>}
      <AsideList />
    </article>
  )
}
