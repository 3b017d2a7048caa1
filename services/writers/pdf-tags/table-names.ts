import { unescaped } from '../html/markup.ts'

/** What the tables of a page are called, in their order: every table of ours has a caption. */
export function tableNamesOf(html: string): string[] {
  return Array.from(html.matchAll(/<caption[^>]*>([^<]*)<\/caption>/gu), ([, name = '']) => unescaped(name))
}
