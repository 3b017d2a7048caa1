import { Button } from 'antd'
import { useState } from 'react'
import { isSigned } from '../../core/procedure/procedure.ts'
import type { SignedVersion } from '../../core/procedure/records.ts'
import { dateWords, instantWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useReport } from '../report/use-session-value.ts'
import { useProgram } from '../status.ts'
import { Registrations } from './Registrations.tsx'
import { SavedScan } from './SavedScan.tsx'
import type { ProcedureProps } from './use-procedure.ts'
import { VersionDifferences } from './VersionDifferences.tsx'
import { VersionExport } from './VersionExport.tsx'
import { VersionView } from './VersionView.tsx'

export interface VersionProps extends ProcedureProps {
  readonly version: SignedVersion
}

/** A signed version: who signed it, what became of it, its scans, and what can be done with it. */
export function Version({ version, procedure, change }: VersionProps) {
  const { opened, session, readOnly, reopen } = useEditor()
  const report = useReport()
  const { status } = useProgram()
  const [isShown, setIsShown] = useState(false)
  const [isCompared, setIsCompared] = useState(false)
  const { number, at, by, digest, signedOn } = version
  // Those of the version in force stand in a panel of their own.
  const isInForce = isSigned(procedure.state) && number === procedure.version
  const scans = isInForce ? [] : procedure.attachments.filter((each) => each.version === number)
  return (
    <li>
      <p>
        <strong>第 {number} 版</strong>　{by}签发{signedOn && `，成文日期 ${dateWords(signedOn)}`}，
        {instantWords(at, status.today)} 登记
      </p>
      <Registrations version={number} procedure={procedure} change={change} />
      {scans.length > 0 && (
        <ul className="scans" aria-label={`第 ${number} 版的签字件`}>
          {scans.map((scan) => (
            <li key={scan.id}>
              <SavedScan scan={scan} />
            </li>
          ))}
        </ul>
      )}
      <p className="digest">
        校验码（SHA-256） <code>{digest}</code>
      </p>
      <div className="row">
        <Button size="small" aria-label={`查看第 ${number} 版`} onClick={() => setIsShown(true)}>
          查看
        </Button>
        <Button size="small" aria-expanded={isCompared} onClick={() => setIsCompared(!isCompared)}>
          {isCompared ? '收起' : `第 ${number} 版与现在比较`}
        </Button>
        <VersionExport id={opened.id} number={number} written={reopen} />
      </div>
      {isShown && (
        <VersionView id={opened.id} version={version} written={reopen} close={() => setIsShown(false)} />
      )}
      {isCompared && (
        <VersionDifferences
          id={opened.id}
          number={number}
          report={report}
          restore={readOnly ? undefined : session.edit}
        />
      )}
    </li>
  )
}
