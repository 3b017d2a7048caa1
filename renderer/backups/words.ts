import type { BackedUpReport, BackupPlace, ListedBackup } from '../../core/contract/backups.ts'

const KIND_WORDS: Readonly<Record<NonNullable<ListedBackup['kind']>, string>> = {
  daily: '每日备份',
  signed: '签发后',
  migration: '程序升级前',
  restore: '恢复前',
  deletion: '删除收集前',
  manual: '手动备份',
}

/** Why a backup was made. */
export function kindWords({ kind }: ListedBackup): string {
  return kind === null ? '另存的文件' : KIND_WORDS[kind]
}

/** What is in a backup: 3份报告，2019—2025年度，签发2版. */
export function contentWords({ reports, years, signed }: ListedBackup): string {
  if (years === null) return '没有报告'
  const [first, last] = years
  const span = first === last ? `${first}年度` : `${first}—${last}年度`
  return [`${reports}份报告`, span, ...(signed > 0 ? [`签发${signed}版`] : [])].join('，')
}

/** "2026-01-12 17:00" */
export function timeWords(at: string): string {
  return at.slice(0, 16)
}

/** 1.2 MB, 340 KB. */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}

const PRESENT_WORDS: Readonly<Record<BackedUpReport['present'], string>> = {
  none: '现在没有这份报告',
  same: '与现在相同',
  differs: '后来修改过',
  locked: '后来送审或签发过',
  deleted: '后来删除了',
}

/** How a report of a backup stands beside what there is now. */
export function presentWords({ present, deleted }: BackedUpReport): string {
  return deleted ? '备份时已在回收站' : PRESENT_WORDS[present]
}

/** The ways in which a report can come back. */
export function waysBack({ present, deleted }: BackedUpReport): readonly ('whole' | 'new' | 'edit')[] {
  if (present === 'none') return ['whole']
  if (deleted || present === 'same') return []
  return present === 'differs' ? ['new', 'edit'] : ['new']
}

/** How a second place stands, and what to do. */
export const STANDING: Readonly<Record<BackupPlace['standing'], (folder: string) => string>> = {
  there: (folder) => `每次备份也存到 ${folder}。`,
  absent: (folder) =>
    `${folder} 现在不在（可能没有插上，或者网络位置连不上）。本机的备份照常进行，接上以后会自动补存最近的一份。`,
  another: (folder) =>
    `${folder} 里没有以前另存的备份，可能是 U 盘或者共享文件夹没有接上，也可能接的是另一个。为免存错地方，没有往里存，本机的备份照常进行。接上原来的那个，会自动补存最近的一份；就要存到现在这个，请点“存到这里”。`,
}

/** Of a folder in which other users of the computer could put files in the place of the program's. */
export const REPLACEABLE =
  '别的用户也能改动这个文件夹，他们看不到备份的内容，但能删掉或者换掉文件，最好换一个只有您自己能写入的文件夹。'
