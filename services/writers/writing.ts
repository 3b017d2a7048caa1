import type { Tasks } from '../tasks.ts'
import type { FileSets } from './files.ts'

/** What operations need that write files where the user wants them. */
export interface Writing {
  readonly tasks: Tasks
  readonly fileSets: FileSets
  /**
   * The folder that files go to: one that was typed, else the last one, else the usual.
   * @throws Failure 'usage', 'folder-not-whole'
   */
  readonly folderFor: (typed: string | undefined) => string
  /** Keeps a folder that was typed as the usual one from now on. */
  readonly remember: (folder: string) => void
  /** Paths that this run has written: only these may be opened, the page names no other. */
  readonly written: Set<string>
}
