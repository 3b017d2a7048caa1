import { PROOF, PROOF_LENGTH } from '../core/host-proof.ts'

/** Milliseconds for which a proof is good, so that what a screen asks for at once needs only one. */
const GOOD_FOR = 100

let last: { readonly asked: number; readonly answer: Promise<void> } | undefined
let isLeaving = false

if (!window.nianbao) {
  const leave = () => {
    isLeaving = true
    // Who was asked may stay.
    setTimeout(() => (isLeaving = false))
  }
  for (const event of ['beforeunload', 'pagehide']) window.addEventListener(event, leave, { capture: true })
}

/**
 * The program is what answers at the address of this page. When it has ended another user's program can take its port, and
 * would be told what is typed here: so it first has to sign something by the secret in the address, which it is not shown.
 * Nothing where that can't be waited for, because the page goes, or need not be, because no port is between them.
 * @returns a promise that fails where something else answers, or nothing
 */
export function ourHost(): Promise<void> | undefined {
  if (window.nianbao || isLeaving) return undefined
  const now = performance.now()
  if (!last || now - last.asked > GOOD_FOR) last = { asked: now, answer: proved() }
  return last.answer
}

async function proved(): Promise<void> {
  const [, secret = ''] = window.location.pathname.split('/')
  const question = inBase64url(crypto.getRandomValues(new Uint8Array(PROOF_LENGTH)))
  const response = await fetch(PROOF + question, { cache: 'no-store' })
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytesOf(secret), algorithm, false, ['verify'])
  const isOurs = await crypto.subtle.verify('HMAC', key, await response.arrayBuffer(), bytesOf(question))
  if (!isOurs) throw new Error('Another program answers at this address')
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

function inBase64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
