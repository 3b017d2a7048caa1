import { ofEachText } from '../reading.ts'
import { checkAddresses } from './address.ts'
import { checkIdentifiers } from './identifier.ts'
import { checkNames } from './name.ts'
import { checkSecrecy } from './secrecy.ts'

/** `privacy.*`: what must not be published. The preamble gives the organ's own address and telephone. */
export const checkPrivacy = ofEachText(
  (text, { agency }) => checkIdentifiers(text, agency),
  (text, { agency }) => (text.field === 'preamble' ? [] : checkAddresses(text, agency)),
  (text) => (text.field === 'preamble' ? [] : checkNames(text)),
  checkSecrecy,
)
