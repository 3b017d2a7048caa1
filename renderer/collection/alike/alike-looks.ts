import type { Output } from '../../../core/contract.ts'
import { type LongStep, longSteps } from '../../long-steps.ts'

/** What was looked for, and among what. */
export interface AskedLook {
  readonly atLeast: number
  readonly among: string
}

/** Looks for what is alike in a collection, by the collection. They store nothing: closing asks for none. */
export const alikeLooks = longSteps<LongStep<Output<'collection.alike'>, AskedLook>>()
