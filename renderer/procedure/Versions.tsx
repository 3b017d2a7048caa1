import type { ProcedureProps } from './use-procedure.ts'
import { Version } from './Version.tsx'

/** What was signed, version by version, the last first; each to be seen, printed, compared with what is written now. */
export function Versions({ procedure, change }: ProcedureProps) {
  if (procedure.versions.length === 0) return null
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">已签的版本</h2>
      <ul className="versions-signed">
        {procedure.versions.toReversed().map((version) => (
          <Version key={version.number} version={version} procedure={procedure} change={change} />
        ))}
      </ul>
    </section>
  )
}
