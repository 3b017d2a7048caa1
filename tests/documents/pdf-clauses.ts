import { contentFaults } from './pdf-content-clauses.ts'
import { type Faults, objectFaults } from './pdf-object-clauses.ts'
import { structureFaults } from './pdf-structure-clauses.ts'

/**
 * What a program can say against a file that calls itself PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), with the clause:
 * checks of our own, written from the clauses, on files as pdf.js and pdf-lib read them. No validator could be had.
 */
export async function clauseFaults(bytes: Uint8Array): Promise<Faults> {
  return [...(await objectFaults(bytes)), ...(await structureFaults(bytes)), ...(await contentFaults(bytes))]
}
