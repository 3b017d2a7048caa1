import { Button } from 'antd'
import { dateDoubt } from '../../core/procedure/date-doubt.ts'
import { pressingWords } from '../../core/checks/grades.ts'
import { Question } from '../parts/Question.tsx'
import { dateWords } from '../parts/words.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { useReport } from '../report/use-session-value.ts'
import { useProgram } from '../status.ts'

export interface LastLookProps {
  /** The version that is signed. */
  readonly version: number
  readonly by: string
  readonly signedOn: string | null
  readonly sign: () => void
  readonly close: () => void
}

/** What is signed, once more, before the one step that nothing takes back. */
export function LastLook({ version, by, signedOn, sign, close }: LastLookProps) {
  const { agency, year } = useReport()
  const {
    status: { today },
    settings: { layout },
  } = useProgram()
  const { findings } = useFindings()
  const doubt = signedOn === null ? undefined : dateDoubt(signedOn, { today, year })
  const pressing = pressingWords(findings)
  return (
    <Question
      title={`签发第 ${version} 版？`}
      close={close}
      answers={
        <>
          <Button onClick={close}>返回再看看</Button>
          <Button type="primary" onClick={sign}>
            确定签发第 {version} 版
          </Button>
        </>
      }
    >
      <dl className="last-look">
        <dt>机关名称</dt>
        <dd>{agency.name || '（未填机关名称）'}</dd>
        <dt>年度</dt>
        <dd>{year}年</dd>
        <dt>签发人</dt>
        <dd>{by}</dd>
        <dt>成文日期</dt>
        <dd>
          {signedOn === null ? '未填，报送以前可以补填' : dateWords(signedOn)}
          {doubt && <p className="warning">{doubt}</p>}
          {layout.signature === 'none' && (
            <p className="muted">只登记在办理中；“设置”里选的是不写署名和成文日期，Word 和 PDF 上不印。</p>
          )}
        </dd>
        {pressing !== '' && (
          <>
            <dt>检查</dt>
            <dd className="warning">还有 {pressing}</dd>
          </>
        )}
      </dl>
      <p>
        签发以后，文字、表中的数、图表和已经忽略的问题都不能再改，这一版长期留存，不能删除。要更正，只能重新打开，写第{' '}
        {version + 1} 版，再送审、签发。
      </p>
    </Question>
  )
}
