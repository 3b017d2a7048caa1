import { failureData } from '../../core/failure.ts'
import {
  isRequirementsText,
  LARGEST_REQUIREMENTS,
  parseRequirements,
} from '../../core/requirements/exchange.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { isMail, readMail } from './mail.ts'

/**
 * The requirements in a file: in itself, whatever its name, or in what is attached to a mail. Nothing where it is something
 * else, or a mail that can't be read.
 * @throws Failure 'invalid-requirements', 'unknown-requirements'
 */
export async function findRequirements(bytes: Uint8Array, name: string): Promise<Requirements | undefined> {
  const own = requirementsIn(bytes)
  if (own || !isMail(bytes, name)) return own
  for (const attached of await attachedTo(bytes)) {
    const found = requirementsIn(attached)
    if (found) return found
  }
  return undefined
}

function requirementsIn(bytes: Uint8Array): Requirements | undefined {
  // A character takes at most three bytes.
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

async function attachedTo(bytes: Uint8Array): Promise<Uint8Array[]> {
  try {
    return (await readMail(bytes)).attachments.map((each) => each.bytes)
  } catch (error) {
    if (failureData(error)) return []
    throw error
  }
}
