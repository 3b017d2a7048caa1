import type { Check } from '../reading.ts'
import { checkAddresses } from './address.ts'
import { checkIdentifiers } from './identifier.ts'
import { checkNames } from './name.ts'
import { checkSecrecy } from './secrecy.ts'

/** `privacy.*`: what must not be published. The preamble gives the organ's own address and telephone. */
export const checkPrivacy: Check = (report, { texts }) =>
  texts.flatMap((text) => [
    ...checkIdentifiers(text, report.agency),
    ...(text.field === 'preamble' ? [] : [...checkAddresses(text, report.agency), ...checkNames(text)]),
    ...checkSecrecy(text),
  ])
