import { useState } from 'react'
import type { BackedUpReport } from '../../core/contract/backups.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { printRoute } from '../route.ts'
import { useProgram } from '../status.ts'
import { useAction } from './use-action.ts'
import { presentWords, waysBack } from './words.ts'

type Way = 'whole' | 'new' | 'edit'

const WAY_WORDS: Readonly<Record<Way, string>> = {
  whole: '取回',
  new: '取回为新的一份',
  edit: '替换现有内容',
}

export interface BackedUpReportsProps {
  readonly path: string
  readonly reports: readonly BackedUpReport[]
  /** One was taken back. */
  readonly changed: () => void
}

/** The reports of a backup beside what there is now, each of which can be taken back alone. */
export function BackedUpReports({ path, reports, changed }: BackedUpReportsProps) {
  const { status } = useProgram()
  const action = useAction()
  const [replacing, setReplacing] = useState<BackedUpReport>()
  const [taken, setTaken] = useState<{ readonly id: string; readonly words: string }>()
  const table = useFocusAfter<HTMLTableElement>(action.busy)
  const keep = () => setReplacing(undefined)
  const take = (report: BackedUpReport, as: Way) => {
    setTaken(undefined)
    setReplacing(undefined)
    action.run(
      () => call('backups.takeBack', { path, report: report.id, as }),
      (answer) => {
        setTaken({ id: answer.id, words: takenWords(titleOf(report), as) })
        changed()
      },
    )
  }
  return (
    <>
      {action.failure && <FailureNotice failure={action.failure} />}
      {replacing && (
        <Question
          title={`替换《${titleOf(replacing)}》现有的内容？`}
          close={keep}
          answers={
            <>
              <PlainButton onClick={keep}>不替换</PlainButton>
              <PlainButton kind="primary" onClick={() => take(replacing, 'edit')}>
                替换
              </PlainButton>
            </>
          }
        >
          <p>文字和数字都换成备份里的。换下的内容在编写页的“记录”中，可以找回。</p>
        </Question>
      )}
      {taken && (
        <Notice
          kind="info"
          role="status"
          action={<a href={printRoute({ screen: 'report', id: taken.id, view: 0 })}>打开</a>}
        >
          {taken.words}
        </Notice>
      )}
      <table ref={table} tabIndex={-1} className="backup-table" aria-label="备份里的报告">
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">年度</th>
            <th scope="col">状态</th>
            <th scope="col">与现在相比</th>
            <th scope="col">单独取回</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{report.unit}</th>
              <td>{report.year}</td>
              <td>
                {STATE_WORDS[report.state]}
                {report.signed > 0 && `，签发${report.signed}版`}
              </td>
              <td>{presentWords(report)}</td>
              <td>
                <div className="ways-back">
                  {waysBack(report).map((way) => (
                    <PlainButton
                      key={way}
                      size="small"
                      disabled={status.readOnly || action.busy}
                      aria-label={`${WAY_WORDS[way]}：${report.unit}${report.year}年度`}
                      onClick={() => (way === 'edit' ? setReplacing(report) : take(report, way))}
                    >
                      {WAY_WORDS[way]}
                    </PlainButton>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function titleOf({ unit, year }: BackedUpReport): string {
  return `${unit}${year}年度报告`
}

function takenWords(title: string, as: Way): string {
  switch (as) {
    case 'whole':
      return `已取回${title}，连同签发的版本、扫描件和经过。`
    case 'new':
      return `已取回${title}，是新的一份草稿，原来的没有动。`
    case 'edit':
      return `${title}的内容已换成备份里的，换下的内容在编写页的“记录”中，可以找回。`
  }
}
