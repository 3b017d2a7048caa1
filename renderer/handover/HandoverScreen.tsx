import { Button } from 'antd'
import { useMemo } from 'react'
import { countGrades, GRADES, GRADE_WORDS } from '../../core/checks/grades.ts'
import { reportTitle } from '../../core/document/title.ts'
import { handoverOf } from '../../core/handover/handover.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { dateWords } from '../parts/words.ts'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { useEditor } from '../report/editor-context.ts'
import { useCheckedReport, useFindings } from '../report/findings/findings-context.ts'
import { useSessionValue } from '../report/use-session-value.ts'
import { HandedParts } from './HandedParts.tsx'
import { HandedRequirements } from './HandedRequirements.tsx'
import { HandedFigures } from './HandedFigures.tsx'
import './handover.css'

/** The last page before the report goes out: what is in it, what was confirmed, what was ignored and why. */
export function HandoverScreen() {
  const { opened, lastYear, show } = useEditor()
  const report = useCheckedReport()
  const proposed = useSessionValue((state) => state.proposed)
  const { findings, checking, aside } = useFindings()
  const handover = useMemo(() => handoverOf(report, lastYear, proposed), [report, lastYear, proposed])
  const { confirmed, waiting } = handover.carried
  const count = countGrades(findings)
  const left = GRADES.filter((grade) => count[grade] > 0)
  const isReady = !checking && count.error === 0 && count.unwritten === 0 && waiting === 0
  return (
    <article className="handover">
      <ScreenHeading>交出前再看一遍</ScreenHeading>
      <p className="handed-title">
        <strong>{reportTitle(report.agency, report.year)}</strong>
        <span className="muted">
          第 {opened.version} 版，{STATE_WORDS[opened.state]}；{dateWords(opened.deadline)}截止
        </span>
      </p>
      <section>
        <h2>检查</h2>
        <p className={count.error > 0 ? 'error' : undefined}>
          {checking
            ? '正在检查…'
            : left.length === 0
              ? '没有待处理的问题。'
              : `还有 ${left.map((grade) => `${count[grade]} 处${GRADE_WORDS[grade]}`).join('、')}。`}
        </p>
        {aside.length > 0 && (
          <>
            <h3>忽略了的，和理由</h3>
            <ul>
              {aside.map(({ finding, setAside }) => (
                <li key={setAside.key}>
                  {finding.message}
                  <span className="muted">　理由：{setAside.reason}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {confirmed + waiting + handover.same.length > 0 && (
        <section>
          <h2>由去年带来的</h2>
          {confirmed + waiting > 0 && (
            <p className={waiting > 0 ? 'warning' : undefined}>
              带入的格确认了 {confirmed} 格{waiting > 0 ? `，还有 ${waiting} 格待确认` : '，没有待确认的'}。
            </p>
          )}
          {handover.same.length > 0 && (
            <>
              <p>文字里与去年相同的数，请再看一眼是不是今年的：</p>
              <ul>
                {handover.same.map(({ field, label, figures }) => (
                  <li key={field}>
                    {label}：{figures.join('、')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      )}
      <HandedRequirements />
      <HandedParts parts={handover.parts} />
      <HandedFigures figures={handover.figures} year={report.year} lastYear={lastYear?.year} />
      <div className="row">
        <Button type={isReady ? 'primary' : 'default'} size="large" onClick={() => show('export')}>
          导出
        </Button>
        {left.length > 0 && (
          <Button type={isReady ? 'default' : 'primary'} size="large" onClick={() => show('check')}>
            看还有的问题
          </Button>
        )}
        <Button size="large" onClick={() => show('preview')}>
          预览、打印
        </Button>
      </div>
    </article>
  )
}
