import { z } from 'zod'
import type { Field, FieldValue } from './report/report.ts'

/** What inputs and outputs of many operations are made of. */
export const nothing = z.strictObject({})
export const id = z.string().min(1).max(64)
export const one = z.strictObject({ id })
export const date = z.iso.date()
/** Whether it is a day of the calendar, "2026-01-20". */
export const isDay = (words: string): boolean => date.safeParse(words).success
export const instant = z.iso.datetime()
/**
 * A field of a report by its name, and what may be typed into it; which fields there are and how long their texts may be is for
 * the form to say, in a sentence.
 */
export const field = z.string().max(80) as z.ZodType<Field, Field>
export const fieldValue = z.union([z.string().max(5_000_000), z.number(), z.null()]) as z.ZodType<
  FieldValue,
  FieldValue
>
/** A finding by its key, or its message: of a table that is blank it names each cell, and it may quote a whole text. */
export const findingWords = z.string().min(1).max(250_000)
/** Who does something, as typed. */
export const person = z.string().trim().min(1).max(50)

/** A file of 20 MB, the largest the page sends, in base64. */
export const LARGEST_FILE_DATA = 28_000_000
