import { ImportedXmlComponent, type IStylesOptions } from 'docx'
import { ITEM_INDENT, SHEET_TYPE } from '../../../core/approval/measures.ts'
import type { PageLayout } from '../../../core/document/tree.ts'
import { documentFonts } from '../docx/fonts.ts'
import { documentStyles, named, paragraphStyle, size } from '../docx/styles.ts'

/** The report's styles and the sheet's own, whose lines keep a pitch of their own, off the page's grid. */
export function sheetStyles(layout: PageLayout): IStylesOptions {
  const { heading } = documentFonts(layout)
  const { plain, small, foot } = SHEET_TYPE
  const own = [
    paragraphStyle('SheetText', '审签单文字', {
      custom: true,
      paragraph: `${pitch(plain)}<w:jc w:val="left"/>`,
      run: `<w:spacing w:val="0"/>${size(plain.size * 2)}`,
    }),
    paragraphStyle('SheetLabel', '审签单项目', {
      custom: true,
      parent: 'SheetText',
      paragraph: '<w:jc w:val="center"/>',
      run: named(heading),
    }),
    paragraphStyle('SheetSmall', '审签单小字', {
      custom: true,
      parent: 'SheetText',
      paragraph: pitch(small),
      run: size(small.size * 2),
    }),
    paragraphStyle('SheetItem', '审签单条目', {
      custom: true,
      parent: 'SheetSmall',
      paragraph: `<w:ind w:left="${indent}" w:hanging="${indent}"/>`,
    }),
    paragraphStyle('SheetFoot', '审签单说明', {
      custom: true,
      parent: 'SheetSmall',
      paragraph: `${pitch(foot, foot.above)}<w:jc w:val="right"/>`,
    }),
  ]
  const { importedStyles = [], ...others } = documentStyles(layout)
  return {
    ...others,
    importedStyles: [...importedStyles, ...own.map((xml) => ImportedXmlComponent.fromXmlString(xml))],
  }
}

const indent = SHEET_TYPE.small.size * 20 * ITEM_INDENT

/** @param above points over the first line */
function pitch(type: { readonly pitch: number }, above = 0): string {
  const line = Math.round(type.pitch * 20)
  return `<w:snapToGrid w:val="0"/><w:spacing w:before="${above * 20}" w:line="${line}" w:lineRule="exact"/>`
}
