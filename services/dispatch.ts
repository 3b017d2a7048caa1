import { type CheckedInput, contract, type Operation, type Output } from '../core/contract.ts'
import { failureData } from '../core/failure.ts'
import type { Reply } from '../core/reply.ts'

/** A handler for every operation of the contract. */
export type Handlers = {
  readonly [O in Operation]: (input: CheckedInput<O>) => Output<O> | Promise<Output<O>>
}

/**
 * The one door: checks the name, checks the input, runs, turns failures into data. Every host calls this and nothing
 * else. A bug is thrown for the host to log.
 */
export async function dispatch(handlers: Handlers, operation: string, input: unknown): Promise<Reply> {
  if (!isOperation(operation))
    return { ok: false, failure: { code: 'unknown-operation', detail: { operation } } }
  const parsed = contract[operation].input.safeParse(input)
  if (!parsed.success) return { ok: false, failure: { code: 'invalid-input', detail: { operation } } }
  try {
    const handler = handlers[operation] as (input: unknown) => unknown
    return { ok: true, value: (await handler(parsed.data)) as Output<Operation> }
  } catch (error) {
    const failure = failureData(error)
    if (failure) return { ok: false, failure }
    throw error
  }
}

function isOperation(name: string): name is Operation {
  return Object.hasOwn(contract, name)
}
