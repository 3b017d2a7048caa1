import type { Operation, Output } from './contract.ts'
import type { FailureData } from './failure.ts'

/** What every host answers to a call: the value, or a failure as data. */
export type Reply<O extends Operation = Operation> =
  | { readonly ok: true; readonly value: Output<O> }
  | { readonly ok: false; readonly failure: FailureData }
