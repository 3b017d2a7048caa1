import type { ReportState, StepAction } from './procedure.ts'

export const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: '起草',
  review: '待审',
  signed: '已签',
  submitted: '已报送',
  published: '已公开',
}

/** What the user does, as a button says it. */
export const ACTION_WORDS: Readonly<Record<StepAction, string>> = {
  review: '送审',
  return: '退回修改',
  sign: '登记签发',
  submit: '登记报送',
  publish: '登记公开',
  revert: '撤回登记',
  reopen: '重新打开',
}

/** What was done, as the timeline says it. */
export const STEP_WORDS: Readonly<Record<StepAction, string>> = {
  review: '送审',
  return: '退回修改',
  sign: '签发',
  submit: '报送',
  publish: '公开',
  revert: '撤回登记',
  reopen: '重新打开',
}
