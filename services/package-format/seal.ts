import { digestOf } from '../digest.ts'

/** A seal is 64 hexadecimal digits: the comment of the zip file, and so its last bytes. */
const LENGTH = 64

/**
 * Seals a zip file that has no comment: its comment becomes the SHA-256 of all bytes before it. So every byte of the file
 * is covered, also names and times in its directory. It tells a change; it does not tell who made the file.
 */
export function sealed(zip: Uint8Array): Uint8Array {
  const body = Buffer.from(zip)
  body.writeUInt16LE(LENGTH, body.length - 2)
  return Buffer.concat([body, Buffer.from(digestOf(body), 'latin1')])
}

/** Whether the bytes of a file are as they were when it was sealed; 'missing' where it has no seal. */
export function sealOf(bytes: Uint8Array): 'whole' | 'broken' | 'missing' {
  const seal = Buffer.from(bytes.subarray(-LENGTH)).toString('latin1')
  if (!/^[0-9a-f]{64}$/u.test(seal)) return 'missing'
  return seal === digestOf(bytes.subarray(0, -LENGTH)) ? 'whole' : 'broken'
}
