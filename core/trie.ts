/** The UTF-16 unit that leads to it, the first of the nodes that go on from it, and the next that goes on beside it. */
interface Node<Meaning> {
  readonly unit: number
  readonly beside: Node<Meaning> | undefined
  on: Node<Meaning> | undefined
  meaning: Meaning | undefined
}

/** Words with what they mean, to be found in a text: by their first UTF-16 unit, of which most of a text's begin none. */
export type Trie<Meaning> = readonly (Node<Meaning> | undefined)[]

/** How many UTF-16 units there are. */
const UNITS = 0x10000

/** The words in a trie. Where two entries have a word, the first counts. */
export function trieOf<Meaning>(words: Iterable<readonly [word: string, meaning: Meaning]>): Trie<Meaning> {
  const heads = new Array<Node<Meaning> | undefined>(UNITS)
  for (const [word, meaning] of words) {
    const first = word.charCodeAt(0)
    let node = (heads[first] ??= { unit: first, beside: undefined, on: undefined, meaning: undefined })
    for (let i = 1; i < word.length; i += 1) node = grown(node, word.charCodeAt(i))
    node.meaning ??= meaning
  }
  return heads
}

/** The node that a unit leads to, made where there is none. */
function grown<Meaning>(node: Node<Meaning>, unit: number): Node<Meaning> {
  return nodeAfter(node, unit) ?? (node.on = { unit, beside: node.on, on: undefined, meaning: undefined })
}

/** The node that a unit leads to. */
export function nodeAfter<Meaning>({ on }: Node<Meaning>, unit: number): Node<Meaning> | undefined {
  let node = on
  while (node && node.unit !== unit) node = node.beside
  return node
}

/** All that the words of a trie mean which stand anywhere in a text. */
export function meaningsIn<Meaning>(text: string, trie: Trie<Meaning>): Set<Meaning> {
  const found = new Set<Meaning>()
  for (let index = 0; index < text.length; index += 1) {
    let node = trie[text.charCodeAt(index)]
    for (let end = index + 1; node; end += 1) {
      if (node.meaning !== undefined) found.add(node.meaning)
      node = end < text.length ? nodeAfter(node, text.charCodeAt(end)) : undefined
    }
  }
  return found
}

/** A word of a trie in a text. */
export interface Found<Meaning> {
  readonly index: number
  readonly words: string
  readonly meaning: Meaning
}

/** The words of a trie in a text, none within another; of several that begin at one place the shortest. */
export function foundIn<Meaning>(text: string, trie: Trie<Meaning>): Found<Meaning>[] {
  const found: Found<Meaning>[] = []
  for (let index = 0; index < text.length; index += 1) {
    let node = trie[text.charCodeAt(index)]
    let end = index + 1
    while (node && node.meaning === undefined) {
      node = end < text.length ? nodeAfter(node, text.charCodeAt(end)) : undefined
      end += 1
    }
    if (node?.meaning === undefined) continue
    found.push({ index, words: text.slice(index, end), meaning: node.meaning })
    index = end - 1
  }
  return found
}
