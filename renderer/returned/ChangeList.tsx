import { Alert, Button } from 'antd'
import type { Field } from '../../core/report/report.ts'
import { instantWords } from '../parts/words.ts'
import { useEditor } from '../report/editor-context.ts'
import { useProgram } from '../status.ts'
import { ChangeCard } from './ChangeCard.tsx'
import { partsOf } from './groups.ts'
import { PartChanges } from './PartChanges.tsx'
import { WhichExport } from './WhichExport.tsx'
import type { ReturnedFile, ReturnedState, ReviewedChange } from './use-returned.ts'

export interface ChangeListProps {
  readonly file: ReturnedFile
  readonly returned: ReturnedState
}

/** Whose report it is and of which year is never taken over among others. */
const IDENTITY: readonly Field[] = ['agency.name', 'year']

/** What was changed, part by part; what was changed on both sides first and apart. */
export function ChangeList({ file, returned }: ChangeListProps) {
  const { form, readOnly } = useEditor()
  const { changes } = file
  const conflicts = changes.filter(({ isConflict }) => isConflict)
  const rest = changes.filter(({ isConflict }) => !isConflict)
  const safe = rest.filter(
    (each) => isUndecided(each) && each.doubt === undefined && !IDENTITY.includes(each.change.field),
  )
  return (
    <>
      <Summary file={file} compareWith={returned.compareWith} />
      {safe.length > 0 && (
        <div className="row">
          <Button
            type="primary"
            disabled={readOnly}
            onClick={() => returned.take(safe.map(({ change }) => change))}
          >
            全部采用（{safe.length} 处）
          </Button>
          {safe.length < changes.filter(isUndecided).length && (
            <span className="muted">
              不包括两边都改过的、需要核对的和机关名称、统计年度，那些请逐处决定。
            </span>
          )}
        </div>
      )}
      {conflicts.length > 0 && (
        <section className="changes">
          <h2>两边都改过的（{conflicts.length} 处）</h2>
          <p className="muted">导出以后，报告里的这些地方也改过，请决定用哪一个。</p>
          {conflicts.map((each) => (
            <ChangeCard key={each.change.key} reviewed={each} file={file} returned={returned} />
          ))}
        </section>
      )}
      {partsOf(form, { ...file, changes: rest }).map((part) => (
        <PartChanges key={part.heading} part={part} file={file} returned={returned} />
      ))}
      <Unplaced words={file.returned.unplaced} />
      {changes.length > 0 && <Undecided changes={changes} />}
    </>
  )
}

function Summary({
  file: { name, returned, changes },
  compareWith,
}: {
  readonly file: ReturnedFile
  readonly compareWith: (at: string) => void
}) {
  const { status } = useProgram()
  const { base, exportedAt, comments, doubts, unplaced, lost } = returned
  const isUntouched = changes.length + doubts.length + unplaced.length + lost.length === 0
  const version =
    exportedAt === undefined ? '现在的报告' : `${instantWords(exportedAt, status.today)} 导出的那一份`
  const settled = comments.filter((comment) => comment.settled).length
  const ofThem =
    settled === 0 ? '' : settled === comments.length ? '，都已解决' : `，其中 ${settled} 条已解决`
  const remarks = comments.length > 0 ? `，另有 ${comments.length} 条批注${ofThem}` : ''
  return (
    <>
      <p className="summary">
        “{name}”与{version}相比，
        <strong>{isUntouched ? '一处也没有改' : changedWords(changes.length, doubts.length)}</strong>
        {remarks}。
      </p>
      <WhichExport returned={returned} compareWith={compareWith} />
      {lost.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon title={sentence} />
      ))}
      {base === 'present' && changes.length > 0 && (
        <Alert
          type="info"
          showIcon
          title="没有找到这份文件导出时的内容，只能与现在的报告相比：您后来自己改的地方，这里也会显示成文件里的改动。"
        />
      )}
    </>
  )
}

function changedWords(changes: number, doubts: number): string {
  if (changes > 0) return `改了 ${changes} 处`
  return doubts > 0 ? `没有看出改了哪一格，有 ${doubts} 处请核对` : '各项文字和表中各格都没有改'
}

function Unplaced({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <section className="changes">
      <h2>不属于任何一项的文字</h2>
      <p className="muted">
        标题、表中的栏目、署名等由程序按规定格式印，这些文字不会写进报告；确有需要的，请自己抄到该写的地方。
      </p>
      <ul>
        {words.map((each, i) => (
          <li key={i}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

function Undecided({ changes }: { readonly changes: readonly ReviewedChange[] }) {
  const left = changes.filter(isUndecided).length
  return (
    <p className="undecided" role="status">
      {left === 0 ? '每一处都已决定。' : `还有 ${left} 处没有决定，不决定的不会写进报告。`}
    </p>
  )
}

function isUndecided({ standing, declined }: ReviewedChange): boolean {
  return standing !== 'done' && !declined
}
