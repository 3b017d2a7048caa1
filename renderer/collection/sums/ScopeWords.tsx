import { useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** What notices of the year say on whose figures are added up: the office's own, and that of the level above it. */
export function ScopeWords() {
  const { year } = useCollection().collection
  // Where they can't be read, their own screen says so.
  const { data } = useOperation('requirements.list', {})
  const said = [...(data?.written ?? []), ...(data?.received ?? [])]
    .map(({ requirements }) => requirements)
    .filter((requirements) => requirements.year === year && requirements.scope)
  if (said.length === 0) return null
  return (
    <ul className="scope-words" aria-label="通知里的数据口径">
      {said.map(({ notice, scope }, i) => (
        <li key={i}>
          <span className="muted">{notice.office}的通知说：</span>
          {scope}
        </li>
      ))}
    </ul>
  )
}
