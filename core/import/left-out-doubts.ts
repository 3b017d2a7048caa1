import type { TextField } from '../form/form.ts'
import type { Doubt, SourcePlace } from './imported.ts'
import type { SourceDocument } from './source.ts'

/** What stands in a text of the report, and where in the source. */
interface FoundWords {
  readonly from: readonly SourcePlace[]
}

/** Tells of each text what its reader left out among its words. */
export function leftOutDoubts(
  { blocks }: SourceDocument,
  texts: Iterable<readonly [TextField, readonly FoundWords[]]>,
): Doubt[] {
  return [...texts].flatMap(([field, words]): Doubt[] => {
    const kinds = words.flatMap(({ from }) =>
      from.flatMap(({ block }) => {
        const source = blocks[block]
        return source?.kind === 'paragraph' ? (source.leftOut ?? []) : []
      }),
    )
    const said = [...new Set(kinds)].join('、')
    return said === '' ? [] : [{ field, reason: `这里有${said}，没有照原样读入，请对照原文核对。` }]
  })
}
