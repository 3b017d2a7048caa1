/** What the checks look at, in the words of the office. */
const CHECKED = [
  '各部分是否写全',
  '表内合计与勾稽关系',
  '文字与表格、文字前后是否一致',
  '年份与机关名称',
  '错别字、标点与引用的文件',
  '个人信息与密级标志',
  '格式要求写明的事项',
] as const

/**
 * What was looked at when nothing is found.
 * @param lastYear whether last year's report was at hand; undefined where nothing is to be said of it
 * @param hasRequirements whether the notice of the level above was taken in
 */
export function checkedWords(lastYear?: boolean, hasRequirements = false): string {
  const checked = [...CHECKED, ...(hasRequirements ? ['上级通知的要求'] : [])]
  return `没有发现问题：核对了${checked.join('、')}${acrossWords(lastYear)}。`
}

function acrossWords(lastYear: boolean | undefined): string {
  if (lastYear === undefined) return ''
  return lastYear
    ? '，并与去年的报告核对了结转、现行有效件数和雷同的文字'
    : '；没有去年的报告，跨年的数没有核对'
}
