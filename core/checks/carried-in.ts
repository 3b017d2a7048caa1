/** 上年结转5件, 2023年未办结的2件: what came over, told by itself. */
const CARRIED_IN =
  /(?:上年|去年|上一年|20\d\d年|年初)度?(?:未办结的?|(?:未办结)?(?:结转|转入|转来|遗留))(?:的?(?:申请)?)\d{1,6}件/gu

/** Words without what they tell of the requests that were carried in. */
export function withoutCarriedIn(words: string): string {
  return words.replaceAll(CARRIED_IN, '')
}
