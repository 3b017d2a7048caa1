import { Button } from 'antd'
import { instantWords } from '../../parts/words.ts'
import { useProgram } from '../../status.ts'
import { useEditor } from '../editor-context.ts'
import { useFindings } from './findings-context.ts'

/** Findings set aside, with their reasons. */
export function AsideList() {
  const { takeBack, readOnly } = useEditor()
  const { aside } = useFindings()
  const { status } = useProgram()
  if (aside.length === 0) return null
  return (
    <details className="aside">
      <summary>已忽略（{aside.length}）</summary>
      <ul className="findings">
        {aside.map(({ finding, setAside }) => (
          <li key={setAside.key}>
            <div className="finding">
              <span>{finding.message}</span>
              <span className="muted">
                {instantWords(setAside.at, status.today)} 忽略，理由：{setAside.reason}
              </span>
              <div className="actions">
                <Button size="small" type="link" disabled={readOnly} onClick={() => takeBack(setAside.key)}>
                  恢复
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </details>
  )
}
