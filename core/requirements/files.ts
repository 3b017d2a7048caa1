import type { RequiredFile, RequiredFileKind, Requirements } from './requirements.ts'

export const FILE_KIND_WORDS: Readonly<Record<RequiredFileKind, string>> = {
  docx: 'Word 文件',
  pdf: 'PDF 文件',
  html: '网页',
  xlsx: '电子表格',
  package: '数据包',
  scan: '签字件',
  other: '其他文件',
}

/** Files the program makes of a report that can go along with the mail. */
export type MadeFileKind = Exclude<RequiredFileKind, 'scan' | 'other'>

const USUAL: readonly MadeFileKind[] = ['docx', 'pdf', 'package']

/** What goes along with the mail: what the notice asks for of what the program makes, else what usually goes along. */
export function mailedKinds(requirements: Requirements | undefined): readonly MadeFileKind[] {
  const asked = (requirements?.files ?? []).map(({ kind }) => kind).filter(isMade)
  return asked.length > 0 ? [...new Set(asked)] : USUAL
}

/** Whether the notice asks for the scan of what was signed. */
export function asksForScan(requirements: Requirements | undefined): boolean {
  return (requirements?.files ?? []).some(({ kind }) => kind === 'scan')
}

/**
 * What the notice asks for that does not go along by itself.
 * @param scans how many scans of what was signed are at hand
 */
export function leftToAttach(requirements: Requirements | undefined, scans: number): RequiredFile[] {
  return (requirements?.files ?? []).filter(
    ({ kind }) => kind === 'other' || (kind === 'scan' && scans === 0),
  )
}

function isMade(kind: RequiredFileKind): kind is MadeFileKind {
  return kind !== 'scan' && kind !== 'other'
}
