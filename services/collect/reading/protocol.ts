import type { FailureData } from '../../../core/failure.ts'
import type { Requirements } from '../../../core/requirements/requirements.ts'
import type { LastYear } from '../../case/submission.ts'
import type { FilePath } from '../file-path.ts'
import type { PackedFindings, PackedReport } from './packed.ts'

/** A file as the thread gets it: where it is, or its bytes in base64 as the page sent them. */
export type FileToRead =
  | { readonly name: string; readonly path: FilePath; readonly size: number; readonly isLink?: true }
  | { readonly name: string; readonly data: string }

/** What a reading thread is asked: to read a file, or to check a version again. */
export type Order =
  | {
      readonly kind: 'read'
      readonly file: FileToRead
      readonly year: number
      readonly requirements: Requirements | undefined
    }
  | {
      readonly kind: 'check'
      readonly content: Uint8Array
      readonly lastYear: LastYear
      readonly requirements: Requirements | undefined
    }

/** What a thread asks while it reads: whether a file was taken in before, and the report of the year before. */
export type Question =
  | { readonly ask: 'isKnown'; readonly digest: string }
  | { readonly ask: 'lastYear'; readonly agency: string; readonly region: string }

/** Of a file that is known: whether its report is of another year than the collection. */
export interface KnownFile {
  readonly isKnown: boolean
  readonly isOtherYear?: boolean
}

export type Answer = KnownFile | { readonly lastYear: LastYear }

/** What became of a file, or of one that it held. */
export interface ReadItem {
  readonly name: string
  /** SHA-256 of its bytes. */
  readonly digest: string
  /** When it came, where a mail says so. */
  readonly receivedAt?: string
  readonly result:
    | { readonly kind: 'known'; readonly isOtherYear: boolean }
    | { readonly kind: 'refused'; readonly failure: FailureData }
    | { readonly kind: 'otherYear'; readonly year: number; readonly report: PackedReport }
    | {
        readonly kind: 'report'
        readonly year: number
        readonly report: PackedReport
        /** Nothing where checking took too long. */
        readonly findings: PackedFindings | undefined
      }
}

/** What a thread says: that it asks the disk, that it is at it, a question, what came of an order, or a bug. */
export type Said =
  | 'reading'
  | 'alive'
  | Question
  | { readonly items: readonly ReadItem[] }
  | { readonly findings: PackedFindings }
  | { readonly problem: string }

/** What a thread hears: an order, or the answer to its question. */
export type Heard = { readonly order: Order } | { readonly answer: Answer }

export type AskMain = (question: Question) => Promise<Answer>
