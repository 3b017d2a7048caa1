import type { SourceBlock } from '../../../core/import/source.ts'
import type { XmlElement } from '../xml.ts'
import type { Counting } from './counting.ts'
import type { Ground } from './ground.ts'
import type { Marks } from './marks.ts'
import type { Notice } from './notices.ts'
import type { Styles } from './styles.ts'

/** What is known while a document is read from its start to its end. */
export interface Reading {
  readonly styles: Styles
  readonly numberOf: Counting
  readonly marks: Marks
  /** An office program made the Word file of another, and worked out anew what a formula in it shows. */
  readonly isConverted: boolean
  /** What was seen and left out. */
  readonly seen: Set<Notice>
  /** What lies behind the words of a container. */
  readonly ground: Ground
  /** Reads what stands in a cell, a text box or the body. */
  readonly blocksOf: (container: XmlElement, reading: Reading) => SourceBlock[]
}
