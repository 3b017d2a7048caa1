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

const checkWords = ofEachText(
  checkEnumerations,
  checkAnnouncedCounts,
  checkListedTitles,
  checkItemHeadings,
  checkPunctuation,
  checkTerms,
  checkSlips,
  checkHomophones,
  checkOneAsDash,
  checkReferences,
  checkSuperseded,
  checkGrounds,
  checkRepeatedWords,
  (text, { year }) => checkDates(text, year),
  checkPercentages,
  checkWholeCounts,
  checkNoNumbers,
  checkRoughCounts,
  checkUnits,
  checkBlanks,
  checkInvisible,
)
