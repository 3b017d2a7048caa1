/** A beginning is left out from so many characters on; what is shorter says what the file is. */
const LONG = 12

/**
 * Names of files as they stand one below the other: where all begin with the same long title, what is behind it; “….docx”,
 * “…（审签单）.pdf”.
 */
export function fileEndings(names: readonly string[]): readonly string[] {
  const [first = '', ...others] = names
  const common = others.reduce(commonStart, first).replace(/\.\w{0,8}$|（[^）]{0,40}$/u, '')
  if (others.length === 0 || common.length < LONG) return names
  return names.map((name) => `…${name.slice(common.length)}`)
}

function commonStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return a.slice(0, length)
}
