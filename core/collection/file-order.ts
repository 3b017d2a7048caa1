/** What tells when a file is to be taken in. */
export interface OrderedFile {
  /** With the folders it lies in, "乡镇/安北镇.nianbao". */
  readonly name: string
  /** When it was changed last; milliseconds. */
  readonly modified: number
}

/** Of files of one name in one folder the one that says most comes last: data after documents, Word after what is printed. */
const RANKS = ['ofd', 'pdf', 'txt', 'html', 'htm', 'mht', 'wps', 'doc', 'docx', 'json', 'nianbao']

/** What was made first comes first, so that a later version is one; files that differ in their ending stay together. */
export function inOrder<F extends OrderedFile>(files: readonly F[]): F[] {
  const latest = new Map<string, number>()
  for (const { name, modified } of files)
    latest.set(stem(name), Math.max(modified, latest.get(stem(name)) ?? 0))
  const keyed = files.map((file) => ({
    file,
    group: stem(file.name),
    rank: RANKS.indexOf(ending(file.name)),
  }))
  return keyed
    .sort(
      (a, b) =>
        (latest.get(a.group) ?? 0) - (latest.get(b.group) ?? 0) ||
        compare(a.group, b.group) ||
        a.rank - b.rank ||
        compare(a.file.name, b.file.name),
    )
    .map(({ file }) => file)
}

function stem(name: string): string {
  return name.slice(0, name.length - ending(name).length)
}

function ending(name: string): string {
  return /\.([a-z]{1,8})$/iu.exec(name.slice(name.lastIndexOf('/') + 1))?.[1]?.toLowerCase() ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
