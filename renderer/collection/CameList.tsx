import type { CameToUnit } from '../../core/collection/came-to-unit.ts'
import { cameWords } from './came-words.ts'

/** Versions that met another in use, a line each. */
export function CameList({ came }: { readonly came: readonly CameToUnit[] }) {
  const meeting = came.filter(({ met }) => met !== null)
  if (meeting.length === 0) return undefined
  return (
    <ul className="file-lines">
      {meeting.map((each, i) => (
        <li key={i}>{cameWords(each)}</li>
      ))}
    </ul>
  )
}
