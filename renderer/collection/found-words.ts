import { GRADE_WORDS } from '../../core/checks/grades.ts'
import type { Submission } from '../../core/contract/submission.ts'

/** What the checks found in a version: first what decides, then the rest in short. */
export function foundWords({ errors, warnings, advice, doubts }: Submission): {
  readonly main: string
  readonly rest: string
} {
  const main =
    errors === null ? '文字太长，没有检查' : errors === 0 ? '没有错误' : `${errors} 处${GRADE_WORDS.error}`
  const rest = [
    warnings ? `${warnings} 处${GRADE_WORDS.warning}` : '',
    advice ? `${advice} 处${GRADE_WORDS.advice}` : '',
    doubts > 0 ? `${doubts} 处拿不准` : '',
  ]
  return { main, rest: rest.filter(Boolean).join('，') }
}
