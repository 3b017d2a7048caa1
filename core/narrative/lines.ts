/** So many items of a list are read with the line that opens it. */
const MOST_ITEMS = 30

const PARTS = /^[ \t\u3000]*其中/u
/** What a list follows. */
const OPENING = /(?:[:：]|其中[,，]?|如下[。，,]?)[ \t\u3000]*$/u
const ITEM =
  /^[ \t\u3000]*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）.．、]|[一二三四五六七八九十]{1,3}是|[①-⑳•●·-])/u

/**
 * The lines of a text that are read by themselves. One that begins with 其中 divides a total of the line before, and is
 * read with it; so are the items behind a line that ends where a list of them begins.
 */
export function linesOf(text: string): string[] {
  const lines: string[] = []
  let items = 0
  for (const line of text.split('\n')) {
    const before = lines.at(-1)
    const isItem = items > 0 && ITEM.test(line)
    if (before !== undefined && (isItem || PARTS.test(line))) lines[lines.length - 1] = `${before}\n${line}`
    else lines.push(line)
    items = isItem ? items - 1 : opensItems(line) ? MOST_ITEMS : 0
  }
  return lines
}

/** A figure, and then words that a list follows: 共公开1210条，其中： */
function opensItems(line: string): boolean {
  return OPENING.test(line.slice(-8)) && /\d/u.test(line.slice(-50))
}
