/** “一、总体情况” as a letter names it: 第一部分 总体情况. */
export function partWords(heading: string): string {
  return heading.replace(/^(.)、/u, '第$1部分 ')
}
