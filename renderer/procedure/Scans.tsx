import { Button } from 'antd'
import { useState } from 'react'
import type { Attachment } from '../../core/procedure/records.ts'
import type { FailureData } from '../../core/failure.ts'
import { isDateFixed, isSigned } from '../../core/procedure/procedure.ts'
import { call } from '../call.ts'
import { base64Of } from '../parts/base64.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'
import { StoringNotice } from '../parts/StoringNotice.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { useEditor } from '../report/editor-context.ts'
import { StepDate } from '../report/StepDate.tsx'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useProgram } from '../status.ts'
import { useSignedOn } from '../report/use-signed-on.ts'
import { RemoveScan } from './RemoveScan.tsx'
import { SavedScan } from './SavedScan.tsx'
import type { ProcedureProps } from './use-procedure.ts'

/** What was signed on paper: its date, and scans of it. */
export function Scans({ procedure, change }: ProcedureProps) {
  const { opened } = useEditor()
  const { status } = useProgram()
  const dates = useSignedOn()
  const [failure, setFailure] = useState<FailureData>()
  const [removing, setRemoving] = useState<number>()
  const draft = useFormDraft(`scan by ${opened.id}`, undefined, {
    by: procedure.names.submit ?? procedure.names.review ?? '',
  })
  const { by } = draft.value
  const heading = useFocusAfter<HTMLHeadingElement>(removing !== undefined)
  if (!isSigned(procedure.state)) return null
  const attach = async (file: File) => {
    setFailure(undefined)
    const adding = base64Of(file).then((data) =>
      call('attachment.add', { id: opened.id, version: procedure.version, name: file.name, data, by }),
    )
    const refused = await change(adding)
    const detail = { name: file.name, size: file.size }
    setFailure(refused?.code === 'file-too-large' ? { code: 'scan-too-large', detail } : refused)
  }
  return (
    <section className="panel" aria-labelledby="scans">
      <h2 id="scans" tabIndex={-1} ref={heading}>
        签字件
      </h2>
      <StepDate
        signedOn={null}
        label="签发日期（成文日期）"
        value={dates.value.signedOn}
        placeholder="未填"
        disabled={status.readOnly || isDateFixed(procedure.state, opened.signedOn)}
        onChange={(signedOn) => dates.keep({ signedOn })}
      />
      <StoringNotice storing={dates} />
      <ul className="scans">
        {procedure.attachments
          .filter(({ version }) => version === procedure.version)
          .map((each) => (
            <Scan
              key={each.id}
              scan={each}
              change={change}
              by={by}
              removing={removing === each.id}
              setRemoving={(isWanted) => setRemoving(isWanted ? each.id : undefined)}
            />
          ))}
      </ul>
      {failure && <FailureNotice failure={failure} />}
      {!status.readOnly && (
        <>
          <PersonInput label="由谁附上" value={by} onChange={(name) => draft.put({ by: name })} />
          <CameBack draft={draft} />
        </>
      )}
      {!status.readOnly && by.trim() !== '' && (
        <FileDrop
          kinds=".pdf,.png,.jpg,.jpeg"
          label="选择签字件"
          hint="领导签字、盖章的审签单或报告的扫描件：PDF、PNG 或 JPG，最大 20 MB"
          isMain={false}
          take={(file) => void attach(file)}
          refuse={setFailure}
        />
      )}
    </section>
  )
}

interface ScanProps {
  readonly scan: Attachment
  readonly by: string
  readonly change: ProcedureProps['change']
  readonly removing: boolean
  readonly setRemoving: (isWanted: boolean) => void
}

function Scan({ scan, by, change, removing, setRemoving }: ScanProps) {
  const { opened } = useEditor()
  const { status } = useProgram()
  return (
    <li>
      <SavedScan scan={scan} />
      {!status.readOnly && !removing && (
        <Button size="small" type="text" onClick={() => setRemoving(true)} aria-label={`移除${scan.name}`}>
          移除…
        </Button>
      )}
      {removing && (
        <RemoveScan
          of={opened.id}
          scan={scan.id}
          by={by}
          close={() => setRemoving(false)}
          remove={async (given) => {
            const work = call('attachment.remove', { id: opened.id, attachment: scan.id, ...given })
            const refused = await change(work)
            if (!refused) setRemoving(false)
            return refused
          }}
        />
      )}
    </li>
  )
}
