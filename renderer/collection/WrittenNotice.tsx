import type { WrittenFiles } from '../../core/contract/letters.ts'
import { Notice } from '../parts/Notice.tsx'

/** Names that are listed; a letter for each of a thousand units is not read through. */
const LISTED = 8

/** What was written, and where. */
export function WrittenNotice({ written: { folder, files } }: { readonly written: WrittenFiles }) {
  const more = files.length - LISTED
  return (
    <Notice kind="info" role="status">
      已写好 {files.length.toLocaleString('zh-CN')} 个文件，在 {folder}
      <ul className="written-files">
        {files.slice(0, LISTED).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {more > 0 && <li className="muted">还有 {more.toLocaleString('zh-CN')} 个</li>}
      </ul>
    </Notice>
  )
}
