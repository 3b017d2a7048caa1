import type { Check } from '../reading.ts'
import { checkAgencyNames } from './agency.ts'
import { checkBlanks } from './blank.ts'
import { checkEnumerations } from './enumeration.ts'
import { checkItemHeadings } from './item-headings.ts'
import { checkPunctuation } from './punctuation.ts'
import { checkTerms } from './term.ts'

/** `proof.*`: what a proofreader marks. */
export const checkProof: Check = (report, reading) => [
  ...reading.texts.flatMap((text) => [
    ...checkEnumerations(text),
    ...checkItemHeadings(text),
    ...checkPunctuation(text),
    ...checkTerms(text),
    ...checkBlanks(text),
  ]),
  ...checkAgencyNames(report, reading),
]
