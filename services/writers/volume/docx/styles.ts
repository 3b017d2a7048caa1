import type { IStylesOptions } from 'docx'
import type { PageLayout } from '../../../../core/document/tree.ts'
import { documentFonts } from '../../docx/fonts.ts'
import { TYPE_AREA } from '../../docx/page.ts'
import type { HeadingStyles } from '../../docx/paragraphs.ts'
import { named, paragraphStyle, partHeadings, size, stylesWith, titleParts } from '../../docx/styles.ts'

/** In a volume the title of a report is a heading 1, so that contents and navigation of Word and WPS find it. */
export const VOLUME_HEADINGS: HeadingStyles = {
  title: 'Heading1',
  first: 'Heading2',
  second: 'Heading3',
  runIn: 'Heading3Char',
}

/** Twips from line to line on the cover, 54 points under type of 36, and under the names there. */
export const COVER_PITCH = 1080
export const COVER_NAME_PITCH = 640

/** The styles of a report one level down, and those of cover, contents and running heads. */
export function volumeStyles(layout: PageLayout): IStylesOptions {
  const fonts = documentFonts(layout)
  const { paragraph, run } = titleParts(layout, fonts)
  const exact = (twips: number) =>
    `<w:snapToGrid w:val="0"/><w:spacing w:line="${twips}" w:lineRule="exact"/>`
  return stylesWith(layout, [
    paragraphStyle('Heading1', 'heading 1', {
      next: 'BodyText',
      paragraph: `${paragraph}<w:outlineLvl w:val="0"/>`,
      run,
    }),
    ...partHeadings(fonts, 2),
    paragraphStyle('Title', 'Title', {
      paragraph: `${exact(COVER_PITCH)}<w:jc w:val="center"/>`,
      run: `${named(fonts.title)}<w:spacing w:val="0"/>${size(72)}`,
    }),
    paragraphStyle('CoverName', '封面名称', {
      custom: true,
      paragraph: `${exact(COVER_NAME_PITCH)}<w:jc w:val="center"/>`,
      run: `${named(fonts.subheading)}<w:spacing w:val="0"/>${size(36)}`,
    }),
    paragraphStyle('TOCHeading', 'TOC Heading', { next: 'TOC1', paragraph, run: run ?? '' }),
    paragraphStyle('TOC1', 'toc 1', {
      paragraph:
        `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${TYPE_AREA}"/></w:tabs>` +
        `<w:snapToGrid w:val="0"/><w:spacing w:line="520" w:lineRule="exact"/>` +
        `<w:ind w:left="280" w:hanging="280"/><w:jc w:val="left"/>`,
      run: `<w:spacing w:val="0"/>${size(28)}`,
    }),
    paragraphStyle('Header', 'header', {
      paragraph:
        `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="000000"/></w:pBdr>` +
        `${exact(280)}<w:jc w:val="center"/>`,
      run: `${named(fonts.subheading)}<w:spacing w:val="0"/>${size(21)}`,
    }),
  ])
}
