import { inOrder } from '../../../core/collection/file-order.ts'
import { isOfNoInterest } from '../../../core/collection/of-no-interest.ts'

/** A file as it is taken in, named with the folders it lies in. */
export interface DroppedFile {
  readonly name: string
  readonly file: File
}

/** Files that a field chose, or a folder that one chose. */
export function chosenFiles(files: FileList | null): DroppedFile[] {
  return toTakeIn(Array.from(files ?? [], (file) => ({ name: file.webkitRelativePath || file.name, file })))
}

/** Browsers hand files out in any order; of two versions of a unit the later one is the one that counts. */
function toTakeIn(files: readonly DroppedFile[]): DroppedFile[] {
  const wanted = files.filter(({ name }) => !name.split('/').some(isOfNoInterest))
  return inOrder(wanted.map((each) => ({ ...each, modified: each.file.lastModified })))
}

/** All that was dropped, folders with what lies in them. To be called before the drop has ended. */
export async function droppedFiles(dropped: DataTransfer): Promise<DroppedFile[]> {
  // What is dragged out of another program, a mail with what is attached to it, is a file that lies nowhere.
  const items = Array.from(dropped.items, (item) => item.webkitGetAsEntry() ?? item.getAsFile())
  const found = await Promise.all(
    items.map(async (item) => {
      if (item === null) return []
      return item instanceof File ? [{ name: item.name, file: item }] : filesIn(item, '')
    }),
  )
  return toTakeIn(found.flat())
}

async function filesIn(entry: FileSystemEntry, above: string): Promise<DroppedFile[]> {
  const name = above + entry.name
  if (entry.isFile) return [{ name, file: await fileOf(entry as FileSystemFileEntry) }]
  const inside = await entriesOf(entry as FileSystemDirectoryEntry)
  const found: DroppedFile[] = []
  // One folder after the other: thousands at once would be opened at once.
  for (const each of inside) found.push(...(await filesIn(each, `${name}/`)))
  return found
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((found, failed) => entry.file(found, failed))
}

/** A reader hands out a hundred entries at a time, and none when it is done. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((found, failed) => reader.readEntries(found, failed))
    if (some.length === 0) return all
    all.push(...some)
  }
}
