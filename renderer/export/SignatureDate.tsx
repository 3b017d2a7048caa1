import { isDateFixed } from '../../core/procedure/procedure.ts'
import { StoringNotice } from '../parts/StoringNotice.tsx'
import { useEditor } from '../report/editor-context.ts'
import { StepDate } from '../report/StepDate.tsx'
import { useProgram } from '../status.ts'
import { useSignedOn } from '../report/use-signed-on.ts'

/** 成文日期 as it is printed, where the office's layout has one. */
export function SignatureDate() {
  const { opened } = useEditor()
  const { status, settings } = useProgram()
  const fields = useSignedOn()
  if (settings.layout.signature === 'none') return null
  return (
    <>
      <StepDate
        signedOn={null}
        label="成文日期"
        value={fields.value.signedOn}
        placeholder="留空则手写"
        disabled={status.readOnly || isDateFixed(opened.state, opened.signedOn)}
        onChange={(signedOn) => fields.keep({ signedOn })}
      />
      <StoringNotice storing={fields} />
    </>
  )
}
