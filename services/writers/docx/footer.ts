import { AlignmentType, Footer, ImportedXmlComponent, Paragraph, TextRun } from 'docx'
import type { PageLayout } from '../../../core/document/tree.ts'

/** One character of 14 points, in twips. */
const ONE_CHARACTER = 280

/** GB/T 9704-2012 7.5: — 1 —, odd pages right and even pages left, one character in; or centred. */
export function footers({ pageNumbers }: PageLayout): { default: Footer; even: Footer } {
  const centred = pageNumbers === 'centred'
  return {
    default: footer(centred ? AlignmentType.CENTER : AlignmentType.RIGHT),
    even: footer(centred ? AlignmentType.CENTER : AlignmentType.LEFT),
  }
}

function footer(alignment: 'center' | 'right' | 'left'): Footer {
  const indent = alignment === 'center' ? {} : { indent: { [alignment]: ONE_CHARACTER } }
  const font = { hint: 'eastAsia' }
  const children = [new TextRun({ text: '— ', font }), ...pageNumber(), new TextRun({ text: ' —', font })]
  return new Footer({ children: [new Paragraph({ style: 'Footer', alignment, ...indent, children })] })
}

/** The number of the page, with a result: programs that compute nothing show that. The package's own field has none. */
function pageNumber(): FieldRun[] {
  return [
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:instrText xml:space="preserve">PAGE</w:instrText>',
    '<w:fldChar w:fldCharType="separate"/>',
    '<w:t>1</w:t>',
    '<w:fldChar w:fldCharType="end"/>',
  ].map((part) => new FieldRun(part))
}

/** A run that holds one part of a field. */
class FieldRun extends TextRun {
  constructor(part: string) {
    super({ font: { hint: 'eastAsia' } })
    this.root.push(ImportedXmlComponent.fromXmlString(part))
  }
}
