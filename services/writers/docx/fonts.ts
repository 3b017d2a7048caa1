import { type FontRole, roleFonts } from '../../../core/document/fonts.ts'
import type { PageLayout } from '../../../core/document/tree.ts'

/** The fonts of a document by their part in it: those the font list names first, as PDF and web page ask for them. */
export interface DocumentFonts {
  readonly title: string
  readonly heading: string
  readonly subheading: string
  readonly body: string
  readonly table: string
  readonly pageNumber: string
}

export function documentFonts(layout: PageLayout): DocumentFonts {
  const named = (role: FontRole) => roleFonts(role, layout).families[0][0]
  return {
    title: named('title'),
    heading: named('heading1'),
    subheading: named('heading2'),
    body: named('body'),
    table: named('song'),
    pageNumber: named('song'),
  }
}

/** Other names under which a machine may have the same design: Word and LibreOffice look for them before they guess. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  方正小标宋简体: '方正小标宋_GBK',
  黑体: 'SimHei',
  楷体_GB2312: '楷体',
  楷体: 'KaiTi',
  仿宋_GB2312: '仿宋',
  仿宋: 'FangSong',
  宋体: 'SimSun',
}

/** The part word/fontTable.xml: every font named in the document, with its second name and the Chinese character set. */
export function fontTableXml(fonts: DocumentFonts): string {
  const names = [...new Set<string>(Object.values(fonts))]
  const entries = names.map(
    (name) =>
      `<w:font w:name="${name}"><w:altName w:val="${ALTERNATIVES[name] ?? name}"/>` +
      '<w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>',
  )
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${entries.join('')}</w:fonts>`
  )
}
