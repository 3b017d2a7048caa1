import type { FieldNames } from '../field-names.ts'
import { LEVEL_WORDS } from '../report/level-words.ts'
import type { Level } from '../report/report.ts'
import type { RosterUnit } from './unit.ts'

/** What a collection says of itself, beside its year. */
export interface CollectionDetails {
  readonly agency: string
  readonly level: Level
  readonly deadline: string
  readonly contact: string
  readonly phone: string
}

export const COLLECTION_NAMES: FieldNames<CollectionDetails> = {
  agency: '收集的机关',
  level: { label: '机关类别', words: (level) => LEVEL_WORDS[level] },
  deadline: '截止日期',
  contact: '联系人',
  phone: '联系电话',
}

export const UNIT_NAMES: FieldNames<RosterUnit> = {
  name: '机关名称',
  category: '类别',
  otherNames: '简称、旧名',
  deadline: '另定的截止日期',
  contact: '联系人',
  phone: '电话',
  email: '电子邮箱',
}
