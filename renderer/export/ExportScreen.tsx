import { Alert, Button, Checkbox, DatePicker } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { Finding } from '../../core/checks/finding.ts'
import { EXPORT_FORMATS, type ExportFormat, type OpenReport, type Output } from '../../core/contract.ts'
import { reportTitle } from '../../core/document/title.ts'
import type { FailureData } from '../../core/failure.ts'
import type { Report } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { ExportedFiles } from './ExportedFiles.tsx'
import { FolderField } from './FolderField.tsx'
import { FontNotice } from './FontNotice.tsx'
import { PastExports } from './PastExports.tsx'

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  docx: 'Word 文件（签字、盖章、报送）',
  pdf: 'PDF 文件',
  html: '网页（公开用）',
  package: '数据包（可再导入，不含文档）',
}

export interface ExportScreenProps {
  readonly opened: OpenReport
  readonly report: Report
  readonly findings: readonly Finding[]
}

/** What will be written and where, what stands against it, and one button. */
export function ExportScreen({ opened, report, findings }: ExportScreenProps) {
  const { settings } = useProgram()
  const [formats, setFormats] = useState<ExportFormat[]>(['docx', 'pdf', 'html'])
  const [signedOn, setSignedOn] = useState(opened.signedOn)
  const [busy, setBusy] = useState(false)
  const [accepted, setAccepted] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const [written, setWritten] = useState<Output<'report.export'>>()
  const errors = findings.filter(({ severity }) => severity === 'error')
  const mustAsk = errors.length > 0 && !accepted

  const write = (replace: boolean) => {
    setBusy(true)
    setFailure(undefined)
    setWritten(undefined)
    call('report.export', { id: opened.id, formats, replace, acceptedErrors: accepted ? errors.length : 0 })
      .then(setWritten, (error: unknown) => setFailure(failureOf(error)))
      .finally(() => setBusy(false))
  }
  const sign = (date: string | null) => {
    setSignedOn(date)
    call('report.schedule', { id: opened.id, signedOn: date }).catch((error: unknown) =>
      setFailure(failureOf(error)),
    )
  }

  return (
    <article>
      <h1>导出</h1>
      <p>
        文件名：<strong>{reportTitle(report.agency, report.year)}</strong>
      </p>
      <fieldset>
        <legend>写成哪些文件</legend>
        <Checkbox.Group
          className="column"
          value={formats}
          onChange={setFormats}
          options={EXPORT_FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
        />
      </fieldset>
      <FolderField />
      {settings.layout.signature !== 'none' && (
        <div className="row">
          <label htmlFor="signed-on">成文日期</label>
          <DatePicker
            id="signed-on"
            value={signedOn ? dayjs(signedOn) : null}
            format="YYYY年M月D日"
            placeholder="留空则手写"
            onChange={(date) => sign(date?.isValid() ? date.format('YYYY-MM-DD') : null)}
          />
        </div>
      )}
      <FontNotice />
      {errors.length > 0 && (
        <Alert
          type="warning"
          title={`检查发现 ${errors.length} 处错误，导出后可能被退回；仍要导出的，会记录在案。`}
          action={<a href={`#/report/${encodeURIComponent(opened.id)}/check`}>查看</a>}
        />
      )}
      <div className="row">
        {mustAsk ? (
          <Button onClick={() => setAccepted(true)}>仍要导出</Button>
        ) : (
          <Button
            type="primary"
            size="large"
            loading={busy}
            disabled={formats.length === 0}
            onClick={() => write(false)}
          >
            导出
          </Button>
        )}
      </div>
      {failure?.code === 'file-exists' ? (
        <FailureNotice failure={failure} retry={() => write(true)} retryLabel="替换" />
      ) : (
        failure && <FailureNotice failure={failure} retry={() => write(false)} />
      )}
      {written && <ExportedFiles written={written} />}
      <PastExports id={opened.id} exports={opened.exports} />
    </article>
  )
}
