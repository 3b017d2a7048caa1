import { ImportedXmlComponent, type IStylesOptions } from 'docx'
import type { PageLayout } from '../../../core/document/tree.ts'
import { type DocumentFonts, documentFonts } from './fonts.ts'
import { FOOTER_LINE, GRID_PITCH } from './page.ts'

/** Two characters of a line of 28, for programs that don't know `firstLineChars`. */
const TWO_CHARACTERS = '<w:ind w:firstLineChars="200" w:firstLine="632"/>'

/**
 * The styles of the document as XML: the package has no option for a paragraph off the page's grid, and brings styles
 * of its own otherwise.
 */
export function documentStyles(layout: PageLayout): IStylesOptions {
  return stylesWith(layout, outline(layout, documentFonts(layout)))
}

/** What every document has, and its own styles of headings, as XML. */
export function stylesWith(layout: PageLayout, headings: readonly string[]): IStylesOptions {
  const fonts = documentFonts(layout)
  const styles = [defaults(fonts), ...base(layout, fonts), ...headings, ...details(layout, fonts)]
  return { importedStyles: styles.map((xml) => ImportedXmlComponent.fromXmlString(xml)) }
}

/** One font for Chinese and for Latin characters: GB/T 9704 knows no Latin font, and marks can't fall into one. */
export function named(font: string): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}" w:hint="eastAsia"/>`
}

function defaults({ body }: DocumentFonts): string {
  const language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${named(body)}${language}</w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>'
  )
}

/**
 * Normal carries the pitch of the lines and the condensed type of 28 characters a line; no space between Chinese and figures,
 * and no mark outside the type area, so that lines break as in the PDF.
 */
function base({ linePitch }: PageLayout, { body }: DocumentFonts): string[] {
  const snap = linePitch === GRID_PITCH ? '' : '<w:snapToGrid w:val="0"/>'
  const pitch = `<w:spacing w:before="0" w:after="0" w:line="${linePitch}" w:lineRule="exact"/>`
  return [
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
      `<w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>${snap}${pitch}` +
      `<w:jc w:val="both"/></w:pPr><w:rPr>${named(body)}<w:spacing w:val="-5"/>${size(32)}</w:rPr></w:style>`,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">' +
      '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    paragraphStyle('BodyText', 'Body Text', { paragraph: TWO_CHARACTERS }),
  ]
}

function outline(layout: PageLayout, fonts: DocumentFonts): string[] {
  return [
    paragraphStyle('Title', 'Title', { ...titleParts(layout, fonts), next: 'BodyText' }),
    ...partHeadings(fonts, 1),
  ]
}

/** The title of a report: 22 points, centred, with an empty line below. */
export function titleParts({ linePitch }: PageLayout, { title }: DocumentFonts): StyleParts {
  return {
    // Off the grid, or LibreOffice gives each line of its larger type two lines of the grid.
    paragraph: `<w:keepNext/><w:keepLines/><w:snapToGrid w:val="0"/><w:spacing w:after="${linePitch}"/><w:jc w:val="center"/>`,
    run: `${named(title)}<w:spacing w:val="0"/>${size(44)}`,
  }
}

/**
 * The styles of 一、 and （一）, with the character style of the latter for headings that run into their text.
 * @param level Word's level of 一、, from 1
 */
export function partHeadings({ heading, subheading }: DocumentFonts, level: number): string[] {
  const below = level + 1
  const headingParts = (ofLevel: number) =>
    `<w:keepNext/><w:keepLines/>${TWO_CHARACTERS}<w:outlineLvl w:val="${ofLevel - 1}"/>`
  return [
    paragraphStyle(`Heading${level}`, `heading ${level}`, {
      next: 'BodyText',
      paragraph: headingParts(level),
      run: named(heading),
    }),
    paragraphStyle(`Heading${below}`, `heading ${below}`, {
      next: 'BodyText',
      link: `Heading${below}Char`,
      paragraph: headingParts(below),
      run: named(subheading),
    }),
    `<w:style w:type="character" w:customStyle="1" w:styleId="Heading${below}Char"><w:name w:val="Heading ${below} Char"/>` +
      `<w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading${below}"/><w:qFormat/>` +
      `<w:rPr>${named(subheading)}</w:rPr></w:style>`,
  ]
}

/** What stands in cells keeps a pitch of its own, off the page's grid, which would stretch its lines to 29 points. */
function details({ linePitch }: PageLayout, { table, pageNumber }: DocumentFonts): string[] {
  const exact = (twips: number) =>
    `<w:snapToGrid w:val="0"/><w:spacing w:line="${twips}" w:lineRule="exact"/>`
  const before = (lines: number) => `<w:keepNext/><w:keepLines/><w:spacing w:before="${lines * linePitch}"/>`
  return [
    paragraphStyle('TableText', '表格文字', {
      custom: true,
      paragraph: `${exact(312)}<w:jc w:val="center"/>`,
      run: `${named(table)}<w:spacing w:val="0"/>${size(24)}`,
    }),
    paragraphStyle('TableSmall', '表格小字', {
      custom: true,
      parent: 'TableText',
      paragraph: exact(245),
      run: size(21),
    }),
    paragraphStyle('TableLabel', '表格项目', {
      custom: true,
      parent: 'TableSmall',
      paragraph: '<w:jc w:val="left"/>',
      run: '<w:spacing w:val="-5"/>',
    }),
    paragraphStyle('Chart', '图', {
      custom: true,
      next: 'Caption',
      paragraph:
        '<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="160" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    }),
    paragraphStyle('Caption', 'caption', {
      next: 'BodyText',
      paragraph: `<w:snapToGrid w:val="0"/><w:spacing w:before="40" w:after="200" w:line="400" w:lineRule="exact"/><w:jc w:val="center"/>`,
      run: `${named(table)}<w:spacing w:val="0"/>${size(24)}`,
    }),
    paragraphStyle('Footer', 'footer', {
      paragraph: exact(FOOTER_LINE),
      run: `${named(pageNumber)}<w:spacing w:val="0"/>${size(28)}`,
    }),
    paragraphStyle('Signature', 'Signature', { paragraph: before(1) }),
    paragraphStyle('SignatureSealed', '署名（盖章）', {
      custom: true,
      parent: 'Signature',
      paragraph: before(2),
    }),
    paragraphStyle('SignatureDate', 'Date', { paragraph: '<w:keepLines/>' }),
  ]
}

export interface StyleParts {
  /** Not one of Word's own. */
  readonly custom?: true
  readonly parent?: string
  readonly next?: string
  readonly link?: string
  /** Elements of w:pPr, in the order of its schema. */
  readonly paragraph: string
  /** Elements of w:rPr, in the order of its schema. */
  readonly run?: string
}

/** A paragraph style as XML, based on Normal unless its parts say otherwise. */
export function paragraphStyle(id: string, name: string, parts: StyleParts): string {
  const { custom = false, parent = 'Normal', next, link, paragraph, run } = parts
  return (
    `<w:style w:type="paragraph"${custom ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    `<w:name w:val="${name}"/><w:basedOn w:val="${parent}"/>` +
    (next ? `<w:next w:val="${next}"/>` : '') +
    (link ? `<w:link w:val="${link}"/>` : '') +
    `<w:qFormat/><w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`
  )
}

/** @param halfPoints size of the type, as Word counts it */
export function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}
