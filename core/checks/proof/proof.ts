import { type Check, ofEachText } from '../reading.ts'
import { checkAgencyNames } from './agency.ts'
import { checkBlanks } from './blank.ts'
import { checkEnumerations } from './enumeration.ts'
import { checkItemHeadings } from './item-headings.ts'
import { checkPunctuation } from './punctuation.ts'
import { checkTerms } from './term.ts'

/** `proof.*`: what a proofreader marks. */
export const checkProof: Check = (report, reading) => [
  ...checkWords(report, reading),
  ...checkAgencyNames(report, reading),
]

const checkWords = ofEachText((text) => [
  ...checkEnumerations(text),
  ...checkItemHeadings(text),
  ...checkPunctuation(text),
  ...checkTerms(text),
  ...checkBlanks(text),
])
