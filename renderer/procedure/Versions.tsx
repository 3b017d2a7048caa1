import { Button } from 'antd'
import { useState } from 'react'
import type { Procedure } from '../../core/contract/procedure.ts'
import { dateWords, instantWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useReport } from '../report/use-session-value.ts'
import { useProgram } from '../status.ts'
import { VersionDifferences } from './VersionDifferences.tsx'

/** What was signed, version by version, each to be compared with what is written now. */
export function Versions({ procedure }: { readonly procedure: Procedure }) {
  const { opened, session, readOnly } = useEditor()
  const report = useReport()
  const { status } = useProgram()
  const [shown, setShown] = useState<number>()
  if (procedure.versions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">已签的版本</h2>
      <ul className="versions-signed">
        {procedure.versions.toReversed().map(({ number, at, by, digest, signedOn }) => (
          <li key={number}>
            <p>
              <strong>第 {number} 版</strong>　{by}签发{signedOn && `，成文日期 ${dateWords(signedOn)}`}，
              {instantWords(at, status.today)} 登记
            </p>
            <p className="digest">
              校验码（SHA-256） <code>{digest}</code>
            </p>
            <Button
              size="small"
              aria-expanded={shown === number}
              onClick={() => setShown(shown === number ? undefined : number)}
            >
              {shown === number ? '收起' : `第 ${number} 版与现在比较`}
            </Button>
            {shown === number && (
              <VersionDifferences
                id={opened.id}
                number={number}
                report={report}
                restore={readOnly ? undefined : session.edit}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
