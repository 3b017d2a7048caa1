import type { Level } from './report.ts'

/** What levels of administration are called. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  government: '一级政府（本级政府的总报告）',
  department: '政府部门',
  township: '乡镇、街道',
  other: '其他单位',
}
