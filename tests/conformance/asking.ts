import { contract, type Input, type Operation, type Output } from '../../core/contract.ts'
import type { Reply } from '../../core/reply.ts'

/** One host under test. */
export interface Host {
  readonly call: (operation: string, input: unknown) => Promise<Reply>
  readonly close: () => Promise<void>
}

/** Ways to ask a host that is started later. */
export function asking(host: () => Host) {
  return {
    /** The value of an answer, as the contract has it. @throws the code of a failure */
    call: async <O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> => {
      const reply = await host().call(operation, input)
      if (!reply.ok) throw new Error(`${operation}: ${reply.failure.code}`)
      return contract[operation].output.parse(reply.value) as Output<O>
    },
    /** The failure an answer is, or its value. */
    failure: async (operation: string, input: unknown) => {
      const reply = await host().call(operation, input)
      return reply.ok ? reply.value : reply.failure
    },
    /** The code of the failure an answer is, or 'done'. */
    code: async (operation: Operation, input: unknown) => {
      const reply = await host().call(operation, input)
      return reply.ok ? 'done' : reply.failure.code
    },
  }
}
