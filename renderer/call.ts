import type { Bridge } from '../core/bridge.ts'
import type { Input, Operation, Output } from '../core/contract.ts'
import { Failure, type FailureData } from '../core/failure.ts'
import type { Reply } from '../core/reply.ts'
import { ourHost } from './our-host.ts'

declare global {
  interface Window {
    readonly nianbao?: Bridge
  }
}

/**
 * Asks the host for one operation of the contract.
 * @throws Failure for what a user can act on; 'unreachable' when no answer comes
 */
export async function call<O extends Operation>(operation: O, input: Input<O>): Promise<Output<O>> {
  const reply = await send(operation, input)
  if (reply.ok) return reply.value
  throw failureFrom(reply.failure)
}

/** Browsers refuse more than 64 KiB in a request that outlives its page; a Chinese character takes three bytes. */
const KEEPALIVE = 20_000

/** What is sent as the page goes away arrives: it is no longer than a request that outlives its page. */
export function fitsALastCall(input: unknown): boolean {
  // The rest is for the names around the values, and for what is still on its way and is told of again.
  return JSON.stringify(input).length < KEEPALIVE / 3
}

async function send<O extends Operation>(operation: O, input: Input<O>): Promise<Reply<O>> {
  try {
    if (window.nianbao) return (await window.nianbao.call(operation, input)) as Reply<O>
    const body = JSON.stringify(input)
    const proof = ourHost()
    if (proof) await proof
    // Relative: the loopback host serves everything under a path only this page was given.
    const response = await fetch(`call/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: operation === 'report.edit' && body.length < KEEPALIVE,
    })
    return (await response.json()) as Reply<O>
  } catch {
    return { ok: false, failure: { code: 'unreachable', detail: {} } }
  }
}

function failureFrom(data: FailureData): Failure {
  return new Failure(data.code, data.detail)
}
