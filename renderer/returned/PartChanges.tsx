import { Button } from 'antd'
import type { ReturnedComment } from '../../core/compare/comments.ts'
import { useEditor } from '../report/editor-context.ts'
import { ChangeCard } from './ChangeCard.tsx'
import type { ChangedPart } from './groups.ts'
import type { ReturnedFile, ReturnedState } from './use-returned.ts'

export interface PartChangesProps {
  readonly part: ChangedPart
  readonly file: ReturnedFile
  readonly returned: ReturnedState
}

/** The changes of one part, each field's with the remarks beside it. */
export function PartChanges({ part, file, returned }: PartChangesProps) {
  const { heading, changes, comments, doubts } = part
  const changed = new Set(changes.map(({ change }) => change.field))
  return (
    <section className="changes">
      <h2>{heading}</h2>
      {doubts.map(({ field, reason }) => (
        <p key={field} className="doubt">
          <span className="severity warning">核对</span>
          {reason}
        </p>
      ))}
      {[...changed].map((field) => (
        <div key={field}>
          {changes
            .filter(({ change }) => change.field === field)
            .map((each) => (
              <ChangeCard key={each.change.key} reviewed={each} file={file} returned={returned} />
            ))}
          {comments
            .filter((comment) => comment.field === field)
            .map((comment, i) => (
              <Remark key={i} {...comment} />
            ))}
        </div>
      ))}
      {comments
        .filter(({ field }) => !field || !changed.has(field))
        .map((comment, i) => (
          <Remark key={i} {...comment} />
        ))}
    </section>
  )
}

function Remark({ author, text, settled, field, quote }: ReturnedComment) {
  const { goTo } = useEditor()
  return (
    <div className={settled ? 'remark muted' : 'remark'}>
      <p>
        <span className={settled ? 'severity unwritten' : 'severity advice'}>
          {settled ? '已解决的批注' : '批注'}
        </span>
        <strong>{author || '未署名'}：</strong>
        {text}
      </p>
      <p className="muted">
        写在“{quote}”旁
        {field && (
          <Button size="small" type="link" onClick={() => goTo(field)}>
            去修改
          </Button>
        )}
      </p>
    </div>
  )
}
