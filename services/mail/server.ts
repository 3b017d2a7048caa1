import type { Settings } from '../../core/settings.ts'

/** Where mail goes out, and how to sign in there; without a user nobody signs in. */
export interface MailServer {
  readonly settings: Settings['smtp']
  readonly password: string | undefined
}

/** How long a step may take, in milliseconds. */
export interface Patience {
  /** Until the server's port answers. */
  readonly connect: number
  /** From there until the greeting was heard and encryption stands. */
  readonly greet: number
  /** Until something comes after each command; a server that scans for viruses takes its time. */
  readonly answer: number
  /** After the user asked to stop when the mail was already handed over whole. */
  readonly afterCancel: number
}

/** RFC 5321 section 4.5.3.2 asks for five minutes and more; a user who waits can stop earlier. */
export const SENDING: Patience = { connect: 20_000, greet: 45_000, answer: 300_000, afterCancel: 10_000 }

/** Somebody watches the test, and nothing is lost when it ends early. */
export const TESTING: Patience = { ...SENDING, greet: 20_000, answer: 30_000 }
