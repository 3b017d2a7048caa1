import { Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { Attachment } from '../../core/procedure/records.ts'
import { call } from '../call.ts'
import { blobOf } from '../parts/base64.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { instantWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'
import { ScanView } from './ScanView.tsx'

/** A scan with what it is, to be looked at or saved. */
export function SavedScan({ scan }: { readonly scan: Attachment }) {
  const { opened } = useEditor()
  const { status } = useProgram()
  const [isShown, setIsShown] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const save = () => {
    setFailure(undefined)
    call('attachment.read', { id: opened.id, attachment: scan.id }).then(
      ({ name, type, data }) => offer(blobOf(data, type), name),
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <>
      <span className="scan-name">{scan.name}</span>
      <span className="muted">
        第 {scan.version} 版，{sizeWords(scan.size)}，{instantWords(scan.at, status.today)}
        {scan.by && ` ${scan.by}`}附上
      </span>
      <Button size="small" onClick={() => setIsShown(true)} aria-label={`打开${scan.name}`}>
        打开
      </Button>
      <Button size="small" onClick={save} aria-label={`另存${scan.name}`}>
        另存…
      </Button>
      {failure && <FailureNotice failure={failure} />}
      {isShown && <ScanView id={opened.id} scan={scan} close={() => setIsShown(false)} />}
    </>
  )
}

/** Offers a file for saving, as a browser does. */
function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
