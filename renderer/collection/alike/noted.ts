import type { Output } from '../../../core/contract.ts'
import type { AlikeTexts, LookedTexts } from '../../../core/contract/alike.ts'

type Found = Output<'collection.alike'>
type Pair = AlikeTexts | LookedTexts

/**
 * What was found, after a look at a pair was noted.
 * @param remark null where the note was taken back: the pair counts again
 */
export function withLook(
  { pairs, total, looked }: Found,
  pair: Pair,
  remark: string | null,
  at: string,
): Found {
  const others = (list: readonly Pair[]) => list.filter((each) => each !== pair)
  const { field, kind, one, other, share, quote } = pair
  const plain: AlikeTexts = { field, kind, one, other, share, quote }
  if (remark === null)
    return { pairs: inOrder([...pairs, plain]), total: total + 1, looked: others(looked) as LookedTexts[] }
  return { pairs: others(pairs), total: total - 1, looked: [...looked, { ...plain, remark, at }] }
}

/** Whole texts first, the most alike before the others. */
function inOrder(pairs: AlikeTexts[]): AlikeTexts[] {
  return pairs.toSorted(
    (a, b) => Number(a.kind === 'passage') - Number(b.kind === 'passage') || b.share - a.share,
  )
}
