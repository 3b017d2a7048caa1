import { z } from 'zod'
import { Failure } from '../failure.ts'

/** One mailbox: 王某 <wang@example.cn>. */
export interface Address {
  /** Empty where only the address was typed. */
  readonly name: string
  readonly address: string
}

/**
 * Reads a typed list of addresses: divided by commas, semicolons, 、 or line ends, of either width, or only by spaces;
 * each alone, after a name, or in angle brackets.
 * @param field what the list is called on screen, such as 收件人
 * @throws Failure 'mail-address' at the first that is none
 */
export function parseAddresses(typed: string, field: string): readonly Address[] {
  return pieces(typed)
    .flatMap(mailboxes)
    .map((found, index) => {
      const address = found.address.normalize('NFKC')
      if (!isAddress(address)) {
        throw new Failure('mail-address', { place: `${field}第 ${index + 1} 个`, address: found.typed })
      }
      return { name: found.name, address }
    })
}

const MOST_CHARACTERS = 254
// As browsers check it, without a dot demanded in the host's name: closed networks have hosts without one.
const email = z.string().max(MOST_CHARACTERS).regex(z.regexes.html5Email)

/** It can stand as an address in a mail's head and in SMTP: ASCII, one @, no blanks. */
export function isAddress(text: string): boolean {
  return email.safeParse(text).success
}

interface Typed {
  readonly name: string
  readonly address: string
  /** As it was typed, to be quoted back. */
  readonly typed: string
}

/** What stands between the dividing marks; a mark in quotes or angle brackets divides nothing, and one that is not closed reaches to the end. */
function pieces(typed: string): string[] {
  const found = typed.match(/(?:"[^"]*"?|“[^”]*”?|<[^>]*>?|＜[^＞]*＞?|[^"“<＜,，、;；\r\n])+/gu) ?? []
  return found.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** A name before angle brackets; mail programs also put the address there. */
const NAME = `"[^"]*"|“[^”]*”|[^\\s<＜]*[@＠][^\\s<＜]*(?=\\s*[<＜])|[^<＜@＠]*`
const BRACKETED = `(?<name>${NAME})\\s*[<＜](?<inside>[^>＞]*)[>＞]`
const BARE = '(?<before>(?:[^\\s<＜@＠]+\\s+)*?)(?<bare>\\S*[@＠]\\S*)'
const MAILBOX = new RegExp(`${BRACKETED}|${BARE}`, 'gu')

/** The mailboxes of one piece: several where only spaces divide them. */
function mailboxes(piece: string): Typed[] {
  const found = [...piece.matchAll(MAILBOX)]
  const rest = piece.slice(found.reduce((_, match) => match.index + match[0].length, 0)).trim()
  const list = found.map(({ 0: typed, groups: { name, before, inside, bare } = {} }) => ({
    name: plainName(name ?? before ?? ''),
    address: (inside ?? bare ?? '').trim(),
    typed: typed.trim(),
  }))
  return rest === '' ? list : [...list, { name: '', address: rest, typed: rest }]
}

/** A name without its quotes; control characters can't stand in a mail's head. */
function plainName(name: string): string {
  return name
    .replace(/\p{Control}/gu, ' ')
    .trim()
    .replace(/^["“](.*)["”]$/u, '$1')
    .trim()
}
