import type { Connection } from './connection.ts'

/** What the tables hold, in the user's words. */
const WORDS: Readonly<Record<string, string>> = {
  reports: '报告清单',
  fields: '报告内容',
  history: '修改记录',
  settings: '设置',
  set_aside: '不用改的提示',
  exports: '导出记录',
  charts: '图表',
  reviewed_charts: '送审时的图表',
  steps: '办理经过',
  versions: '签发存档',
  attachments: '签字件',
  deliveries: '发送记录',
  registered_dates: '报送和公开的日期',
  signed_dates: '改过的成文日期',
  forgotten_people: '不再提示的姓名',
  phrases: '常用语',
  collections: '下级报告的收集',
  roster: '下级单位名单',
  removed_units: '移出名单的单位',
  submissions: '收到的下级报告',
  submission_contents: '下级报告的内容',
  submission_returns: '退回意见',
  taken_files: '收过的文件',
  accepted_sums: '采用的汇总数',
  requirements: '报送要求',
  alike_looks: '看过的雷同',
  covering_letters: '报送函',
  tighter_lines: '收紧的行距',
}

export function wordsOf(table: string): string {
  return WORDS[table] ?? '其他记录'
}

/** What some pages hold; nothing where the database is too damaged to tell. */
export function partsOn(connection: Connection, pages: readonly number[]): string[] {
  try {
    const tables = connection
      .prepare<[string], string>(
        `SELECT DISTINCT coalesce(s.tbl_name, d.name) FROM dbstat AS d LEFT JOIN sqlite_schema AS s ON s.name = d.name
         WHERE d.pageno IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(JSON.stringify(pages))
    return [...new Set(tables.map(wordsOf))]
  } catch {
    return []
  }
}
