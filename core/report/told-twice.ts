/**
 * The first name that an object says twice, "overview" say: `JSON.parse` takes the last without a word, other programs the first.
 * @param json valid JSON
 */
export function toldTwice(json: string): string | undefined {
  const open: Set<string>[] = []
  let words = ''
  for (let at = 0; at < json.length; at++) {
    const sign = json[at]
    if (sign === '{' || sign === '[') open.push(new Set())
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === '"') {
      const end = endOfString(json, at)
      words = json.slice(at, end)
      at = end - 1
    } else if (sign === ':') {
      const name = JSON.parse(words) as string
      const names = open.at(-1)
      if (names?.has(name)) return name
      names?.add(name)
    }
  }
  return undefined
}

/** Behind the quotation mark that ends the string begun there. */
function endOfString(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at + 1
}
