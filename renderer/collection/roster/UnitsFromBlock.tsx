import type { Input, Output } from '../../../core/contract.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { BareTextArea } from '../../parts/BareInput.tsx'
import { FileButton } from '../../parts/FileButton.tsx'
import { fileInput, pastedBlock } from '../../parts/file-input.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { failureOf } from '../../use-operation.ts'

export interface UnitsFromBlockProps {
  readonly text: string
  readonly type: (text: string) => void
  readonly show: (read: Output<'roster.read'>) => void
  readonly refuse: (failure: FailureData | undefined) => void
}

const KINDS = '.xlsx,.csv,.et,.docx,.txt'

/** A block that was copied from a table, a list of names, or a file with either. */
export function UnitsFromBlock({ text, type, show, refuse }: UnitsFromBlockProps) {
  const read = (input: Promise<Input<'roster.read'>>) => {
    refuse(undefined)
    input
      .then((source) => call('roster.read', source))
      .then(show, (error: unknown) => refuse(failureOf(error)))
  }
  return (
    <>
      <p>
        从 Excel、WPS
        复制名单粘贴到这里，第一行是“单位名称、类别、联系人、电话、邮箱”这样的表头更好；只有名称的，一行一个。
      </p>
      <BareTextArea
        className="roster-block"
        aria-label="粘贴名单"
        rows={8}
        autoFocus
        value={text}
        onChange={type}
        onPaste={(event) => {
          if (text !== '') return
          event.preventDefault()
          read(pastedBlock(event.clipboardData))
        }}
      />
      <div className="row">
        <PlainButton
          kind="primary"
          disabled={text.trim() === ''}
          onClick={() => read(Promise.resolve({ kind: 'text', text }))}
        >
          读这份名单
        </PlainButton>
        <FileButton
          words="从文件读…"
          label="选择名单文件"
          kinds={KINDS}
          choose={(files) => {
            const [file] = files ?? []
            if (file) read(fileInput(file))
          }}
        />
        <span className="muted">表格（.xlsx、.et、.csv）、Word 或文字文件。</span>
      </div>
    </>
  )
}
