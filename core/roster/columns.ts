/** What a column of a roster holds; `serial` and what is known by no head says nothing of a unit. */
export type RosterColumn =
  | 'name'
  | 'category'
  | 'deadline'
  | 'contact'
  | 'phone'
  | 'email'
  | 'otherNames'
  | 'region'
  | 'serial'

/** Words at the head of a column, as offices write them; spaces, brackets with what is in them, and marks left out. */
const HEADS: Readonly<Record<RosterColumn, RegExp>> = {
  serial: /^(?:序号|编号|顺序号|号|no)$/u,
  otherNames:
    /^(?:曾用名称?|原名称?|原单位名称|单位原名|(?:单位|机关|部门)?简称|别名|其他名称|其它名称|又称)$/u,
  name: /^(?:(?:单位|机关|部门|行政机关|机构|报送单位|填报单位|责任单位|报告单位|下级单位)(?:名称|全称)?|名称|全称|单位规范名称|镇街|乡镇|乡镇街道|部门乡镇|单位部门|部门单位)$/u,
  region: /^(?:(?:所在|所属)?(?:地区|区域|[省市州盟县区旗]{1,4}|行政区划?)|辖区)$/u,
  category: /^(?:(?:单位|机关|部门|机构)?(?:类别|类型|性质|分类)|类|组别|系统|属性)$/u,
  deadline: /^(?:(?:报送|上报|提交|完成)?(?:截止)?(?:日期|时间|时限|期限)|截止|要求报送时间)$/u,
  contact: /^(?:(?:单位)?(?:联系人|联络员|经办人|承办人|信息员|责任人|负责人|填报人)(?:姓名)?|姓名)$/u,
  phone:
    /^(?:(?:联系|办公|固定|移动|手机|单位|联系人)?(?:电话|手机|座机)(?:号码?)?|手机号码?|联系方式|电话手机)$/u,
  email: /^(?:(?:电子|单位|联系)?(?:邮箱|邮件)(?:地址)?|e-?mail|邮箱号)$/u,
}

/** What a head says of its column; nothing where it is none. */
export function columnOf(head: string): RosterColumn | undefined {
  const words = head
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^()]*\)/gu, '')
    .replace(/[\s*:、/,.]/gu, '')
  const found = Object.entries(HEADS).find(([, pattern]) => pattern.test(words))
  return found?.[0] as RosterColumn | undefined
}

/** The columns of a row of heads, by place; nothing where it names no column of units. */
export function columnsOf(cells: readonly string[]): readonly (RosterColumn | undefined)[] | undefined {
  const columns = cells.map(columnOf)
  if (!columns.includes('name')) return undefined
  if (cells.some((cell, i) => columns[i] === 'name' && /[名全]称/u.test(cell))) return columns
  // 部门 and 乡镇 head a column, or name a kind of units; a head stands among heads.
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const known = columns.filter((column) => column !== undefined).length
  return filled > 1 && known * 2 > filled ? columns : undefined
}

const EMAIL = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/u
const PHONE = /^[+\d][\d\s()（）-]{5,}(?:转\d+)?$/u
const DATE = /^(?:\d{4}\D)?\d{1,2}\D\d{1,2}\D?$/u

/** Columns of rows without heads, told by what stands in them: the names are the longest words. */
export function guessedColumns(rows: readonly (readonly string[])[]): readonly (RosterColumn | undefined)[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const valuesAt = (i: number) => rows.map((row) => (row[i] ?? '').trim()).filter((value) => value !== '')
  const most = (values: readonly string[], pattern: RegExp) =>
    values.length > 0 && values.filter((value) => pattern.test(value)).length * 2 > values.length
  const columns = Array.from({ length: width }, (_, i): RosterColumn | undefined => {
    const values = valuesAt(i)
    if (most(values, EMAIL)) return 'email'
    if (most(values, PHONE)) return 'phone'
    if (most(values, DATE)) return 'deadline'
    return most(values, /^[(（]?\d{1,5}[)）.、]?$/u) ? 'serial' : undefined
  })
  const wordy = columns.flatMap((column, i) => {
    const values = column === undefined ? valuesAt(i) : []
    const length = values.reduce((sum, value) => sum + value.length, 0) / Math.max(1, values.length)
    return values.length > 0 ? [{ i, length, different: new Set(values).size / values.length }] : []
  })
  const name = wordy.toSorted((a, b) => b.length - a.length)[0]
  return columns.map((column, i): RosterColumn | undefined => {
    if (column !== undefined || !name) return column
    if (i === name.i) return 'name'
    const words = wordy.find((each) => each.i === i)
    if (!words) return undefined
    // Persons have short names that differ; kinds of units repeat.
    if (words.different <= 0.5 && words.length <= 10) return 'category'
    return words.length <= 4 && words.different > 0.5 ? 'contact' : undefined
  })
}
