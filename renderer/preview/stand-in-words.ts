import type { FontStatus } from '../../core/contract/export.ts'

/** Which fonts this machine lacks, as a sentence; nothing where it has them all. What stands in for each is said by the check of fonts. */
export function standInWords(fonts: readonly Pick<FontStatus, 'family' | 'installed'>[]): string | undefined {
  const missing = [...new Set(fonts.flatMap(({ family, installed }) => (installed ? [] : [family])))]
  const [first] = missing
  if (first === undefined) return undefined
  const which = missing.length === 1 ? first : `${first}等 ${missing.length} 种字体`
  return `本机没有${which}，预览和 PDF 用相近的代替，Word 文件仍用原来的。`
}
