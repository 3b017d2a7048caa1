import type { FontStatus } from '../../core/contract/export.ts'

/** What stands in for the fonts this machine lacks, as a sentence; nothing where it has them all. */
export function standInWords(
  fonts: readonly Pick<FontStatus, 'family' | 'installed' | 'standIn'>[],
): string | undefined {
  const missing = new Map(
    fonts.flatMap(({ family, installed, standIn }) => (installed ? [] : [[family, standIn] as const])),
  )
  if (missing.size === 0) return undefined
  const each = [...missing].map(([family, standIn]) => `${family}（${standIn ?? '系统选的字体'}）`)
  return `本机没有下列字体，预览与 PDF 以括号里的代替：${each.join('、')}。Word 文件里仍写明原来的字体。`
}
