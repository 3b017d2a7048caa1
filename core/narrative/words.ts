import type { Tag } from './tags.ts'

/** Words of one tag, divided by spaces. */
export interface Entry {
  readonly tag: Tag | 'filler'
  /** The row of the table of requests, where the words name one row of several. */
  readonly row?: string
  /** The columns of the table of requests, where the words name a kind of applicant. */
  readonly columns?: readonly string[]
  readonly words: string
}

/** Every word put together from one piece of each list: 政府信息 + 公开 + 申请. */
export function composed(...lists: readonly string[]): string {
  return lists
    .map((list) => list.split(' ').map((piece) => piece.replace('-', '')))
    .reduce((words, pieces) => words.flatMap((word) => pieces.map((piece) => word + piece)))
    .join(' ')
}
