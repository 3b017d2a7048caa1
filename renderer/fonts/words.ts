import type { FontStatus } from '../../core/contract/export.ts'

/** How many of the fonts this machine has, as a sentence. */
export function countWords(fonts: readonly Pick<FontStatus, 'installed'>[]): string {
  const missing = fonts.filter(({ installed }) => !installed).length
  if (missing === 0) return `公文用到的 ${fonts.length} 种字体，本机都有。`
  if (missing === fonts.length) return `公文用到的 ${fonts.length} 种字体，本机都没有。`
  return `公文用到的 ${fonts.length} 种字体，本机有 ${fonts.length - missing} 种，缺 ${missing} 种。`
}
