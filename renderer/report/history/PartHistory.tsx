import { Segmented } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { PartNumber } from '../../../core/form/form.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { useOperation } from '../../use-operation.ts'
import { useEditor } from '../editor-context.ts'
import { useSessionValue } from '../use-session-value.ts'
import { AGAINST, type Against } from './against.ts'
import { SubjectHistory } from './SubjectHistory.tsx'
import { fieldsToRead, useSubjects } from './use-subjects.ts'
import './history.css'

/** Milliseconds without a save after which the list is read anew: it stands still under a writing hand. */
const PAUSE = 800

/** What the part held before, newest first: to be seen, compared and brought back. */
export function PartHistory({ part }: { readonly part: PartNumber }) {
  const { opened, form } = useEditor()
  const savedAt = useSessionValue((state) => state.savedAt)
  const fields = useMemo(() => fieldsToRead(form, part), [form, part])
  const { data, failure, loading, reload } = useOperation('report.history', { id: opened.id, fields })
  const [against, setAgainst] = useState<Against>('previous')
  const subjects = useSubjects(part)
  const read = useRef(savedAt)
  useEffect(() => {
    if (read.current === savedAt) return undefined
    const timer = window.setTimeout(() => {
      read.current = savedAt
      reload()
    }, PAUSE)
    return () => window.clearTimeout(timer)
  }, [savedAt, reload])
  return (
    <>
      <Segmented
        block
        aria-label="与什么比较"
        value={against}
        onChange={setAgainst}
        options={Object.entries(AGAINST).map(([value, { label }]) => ({ value: value as Against, label }))}
      />
      <p className="muted legend">{AGAINST[against].legend}</p>
      {failure && <FailureNotice failure={failure} retry={reload} />}
      {loading && !data && <p className="muted">正在读取…</p>}
      {data &&
        subjects.map((subject) => (
          <SubjectHistory key={subject.label} subject={subject} held={data} against={against} />
        ))}
    </>
  )
}
