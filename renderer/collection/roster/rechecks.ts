import type { Output } from '../../../core/contract.ts'
import { type LongStep, longSteps } from '../../long-steps.ts'

/** Checks of all of a collection's reports anew, by the collection. */
export const rechecks = longSteps<LongStep<Output<'collection.recheck'>>>({
  label: '报告还没有重新检查完',
  text: '关闭后看不到检查完了没有，要再检查一次。',
})
