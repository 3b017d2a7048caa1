import { ending, stem } from './file-ending.ts'

/** What tells when a file is to be taken in. */
export interface OrderedFile {
  /** With the folders it lies in, "乡镇/安北镇.nianbao". */
  readonly name: string
  /** When it was changed last; milliseconds. */
  readonly modified: number
}

/** Of files of one name in one folder the one that says most comes last: data after documents, Word after what is printed. */
const RANKS = ['ofd', 'pdf', 'txt', 'html', 'htm', 'mht', 'wps', 'doc', 'docx', 'json', 'nianbao']

/**
 * Milliseconds between two files that were written together: a set takes as long as its slowest printing. Who corrects the
 * Word file of a set by hand needs longer.
 */
export const WRITTEN_TOGETHER = 120_000

/** What was made first comes first, so that a later version is one; files of one name that were written together stay so. */
export function inOrder<F extends OrderedFile>(files: readonly F[]): F[] {
  return setsOf(files)
    .toSorted((a, b) => madeOf(a) - madeOf(b) || compare(stem(a[0].name), stem(b[0].name)))
    .flatMap((set) => set.toSorted((a, b) => rankOf(a) - rankOf(b) || compare(a.name, b.name)))
}

/** Never empty. */
type FileSet<F> = [F, ...F[]]

function setsOf<F extends OrderedFile>(files: readonly F[]): FileSet<F>[] {
  const sets: FileSet<F>[] = []
  const byNameAndTime = files.toSorted(
    (a, b) => compare(stem(a.name), stem(b.name)) || a.modified - b.modified || compare(a.name, b.name),
  )
  for (const file of byNameAndTime) {
    const last = sets.at(-1)
    const before = last?.at(-1)
    if (
      before &&
      stem(before.name) === stem(file.name) &&
      file.modified - before.modified <= WRITTEN_TOGETHER
    )
      last?.push(file)
    else sets.push([file])
  }
  return sets
}

function madeOf(set: readonly OrderedFile[]): number {
  return Math.max(...set.map(({ modified }) => modified))
}

function rankOf({ name }: OrderedFile): number {
  return RANKS.indexOf(ending(name))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
