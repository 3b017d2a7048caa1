import type { Finding } from '../../../core/checks/finding.ts'
import type { LeftInDoubt } from '../../../core/collection/left-in-doubt.ts'
import type { RankedUnit } from '../../../core/collection/ranking.ts'
import type { EditionId, Form } from '../../../core/form/form.ts'
import type { FigureList } from '../../../core/sums/figure-list.ts'
import type { SummedCells } from '../../../core/sums/sum.ts'

/** A unit as the workbook shows it, with what came of it. */
export interface CollectedUnit extends RankedUnit {
  readonly name: string
  /** The deadline that applies, "2026-01-20". */
  readonly due: string
  /** The day the first version came, and the one in use; undefined where none did. */
  readonly receivedOn?: string | undefined
  readonly version?: number | undefined
  /** How many of the errors are only not filled in yet. */
  readonly unwritten: number
  readonly warnings: number | null
  readonly advice: number | null
  readonly contact: string
  readonly phone: string
  readonly email: string
  /** Left out of the sum. */
  readonly excluded: boolean
  /** Of the version in use, where it follows the form of the sum. */
  readonly figures?: FigureList | undefined
  readonly findings: readonly Finding[]
  /** What the reading of its file left in doubt, or out. */
  readonly inDoubt: readonly LeftInDoubt[]
}

/** What a collection's workbook is made of. */
export interface CollectionContent {
  /** The office that collects. */
  readonly agency: string
  readonly year: number
  readonly form: Form
  /** In the roster's order. */
  readonly units: readonly CollectedUnit[]
  /** The sum of the year before, where there is one of the same form. */
  readonly lastYear?: SummedCells | undefined
}

/** The same, as it crosses to the thread that makes the workbook. */
export interface SentContent extends Omit<CollectionContent, 'form'> {
  readonly form: EditionId
}
