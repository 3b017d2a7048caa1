import { Button } from 'antd'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { BareTextArea } from '../parts/BareInput.tsx'
import { CameBack } from '../parts/CameBack.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { fileInput, pastedInput } from '../parts/file-input.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'

export interface ChooseSourceProps {
  /** Something else is to be seen first. */
  readonly waits: boolean
  readonly read: (name: string, input: Promise<Input<'import.read'>>) => void
  /** Reads words that were typed: they stay here until what was read of them is stored. */
  readonly readTyped: (name: string, text: string) => void
  readonly refuse: (failure: FailureData) => void
}

/** The place of words that are typed to be read. */
export const TYPED_SOURCE = 'typed source'

const PASTED = '粘贴的内容'
const KINDS =
  '.docx,.doc,.wps,.uot,.uof,.xml,.xlsx,.xls,.et,.html,.htm,.mht,.mhtml,.pdf,.ofd,.txt,.nianbao,.json,.eml'

/** A file dropped or chosen, or words pasted or typed. */
export function ChooseSource({ waits, read, readTyped, refuse }: ChooseSourceProps) {
  const draft = useFormDraft(TYPED_SOURCE, '要导入的文字', { text: '' })
  const { text } = draft.value
  return (
    <>
      <FileDrop
        kinds={KINDS}
        label="选择以前的报告"
        hint="Word（.docx、.doc）、WPS、表格（.xlsx、.xls、.et）、保存的网页（.html、.mht）、PDF、OFD、文字或本程序的文件；上级的报送要求（.json，或者带着它的邮件 .eml）"
        opensAtOnce={!waits && !draft.isWritten}
        take={(file) => read(file.name, fileInput(file))}
        refuse={refuse}
      />
      <section className="panel paste">
        <label htmlFor="paste">或者粘贴：在 Word、网页或 PDF 中全选、复制，再到这里粘贴</label>
        <BareTextArea
          id="paste"
          rows={6}
          value={text}
          onChange={(typed) => draft.put({ text: typed })}
          onPaste={(event) => {
            event.preventDefault()
            read(PASTED, pastedInput(event.clipboardData))
          }}
        />
        <div className="row">
          <Button disabled={text.trim() === ''} onClick={() => readTyped(PASTED, text)}>
            读这些文字
          </Button>
          <CameBack draft={draft} />
        </div>
      </section>
    </>
  )
}
