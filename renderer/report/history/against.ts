/** What an entry is held against. */
export type Against = 'previous' | 'now'

export const AGAINST: Readonly<Record<Against, { readonly label: string; readonly legend: string }>> = {
  previous: { label: '与上一次比', legend: '划去的是那一次删去的，加下划线的是那一次写上的。' },
  now: { label: '与现在比', legend: '划去的是现在没有了的，加下划线的是现在才有的。' },
}

/** Two versions of a text, and what the second is. */
export interface TextPair {
  readonly before: string
  readonly after: string
  readonly against: Against
  readonly isCreation: boolean
}

/** What a comparison of texts shows, where its marks do not show it themselves. */
export function captionOf({ before, after, against, isCreation }: TextPair): string | undefined {
  if (against === 'now') {
    if (before === after) return after === '' ? '那时和现在都是空的。' : '与现在的文字一样：'
    if (before === '') return '那时是空的，现在写着：'
    return after === '' ? '现在是空的，那时写着：' : undefined
  }
  if (isCreation) return after === '' ? '还是空的。' : undefined
  if (before === '') return '从空白写成：'
  return after === '' ? '全部删去，删去的是：' : undefined
}
