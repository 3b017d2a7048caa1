import type { FileListing } from '../../../core/collection/taken-file.ts'

/** Which files are listed. */
export interface FilesQuery {
  /** Of the collection. */
  readonly id: string
  /** null is all. */
  readonly outcome: FileListing | null
}
