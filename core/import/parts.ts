import { currentEdition, editions } from '../form/editions.ts'

/** The edition whose parts and headings documents are divided by; all editions have the same. */
export const FORM = editions[currentEdition]
