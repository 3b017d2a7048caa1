/** What is still to be done. */
export const PLANNED =
  /下一?步(?!骤)|下一?阶段|接下来|今后|明年|来年|下一年|下年度(?!结转)|计划(?=在|于|举办|组织|开展|召开|建|新|对|用)|拟(?=在|于|举办|组织|开展|召开|建|新|对)|将(?=于|在|进一步|继续|组织|举办|召开|开展|加强|加大|加快|推进|推动|完善|制定|不断|着力|采取|建|新)|力争|争取/u

/** What ought to be, or would be, says nothing of what is. */
export const OUGHT =
  /确保|做到|如[果有遇]|若(?!干)|凡|一旦|应当?|必须|务必|不得|严禁|要求|防止|避免|杜绝|预防|防范|坚决/u

const YEAR = /20\d\d(?=年)/u
const PAST = /去年|上年|往年|历年|以往|过去|上一年度?|之前|此前/u

/** Neither a year before nor one after is named. */
export function isOfThisYear(words: string, year: number): boolean {
  const named = YEAR.exec(words)?.[0]
  return (named === undefined || Number(named) === year) && !PAST.test(words)
}
