import type { FieldNames } from './field-names.ts'

/** What a report's dates are called that stand beside its words. */
export const DATE_NAMES: FieldNames<{ readonly deadline: string | null; readonly signedOn: string | null }> =
  {
    deadline: '截止日期',
    signedOn: '成文日期',
  }

/** What is told of the letter with which it goes up. */
export const LETTER_NAMES: FieldNames<{ readonly number: string; readonly on: string | null }> = {
  number: '报送函的发文字号',
  on: '报送函的日期',
}
