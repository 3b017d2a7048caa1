import { z } from 'zod'

/** "MM-DD" of the year after the statistics year. */
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Settings of the office. Every key has a default, so an empty object is a complete set. */
export const settingsSchema = z.strictObject({
  layout: z
    .strictObject({
      bodyFont: z.enum(['仿宋_GB2312', '仿宋']).default('仿宋_GB2312'),
      linePitch: z.union([z.literal(579), z.literal(560)]).default(579),
      pageNumbers: z.enum(['outside', 'centred']).default('outside'),
      signature: z.enum(['none', 'plain', 'seal']).default('none'),
    })
    .prefault({}),
  /** 条例 article 49: departments and townships by 31 January, a government's own report by 31 March. Local notices ask earlier. */
  deadlines: z
    .strictObject({ government: monthDay.default('03-31'), others: monthDay.default('01-31') })
    .prefault({}),
  /** Where exports go; null until one was chosen. */
  exportFolder: z.string().nullable().default(null),
  /** Size of letters on screen. */
  letterSize: z.enum(['normal', 'large', 'larger']).default('normal'),
})

export type Settings = z.infer<typeof settingsSchema>

export const defaultSettings: Settings = settingsSchema.parse({})
