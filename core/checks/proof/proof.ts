import { type Check, ofEachText } from '../reading.ts'
import { checkAgencyNames } from './agency.ts'
import { checkAnnouncedCounts } from './announced-count.ts'
import { checkBlanks } from './blank.ts'
import { checkDates } from './dates.ts'
import { checkEnumerations } from './enumeration.ts'
import { checkGrounds } from './grounds.ts'
import { checkHomophones } from './homophones.ts'
import { checkInvisible, checkInvisibleInNames } from './invisible.ts'
import { checkItemHeadings } from './item-headings.ts'
import { checkListedTitles } from './listed-titles.ts'
import { checkNoNumbers } from './no-number.ts'
import { checkOneAsDash } from './one-as-dash.ts'
import { checkPercentages } from './percentages.ts'
import { checkPunctuation } from './punctuation.ts'
import { checkReferences } from './references.ts'
import { checkRepeatedWords } from './repeated.ts'
import { checkRoughCounts } from './rough-counts.ts'
import { checkSlips } from './slips.ts'
import { checkSuperseded } from './superseded.ts'
import { checkTerms } from './term.ts'
import { checkUnits } from './units.ts'
import { checkWholeCounts } from './whole-counts.ts'

/** `proof.*`: what a proofreader marks. */
export const checkProof: Check = (report, reading) => [
  ...checkWords(report, reading),
  ...checkAgencyNames(report, reading),
  ...checkInvisibleInNames(report),
]

const checkWords = ofEachText((text, context) => [
  ...checkEnumerations(text),
  ...checkAnnouncedCounts(text),
  ...checkListedTitles(text),
  ...checkItemHeadings(text),
  ...checkPunctuation(text),
  ...checkTerms(text),
  ...checkSlips(text),
  ...checkHomophones(text),
  ...checkOneAsDash(text),
  ...checkReferences(text, context),
  ...checkSuperseded(text),
  ...checkGrounds(text),
  ...checkRepeatedWords(text),
  ...checkDates(text, context.year),
  ...checkPercentages(text),
  ...checkWholeCounts(text),
  ...checkNoNumbers(text),
  ...checkRoughCounts(text),
  ...checkUnits(text),
  ...checkBlanks(text),
  ...checkInvisible(text),
])
