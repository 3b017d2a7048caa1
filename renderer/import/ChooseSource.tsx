import { Button } from 'antd'
import { useRef, useState } from 'react'
import type { Input } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { fileInput, pastedInput } from './file-input.ts'

export interface ChooseSourceProps {
  readonly read: (name: string, input: Promise<Input<'import.read'>>) => void
  readonly refuse: (failure: FailureData) => void
}

const KINDS = '.docx,.doc,.wps,.html,.htm,.mht,.mhtml,.pdf,.txt,.nianbao,.json'

/** A file dropped or chosen, or words pasted. */
export function ChooseSource({ read, refuse }: ChooseSourceProps) {
  const [over, setOver] = useState(false)
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const take = (file: File | undefined) => file && read(file.name, fileInput(file))
  return (
    <>
      <section
        className={over ? 'drop over' : 'drop'}
        aria-label="选择文件"
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          const { files } = event.dataTransfer
          if (files.length > 1)
            refuse({ code: 'usage', detail: { problem: '一次只能读一份，请只拖入一个文件' } })
          else take(files[0])
        }}
      >
        <p className="drop-words">把文件拖到这里</p>
        <p className="muted">Word（.docx、.doc）、WPS、保存的网页（.html、.mht）、PDF、文字或本程序的文件</p>
        <Button type="primary" size="large" onClick={() => input.current?.click()}>
          选择文件…
        </Button>
        <input
          ref={input}
          type="file"
          className="sr-only"
          tabIndex={-1}
          aria-label="选择以前的报告"
          accept={KINDS}
          onChange={(event) => {
            take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </section>
      <section className="panel paste">
        <label htmlFor="paste">或者粘贴：在 Word、网页或 PDF 中全选、复制，再到这里粘贴</label>
        <textarea
          id="paste"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
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
