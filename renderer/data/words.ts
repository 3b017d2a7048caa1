import type { DataHealth } from '../../core/contract/data.ts'

/** What was found wrong with the data, in one sentence. */
export function damageWords({ pages, parts, problems }: NonNullable<DataHealth['damage']>): string {
  const places = pages > 0 ? `${pages} 处与写入时不一致` : `${problems.length} 处结构错误`
  const where = parts.length > 0 ? `（${parts.join('、')}）` : ''
  return `检查发现数据文件有 ${places}${where}，可能是磁盘出了问题，里面的文字或数字可能已经不对。`
}
