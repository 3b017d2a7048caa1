import { countedWords, GRADE_WORDS } from '../../core/checks/grades.ts'
import type { Submission } from '../../core/contract/submission.ts'

/** What the checks found in a version: first what decides, then the rest in short. */
export function foundWords(found: Counted): { readonly main: string; readonly rest: string } {
  const { errors, warnings, advice, doubts } = found
  const main = errors === null ? '文字太长，没有检查' : pressingWordsOf(found) || '没有错误'
  const rest = [
    warnings ? `${warnings} 处${GRADE_WORDS.warning}` : '',
    advice ? `${advice} 处${GRADE_WORDS.advice}` : '',
    doubts > 0 ? `${doubts} 处拿不准` : '',
  ]
  return { main, rest: rest.filter(Boolean).join('，') }
}

type Counted = Pick<Submission, 'errors' | 'unwritten' | 'warnings' | 'advice' | 'doubts'>

/** What a version is sent back for, counted: “2 处错误、9 处待填”; nothing where there is none. */
export function pressingWordsOf({ errors, unwritten }: Pick<Submission, 'errors' | 'unwritten'>): string {
  return countedWords((errors ?? 0) - unwritten, unwritten)
}
