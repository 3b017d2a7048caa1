import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib'

/** What stands in a tree of numbers or names, and the objects that the tree itself consists of. */
export interface Leaves {
  readonly pairs: readonly (readonly [PDFObject, PDFObject])[]
  readonly nodes: readonly PDFRef[]
}

/** The leaves of a number tree (Nums) or a name tree (Names), in their order. */
export function leavesOf(holder: PDFDict, entry: string, kind: 'Nums' | 'Names'): Leaves {
  const node = holder.get(PDFName.of(entry))
  const dict = holder.lookupMaybe(PDFName.of(entry), PDFDict)
  const nodes = node instanceof PDFRef ? [node] : []
  return dict ? below(dict, kind, nodes) : { pairs: [], nodes }
}

function below(dict: PDFDict, kind: string, nodes: readonly PDFRef[]): Leaves {
  const own = dict.lookupMaybe(PDFName.of(kind), PDFArray)?.asArray() ?? []
  const pairs = own.flatMap((key, i): (readonly [PDFObject, PDFObject])[] => {
    const value = own[i + 1]
    return i % 2 === 0 && value ? [[key, value]] : []
  })
  const kids = dict.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? []
  const deeper = kids.flatMap((kid) => {
    const inner = dict.context.lookupMaybe(kid, PDFDict)
    return inner ? [below(inner, kind, kid instanceof PDFRef ? [kid] : [])] : []
  })
  return {
    pairs: [...pairs, ...deeper.flatMap((each) => each.pairs)],
    nodes: [...nodes, ...deeper.flatMap((each) => each.nodes)],
  }
}
