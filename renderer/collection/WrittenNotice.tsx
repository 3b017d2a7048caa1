import { useState } from 'react'
import type { WrittenFiles } from '../../core/contract/letters.ts'
import { type FailureData, sentence } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { useProgram } from '../status.ts'
import { failureOf } from '../use-operation.ts'

/** Names that are listed; a letter for each of a thousand units is not read through. */
const LISTED = 8

/** Files that were written, and those that could not be. */
export interface Written extends WrittenFiles {
  readonly failed?: readonly { readonly name: string; readonly failure: FailureData }[]
}

interface WrittenNoticeProps {
  readonly written: Written
}

/** What was written, where, and with a way to it where the host has one. */
export function WrittenNotice({ written: { folder, files, paths, failed = [] } }: WrittenNoticeProps) {
  const { canReveal } = useProgram().status
  const [failure, setFailure] = useState<FailureData>()
  const more = files.length - LISTED
  const ask = (operation: 'file.open' | 'file.reveal', path: string) => {
    setFailure(undefined)
    call(operation, { path }).catch((error: unknown) => setFailure(failureOf(error)))
  }
  const [first] = paths
  return (
    <Notice kind="info" role="status">
      已写好 {files.length.toLocaleString('zh-CN')} 个文件，在 {folder}
      {canReveal && first !== undefined && (
        <PlainButton size="small" onClick={() => ask('file.reveal', first)}>
          所在文件夹
        </PlainButton>
      )}
      <ul className="written-files">
        {files.slice(0, LISTED).map((name, i) => (
          <li key={name}>
            {name}
            {canReveal && (
              <PlainButton
                size="small"
                aria-label={`打开 ${name}`}
                onClick={() => ask('file.open', paths[i] ?? '')}
              >
                打开
              </PlainButton>
            )}
          </li>
        ))}
        {more > 0 && <li className="muted">还有 {more.toLocaleString('zh-CN')} 个</li>}
      </ul>
      {failed.map(({ name, failure: why }) => (
        <Notice key={name} kind="error" role="alert">
          {name} 没有写成：{sentence(why)}
        </Notice>
      ))}
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  )
}
