import { type LongStep, longSteps } from '../long-steps.ts'

/** Reports that are sent by the office's mail server, by the report. */
export const sendings = longSteps<LongStep<unknown>>({
  label: '邮件还没有发完',
  text: '关闭后要到“发送记录”里看发出去没有。',
})
