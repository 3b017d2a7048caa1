import { Button } from 'antd'
import { useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { BareTextArea } from '../parts/BareInput.tsx'
import { FileDrop } from '../parts/FileDrop.tsx'
import { fileInput, pastedInput } from '../parts/file-input.ts'

export interface ChooseSourceProps {
  /** Something else is to be seen first. */
  readonly waits: boolean
  readonly read: (name: string, input: Promise<Input<'import.read'>>) => void
  readonly refuse: (failure: FailureData) => void
}

const KINDS =
  '.docx,.doc,.wps,.uot,.uof,.xml,.xlsx,.xls,.et,.html,.htm,.mht,.mhtml,.pdf,.ofd,.txt,.nianbao,.json,.eml'

/** A file dropped or chosen, or words pasted. */
export function ChooseSource({ waits, read, refuse }: ChooseSourceProps) {
  const [text, setText] = useState('')
  return (
    <>
      <FileDrop
        kinds={KINDS}
        label="选择以前的报告"
        hint="Word（.docx、.doc）、WPS、表格（.xlsx、.xls、.et）、保存的网页（.html、.mht）、PDF、OFD、文字或本程序的文件；上级的报送要求（.json，或者带着它的邮件 .eml）"
        opensAtOnce={!waits}
        take={(file) => read(file.name, fileInput(file))}
        refuse={refuse}
      />
      <section className="panel paste">
        <label htmlFor="paste">或者粘贴：在 Word、网页或 PDF 中全选、复制，再到这里粘贴</label>
        <BareTextArea
          id="paste"
          rows={6}
          value={text}
          onChange={setText}
          onPaste={(event) => {
            event.preventDefault()
            read('粘贴的内容', pastedInput(event.clipboardData))
          }}
        />
        <Button
          disabled={text.trim() === ''}
          onClick={() => read('粘贴的内容', Promise.resolve({ kind: 'text', text }))}
        >
          读这些文字
        </Button>
      </section>
    </>
  )
}
