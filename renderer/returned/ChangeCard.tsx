import { Button } from 'antd'
import { fieldLabel } from '../../core/report/fields.ts'
import { parseCellName } from '../../core/report/report.ts'
import { ChangeWords, ValueWords } from '../parts/ChangeWords.tsx'
import { Differences } from '../parts/Differences.tsx'
import { useEditor } from '../report/editor-context.ts'
import type { ReturnedFile, ReturnedState, ReviewedChange } from './use-returned.ts'

export interface ChangeCardProps {
  readonly reviewed: ReviewedChange
  readonly file: ReturnedFile
  readonly returned: ReturnedState
}

/** One change: where, what, and the choice. */
export function ChangeCard({ reviewed, file, returned }: ChangeCardProps) {
  const { form, readOnly } = useEditor()
  const { change, standing, doubt, declined } = reviewed
  const cell = parseCellName(change.field)
  const place = fieldLabel(form, change.field)
  const isSettled = standing === 'done' || declined
  return (
    <div className={`change${isSettled ? ' settled' : ''}${standing === 'conflict' ? ' both' : ''}`}>
      <div className="change-words">
        <p className="change-place">
          {cell ? `${form.tables[cell.table].caption}，${place}` : place}
          <State reviewed={reviewed} />
        </p>
        {standing === 'conflict' ? (
          <ThreeVersions reviewed={reviewed} />
        ) : change.kind === 'text' ? (
          <ChangeWords change={change} version={file.returned.version} />
        ) : (
          <p>
            <ValueWords {...change} />
          </p>
        )}
        {doubt && !isSettled && (
          <p className="doubt">
            <span className="severity warning">核对</span>
            {doubt}
          </p>
        )}
      </div>
      {!readOnly && <Choice reviewed={reviewed} returned={returned} />}
    </div>
  )
}

function State({ reviewed: { standing, declined, wasThere } }: { readonly reviewed: ReviewedChange }) {
  if (standing === 'done')
    return <span className="state done">{wasThere ? '✓ 报告里已经是这样' : '✓ 已采用'}</span>
  return declined ? <span className="state muted">未采用</span> : null
}

/** Each button takes back what it did, in its place, so that the keyboard stays where it is. */
function Choice({ reviewed, returned }: Pick<ChangeCardProps, 'reviewed' | 'returned'>) {
  const { change, standing, declined, wasThere } = reviewed
  if (wasThere && standing === 'done') return null
  const isTaken = standing === 'done'
  const isConflict = standing === 'conflict'
  return (
    <div className="change-choice">
      {!declined && (
        <Button onClick={() => (isTaken ? returned.takeBack(change) : returned.take([change]))}>
          {isTaken ? '撤销' : isConflict ? '采用文件里的' : '采用'}
        </Button>
      )}
      {!isTaken && (
        <Button type="text" onClick={() => returned.decline(change, !declined)}>
          {declined ? '撤销' : isConflict ? '保留现在的' : '不采用'}
        </Button>
      )}
    </div>
  )
}

/** What was exported, what came back, and what the report says now. */
function ThreeVersions({ reviewed: { change, now } }: { readonly reviewed: ReviewedChange }) {
  const [exported, file, present] = [change.before, change.after, now].map((each) =>
    String(each ?? '').trim(),
  )
  const versions = [
    ['导出时', exported],
    ['文件里', file],
    ['现在', present],
  ] as const
  return (
    <dl className="versions">
      {versions.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{shown(exported, value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A version with what it differs in from the exported one. */
function shown(exported = '', words = ''): React.ReactNode {
  if (words === '') return <span className="muted">（没有）</span>
  return <Differences before={exported} after={words} />
}
