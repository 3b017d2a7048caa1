import PostalMime from 'postal-mime'
import {
  isRequirementsText,
  LARGEST_REQUIREMENTS,
  parseRequirements,
} from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'

const PARTS_WITHIN = 20
/** Lines of a mail; more are no mail of an office, and parting them would take long. */
const LINES = 400_000
/** Lines that may divide parts. */
const DIVIDERS = 20_000

/**
 * The requirements in a file: in itself, whatever its name, or in what is attached to a mail.
 * @throws Failure 'invalid-requirements', 'unknown-requirements'
 */
export async function findRequirements(bytes: Uint8Array): Promise<Requirements | undefined> {
  const own = requirementsIn(bytes)
  if (own || !isMail(bytes)) return own
  for (const attached of await attachedTo(bytes)) {
    const found = requirementsIn(attached)
    if (found) return found
  }
  return undefined
}

function requirementsIn(bytes: Uint8Array): Requirements | undefined {
  if (bytes.length > LARGEST_REQUIREMENTS * 3) return undefined
  const text = decoded(bytes)
  return text !== undefined && isRequirementsText(text) ? parseRequirements(text) : undefined
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A mail begins with lines of heads. */
function isMail(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8_192)).toString('latin1')
  return /^[A-Za-z][A-Za-z-]{1,60}:/u.test(head) && /^(?:mime-version|content-type):/imu.test(head)
}

/** What is attached to a mail; nothing where it can't be read as one. */
async function attachedTo(bytes: Uint8Array): Promise<Uint8Array[]> {
  const lines = Buffer.from(bytes).toString('latin1').split('\n')
  if (lines.length > LINES || lines.filter((line) => line.startsWith('--')).length > DIVIDERS) return []
  try {
    const { attachments } = await PostalMime.parse(bytes, { maxNestingDepth: PARTS_WITHIN })
    return attachments.map(({ content }) =>
      typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
    )
  } catch {
    return []
  }
}
