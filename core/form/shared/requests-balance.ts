import type { Balance, FormTable } from '../form.ts'

/** The relation printed over part three (勾稽关系), in every column. */
export function requestsBalance(requests: FormTable): Balance {
  return {
    table: requests.id,
    columns: requests.columns.map((column) => column.key),
    left: ['received', 'carriedIn'],
    right: ['resultsTotal', 'carriedOut'],
    words: '第一项加第二项之和，等于第三项加第四项之和',
    sides: ['第一项加第二项', '第三项加第四项'],
  }
}
