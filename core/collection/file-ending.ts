/** The ending of a file's name, in small letters without its dot; '' where it has none. */
export function ending(name: string): string {
  return /\.([a-z]{1,8})$/iu.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]?.toLowerCase() ?? ''
}

/** A file's name without its ending, with the folders it lies in. */
export function stem(name: string): string {
  const end = ending(name)
  return end === '' ? name : name.slice(0, -end.length - 1)
}
