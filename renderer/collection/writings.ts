import { type LongStep, longSteps } from '../long-steps.ts'
import type { Written } from './WrittenNotice.tsx'

/** Files that go out of a collection, by what they are called in `writingOf`. */
export const writings = longSteps<LongStep<Written>>({
  label: '文件还没有写完',
  text: '关闭后看不到写成了没有，要再写一次。',
})

/** What a collection writes into the folder that is chosen for it. */
export const OUTPUTS = ['汇总表格', '退回意见', '给逾期的催报', '给全部未报的催报', '汇编'] as const
export type OutputName = (typeof OUTPUTS)[number]

/** @param id of a collection, or of what came in */
export function writingOf(id: string, name: OutputName): string {
  return `${id} ${name}`
}
