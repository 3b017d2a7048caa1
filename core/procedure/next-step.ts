import type { ReportState } from './procedure.ts'
import { ACTION_WORDS } from './words.ts'

/** What is known of a report where it is listed. */
export interface ListedProgress {
  readonly state: ReportState
  /** Published, and not registered as handed in. */
  readonly unsubmitted?: boolean
  /** 0..1; null where nobody has counted. */
  readonly share: number | null
  /** The first part that is not all written. */
  readonly nextPart: number | null
  /** Errors in what is written. */
  readonly errors: number | null
}

/** What comes next, in the words of the procedure, and where it is done. */
export interface NextStep {
  readonly words: string
  /** A part, the findings, or the procedure. */
  readonly at: number | 'check' | 'procedure'
}

const ORDINALS = ['', '一', '二', '三', '四', '五', '六'] as const

/** The next step of a report; undefined where nothing is left to do. */
export function nextStep({
  state,
  unsubmitted = false,
  share,
  nextPart,
  errors,
}: ListedProgress): NextStep | undefined {
  switch (state) {
    case 'draft':
      if (share === null || share < 1) return { words: partWords(nextPart), at: nextPart ?? 0 }
      if (errors !== null && errors > 0) return { words: `改正 ${errors} 处错误`, at: 'check' }
      return { words: ACTION_WORDS.review, at: 'procedure' }
    case 'review':
      return { words: ACTION_WORDS.sign, at: 'procedure' }
    case 'signed':
      return { words: ACTION_WORDS.submit, at: 'procedure' }
    case 'submitted':
      return { words: ACTION_WORDS.publish, at: 'procedure' }
    case 'published':
      return unsubmitted ? { words: ACTION_WORDS.submit, at: 'procedure' } : undefined
  }
}

function partWords(part: number | null): string {
  if (part === null) return '继续填写'
  return part === 0 ? '填写基本信息' : `填写第${ORDINALS[part] ?? part}部分`
}
