import type { SourceBlock } from './source.ts'

/** A block with the place it had in its document. */
export interface PlacedBlock {
  readonly block: SourceBlock
  readonly at: number
}
