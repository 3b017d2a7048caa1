import { z } from 'zod'

/** What inputs and outputs of many operations are made of. */
export const nothing = z.strictObject({})
export const id = z.string().min(1).max(64)
export const one = z.strictObject({ id })
export const date = z.iso.date()
export const instant = z.iso.datetime()
/** Who does something, as typed. */
export const person = z.string().trim().min(1).max(50)

/** A file of 20 MB, the largest the page sends, in base64. */
export const LARGEST_FILE_DATA = 28_000_000
