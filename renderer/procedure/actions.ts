import { needsReason, type StepAction } from '../../core/procedure/procedure.ts'

/** What is said of an action where it is taken. */
export interface ActionWords {
  /** Who takes it. */
  readonly person: string
  /** What it does, in a sentence. */
  readonly does: string
  /** What is so once it was taken. */
  readonly done: string
  /** What may or must be noted. */
  readonly note: string
  /** The day it has, and what stands where none is told. */
  readonly date?: { readonly label: string; readonly placeholder: string }
}

export const ACTIONS: Readonly<Record<StepAction, ActionWords>> = {
  review: {
    person: '送审人',
    does: '送审后内容锁定，和审签单上的校验码保持一致；要改，退回修改即可。',
    done: '已送审，内容已锁定，等领导签字。',
    note: '说明（可不填）',
  },
  return: {
    person: '退回人',
    does: '退回起草，内容可以再改，改好后重新送审、重新打印审签单。',
    done: '已退回修改，内容可以再改。',
    note: '退回的原因',
  },
  sign: {
    person: '签发人',
    does: '领导在纸上签字以后登记。这一版连同校验码存档，不再改动；扫描件可以随后附上。',
    done: '已登记签发，这一版存档，不再改动。',
    note: '说明（可不填）',
    date: { label: '签发日期（成文日期）', placeholder: '可以以后再填' },
  },
  submit: {
    person: '报送人',
    does: '已通过公文交换、邮件等报送上级的，在这里登记。',
    done: '已登记报送。',
    note: '怎样报送、送给谁（可不填）',
    date: { label: '报送日期', placeholder: '哪一天报送的' },
  },
  publish: {
    person: '公开人',
    does: '已在网站公开的，在这里登记。',
    done: '已登记公开。',
    note: '公开的网址（可不填）',
    date: { label: '公开日期', placeholder: '哪一天公开的' },
  },
  revert: {
    person: '经办人',
    does: '撤回最近一次报送或公开的登记，已签的内容不变，经过中留有记录。',
    done: '已撤回最近一次登记。',
    note: '撤回的原因',
  },
  reopen: {
    person: '经办人',
    does: '已签的这一版原样保留，在它的基础上写下一版；下一版需要重新送审、签发。',
    done: '已重新打开，现在写下一版，内容可以再改。',
    note: '重新打开的原因',
  },
}

/** The actions that carry a report on, before those that take it back. */
export function inOrder(allowed: readonly StepAction[]): {
  readonly onward: readonly StepAction[]
  readonly back: readonly StepAction[]
} {
  return {
    onward: allowed.filter((action) => !needsReason(action)),
    back: allowed.filter(needsReason),
  }
}
