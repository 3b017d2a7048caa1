import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { PROOF, PROOF_LENGTH } from '../../core/host-proof.ts'

const QUESTION = new RegExp(`^${PROOF}([\\w-]{${Math.ceil((PROOF_LENGTH * 4) / 3)}})$`)

/** What the page wants signed before it tells this address anything; undefined where the request is another. */
export function questionIn({ method, url = '' }: IncomingMessage): string | undefined {
  return method === 'GET' ? QUESTION.exec(url)?.[1] : undefined
}

/** What only who knows the secret can answer. */
export function proofOf(secret: string, question: string): Buffer {
  return createHmac('sha256', secret).update(question).digest()
}
