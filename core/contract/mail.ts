import { z } from 'zod'
import { delivery, seenReport } from '../procedure/records.ts'
import { mailAccount } from '../settings.ts'
import { date, id, nothing, one, person } from '../values.ts'

const letter = z.object({
  to: z.string(),
  cc: z.string(),
  subject: z.string(),
  text: z.string(),
  /** Names of the files that go along. */
  attachments: z.array(z.string()),
})
/** The mail to the level above, filled in. */
export type Letter = z.infer<typeof letter>

/** The letter (报送函) with which a report goes up. */
const coveringLetter = z.object({
  /** 发文字号, empty where it has none; and the date, null where it is left to be written by hand. */
  number: z.string().trim().max(60),
  on: date.nullable(),
})

/** Operations on the mail to the level above, and on the letter that goes up with the report. */
export const mailContract = {
  /** The mail as the settings make it, and what became of earlier ones. */
  'mail.get': {
    input: one,
    output: z.object({
      letter,
      /** What the notice of the level above asks for that does not go along by itself. */
      toAttach: z.array(z.string()),
      deliveries: z.array(delivery),
    }),
  },
  'letter.get': {
    input: one,
    output: coveringLetter.extend({
      /** As it is printed: who it is to, empty where the settings name nobody; its title, paragraphs, what is enclosed. */
      to: z.string(),
      title: z.string(),
      paragraphs: z.array(z.string()),
      enclosures: z.array(z.string()),
      /** Whom to ask; empty where nobody is named. */
      note: z.string(),
      /** It goes along with the mail. */
      withMail: z.boolean(),
    }),
  },
  /** Only what differs from what was shown is written; 'changed-elsewhere' where another window changed the same. */
  'letter.change': {
    input: coveringLetter.extend({ id, from: coveringLetter.optional() }),
    output: nothing,
  },
  /**
   * Sends the signed report by SMTP and registers it as handed in once the server has accepted it. Fails with
   * 'delivery-open' while an earlier attempt is not settled.
   */
  'mail.send': {
    input: z.strictObject({
      id,
      by: person,
      task: id,
      /** What the user was shown of it: what would go otherwise fails with 'mail-changed'. */
      shown: letter.extend({ version: z.int() }).optional(),
      /** The report as the page shows it; 'changed-meanwhile' where another is stored. */
      seen: seenReport.optional(),
    }),
    output: z.object({ deliveries: z.array(delivery) }),
  },
  /** Says what became of an attempt in doubt, after asking the receiver. */
  'mail.settle': {
    input: z.strictObject({
      id,
      delivery: z.int(),
      arrived: z.boolean(),
      by: person,
    }),
    output: z.object({ deliveries: z.array(delivery) }),
  },
  /** Keeps the password of the mail account where the host keeps secrets; null forgets it. */
  'mail.password': {
    input: z.strictObject({ password: z.string().min(1).max(500).nullable() }),
    output: nothing,
  },
  'mail.status': {
    input: mailAccount,
    output: z.object({
      hasPassword: z.boolean(),
      /** The host keeps it beyond this run. */
      keepsPassword: z.boolean(),
    }),
  },
  /** Connects to the mail server and signs in, without sending anything. */
  'mail.try': { input: nothing, output: nothing },
} as const
