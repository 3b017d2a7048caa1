import type { Edit, Operation } from '../pdf-text/operations.ts'
import { mcidOf, type ReadContent } from '../pdf-text/read-content.ts'

/** What is no part of the text (ISO 32000-1, 14.8.2.2): words in the margins, and lines and grounds. */
type Artifact = 'Pagination' | 'Layout'

const PATHS = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're'])
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do'])
const TEXTS = new Set(['Tj', 'TJ', "'", '"'])
/** What artifacts side by side may have between them and still be one. */
const BETWEEN = new Set([...PATHS, 'Td', 'TD', 'Tm', 'T*', 'Tf', 'W', 'W*'])

/**
 * The edits by which everything a page paints is either tagged or an artifact (ISO 14289-1, 7.1).
 * @param roleOf the role of the element a tagged piece belongs to; undefined where it belongs to none
 */
export function artifactEdits(
  { stream, operations }: Pick<ReadContent, 'stream' | 'operations'>,
  roleOf: (mcid: number) => string | undefined,
): Edit[] {
  const edits: Edit[] = []
  /** For each piece that is open: whether it says what it is. */
  const open: boolean[] = []
  let pending: { readonly kind: Artifact; readonly from: number; to: number } | undefined
  let path: number | undefined

  const close = () => {
    if (!pending) return
    insert(pending.from, `\n/Artifact <</Type /${pending.kind}>>BDC`)
    insert(pending.to, '\nEMC')
    pending = undefined
  }
  const insert = (at: number, text: string) => edits.push({ from: at, to: at, text })
  const paint = (kind: Artifact, from: number, to: number) => {
    if (open.includes(true)) return
    if (pending?.kind !== kind) close()
    pending ??= { kind, from, to }
    pending.to = to
  }
  const begin = (operation: Operation) => {
    const mcid = mcidOf(stream.content, operation)
    open.push(mcid !== undefined || operation.names[0] === 'Artifact')
    if (mcid === undefined) return
    const role = roleOf(mcid)
    const text = role === undefined ? '/Artifact <</Type /Layout>>BDC' : `/${role} <</MCID ${mcid}>>BDC`
    edits.push({ from: operation.start, to: operation.end, text: `\n${text}` })
  }

  for (const operation of operations) {
    const { operator, start, end } = operation
    if (TEXTS.has(operator)) paint('Pagination', start, end)
    else if (PAINTS.has(operator)) paint('Layout', path ?? start, end)
    else if (!BETWEEN.has(operator)) close()
    if (PATHS.has(operator)) path ??= start
    else if (PAINTS.has(operator) || operator === 'n') path = undefined
    if (operator === 'BDC' || operator === 'BMC') begin(operation)
    if (operator === 'EMC') open.pop()
  }
  close()
  return edits
}
