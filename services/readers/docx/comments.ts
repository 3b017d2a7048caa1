import type { SourceComment } from '../../../core/import/source.ts'
import { childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts'

/**
 * The comments of a document by their number. A comment without words is none.
 * @param part the root of word/comments.xml
 */
export function readComments(part: XmlElement | undefined): Map<string, SourceComment> {
  const comments = childrenOf(part, 'w:comment').map((comment): [string, SourceComment] => [
    comment.attributes['w:id'] ?? '',
    { author: comment.attributes['w:author'] ?? '', text: paragraphsOf(comment).join('\n').trim() },
  ])
  return new Map(comments.filter(([, { text }]) => text !== ''))
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
