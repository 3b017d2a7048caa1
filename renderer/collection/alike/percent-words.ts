/** How much of two texts is the same; only what is wholly the same is 100 %. */
export function percentWords(share: number): string {
  return share >= 1 ? '全同' : `${Math.min(99, Math.round(share * 100))}%`
}
