import type { SourceComment } from '../../../core/import/source.ts'
import { childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts'

/**
 * The comments of a document by their number. A comment without words is none.
 * @param part the root of word/comments.xml
 * @param extended the root of word/commentsExtended.xml, which says of newer files what is settled
 */
export function readComments(
  part: XmlElement | undefined,
  extended?: XmlElement,
): Map<string, SourceComment> {
  const settled = settledIn(extended)
  const comments = childrenOf(part, 'w:comment').map((comment): [string, SourceComment] => [
    comment.attributes['w:id'] ?? '',
    {
      author: comment.attributes['w:author'] ?? '',
      text: paragraphsOf(comment).join('\n').trim(),
      ...(settled.has(childrenOf(comment, 'w:p').at(-1)?.attributes['w14:paraId'] ?? '') && {
        settled: true,
      }),
    },
  ])
  return new Map(comments.filter(([, { text }]) => text !== ''))
}

/** The last paragraphs of the comments that are settled; a reply is where what it answers is. */
function settledIn(extended: XmlElement | undefined): Set<string> {
  const all = childrenOf(extended, 'w15:commentEx').map(({ attributes }) => attributes)
  const done = all.filter((each) => ['1', 'true', 'on'].includes(each['w15:done'] ?? ''))
  const settled = new Set(done.map((each) => each['w15:paraId'] ?? '-'))
  const answers = all.filter((each) => settled.has(each['w15:paraIdParent'] ?? ''))
  return new Set([...settled, ...answers.map((each) => each['w15:paraId'] ?? '-')])
}

function paragraphsOf(parent: XmlElement): string[] {
  return elementsOf(parent).flatMap((element) =>
    element.name === 'w:p' ? [textWithin(element)] : paragraphsOf(element),
  )
}

function textWithin(parent: XmlElement): string {
  return elementsOf(parent)
    .map((element) => {
      if (element.name === 'w:t') return textOf(element)
      if (element.name === 'w:tab') return '\t'
      if (element.name === 'w:br') return '\n'
      return element.name === 'w:del' || element.name === 'w:pPr' ? '' : textWithin(element)
    })
    .join('')
}
