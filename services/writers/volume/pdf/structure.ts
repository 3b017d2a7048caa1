import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { dictAt, isOfType, listAt, put } from './printed.ts'
import { leavesOf } from '../../pdf-tags/trees.ts'

/** The tags of a document, as they go into those of another. */
export interface Structure {
  /** Its topmost elements. */
  readonly elements: readonly PDFRef[]
  /** Nodes by which elements are found by the key of their page, and by their names. */
  readonly byKey: PDFDict | undefined
  readonly byName: PDFDict | undefined
  readonly nextKey: number
  /** The nodes these take the place of. */
  readonly dropped: readonly PDFRef[]
}

/**
 * Makes keys and names of a document's tags its own among those of other parts: keys begin at `firstKey`, names with
 * the part.
 */
export function takeStructure(
  catalog: PDFDict,
  pages: readonly PDFDict[],
  part: number,
  firstKey: number,
): Structure {
  const root = dictAt(catalog, 'StructTreeRoot')
  if (!root) throw new Error('The printed document has no tags')
  const { context } = catalog
  const keys = leavesOf(root, 'ParentTree', 'Nums')
  const names = leavesOf(root, 'IDTree', 'Names')
  const elements = listAt(root, 'K').filter((each) => each instanceof PDFRef)
  for (const element of elements) put(context.lookup(element, PDFDict), 'S', PDFName.of('Part'))
  for (const page of pages) moveKeys(page, firstKey)
  for (const [, object] of context.enumerateIndirectObjects())
    if (isOfType(object, 'StructElem')) renameIds(object, part)
  const moved = keys.pairs.map(([key, value]) => [PDFNumber.of(numberOf(key) + firstKey), value] as const)
  const renamed = names.pairs.map(([name, value]) => [renamedId(name, part), value] as const)
  return {
    elements,
    byKey: node(context.obj({}), 'Nums', moved),
    byName: node(context.obj({}), 'Names', renamed),
    nextKey: firstKey + Math.max(0, ...keys.pairs.map(([key]) => numberOf(key) + 1)),
    dropped: [...keys.nodes, ...names.nodes],
  }
}

/** Keys of a page and of the links on it. */
function moveKeys(page: PDFDict, firstKey: number): void {
  const move = (dict: PDFDict, name: string) => {
    const key = dict.lookupMaybe(PDFName.of(name), PDFNumber)
    if (key) put(dict, name, PDFNumber.of(key.asNumber() + firstKey))
  }
  move(page, 'StructParents')
  for (const link of linksOf(page)) move(link, 'StructParent')
}

export function linksOf(page: PDFDict): PDFDict[] {
  return listAt(page, 'Annots').map((each) => page.context.lookup(each, PDFDict))
}

function renameIds(element: PDFDict, part: number): void {
  const id = element.get(PDFName.of('ID'))
  if (id) put(element, 'ID', renamedId(id, part))
  for (const attributes of listAt(element, 'A')) {
    const dict = element.context.lookup(attributes)
    const headers = dict instanceof PDFDict ? dict.lookupMaybe(PDFName.of('Headers'), PDFArray) : undefined
    headers?.asArray().forEach((header, i) => headers.set(i, renamedId(header, part)))
  }
}

/** Names sort part by part. */
function renamedId(id: PDFObject, part: number): PDFObject {
  if (!(id instanceof PDFString)) throw new Error('A tagged element has a name of another kind')
  return PDFString.of(`${String(part).padStart(5, '0')}-${id.asString()}`)
}

function numberOf(key: PDFObject): number {
  if (!(key instanceof PDFNumber)) throw new Error('A key of the tags is no number')
  return key.asNumber()
}

function node(
  dict: PDFDict,
  kind: 'Nums' | 'Names',
  pairs: readonly (readonly [PDFObject, PDFObject])[],
): PDFDict | undefined {
  const [first, last] = [pairs[0], pairs.at(-1)]
  if (!first || !last) return undefined
  const list = (objects: readonly PDFObject[]) => dict.context.obj([...objects])
  put(dict, 'Limits', list([first[0], last[0]]))
  put(dict, kind, list(pairs.flat()))
  return dict
}
