/** Bytes and files that are sent at once: enough to keep two cores busy, little enough to be stopped soon. */
const BYTES = 8_000_000
const FILES = 40

/** Files in the order they came, so many together as are sent at once. A large one goes alone. */
export function batches<T extends { readonly file: { readonly size: number } }>(files: readonly T[]): T[][] {
  const all: T[][] = []
  let bytes = 0
  for (const each of files) {
    const last = all.at(-1)
    bytes += each.file.size
    if (last && last.length < FILES && bytes <= BYTES) last.push(each)
    else {
      all.push([each])
      bytes = each.file.size
    }
  }
  return all
}
