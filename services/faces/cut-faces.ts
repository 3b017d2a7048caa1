import type { Page } from 'playwright'
import { type AskedFace, type AskedFaces, askedFaces } from './asked-faces.ts'
import { cutFace } from './cut-face.ts'
import type { FacePlace } from './face-file.ts'
import { inTime } from '../in-time.ts'
import { giveFace, type TakenFace, takenFaces } from './page-faces.ts'

/** Where the machine's faces are, by their PostScript names. */
type Places = () => Promise<ReadonlyMap<string, FacePlace>>

/** What a browser's page has been given. */
interface Given {
  /** What the browser takes for what a style sheet asks for. */
  readonly taken: Map<string, readonly (TakenFace | undefined)[]>
  /** The characters of each cut face; of one that can't be cut, none. */
  readonly characters: Map<string, ReadonlySet<string> | undefined>
}

/** A face to be cut, and the lists of families in which its name goes before its family's. */
interface Wanted extends TakenFace {
  readonly name: string
  readonly weight: AskedFace['weight']
  readonly characters: Set<string>
  readonly lists: string[]
}

/**
 * Chromium hands each face of a page whole to the process that writes the PDF, 15 to 27 MB a face of Chinese, for each
 * print anew. A page that is printed on again is given faces cut to what it needs, which it keeps from print to print;
 * where a character is in none, or anything goes wrong, the whole face comes next in the list.
 * @param limit milliseconds it may take
 * @returns what names those faces in a document that is to be printed on a page
 * @throws Error where the page doesn't answer in time: nothing more is to be asked of it
 */
export function cutFaces(places: Places, limit = LIMIT): (page: Page, html: string) => Promise<string> {
  const pages = new WeakMap<Page, Given>()
  return async (page, html) => {
    const given = pages.get(page)
    if (given)
      return inTime(
        named(page, html, given, places).catch(() => html),
        limit,
        () => new Error('浏览器没有应答'),
      )
    // The first print of a page is often its only one, and cutting costs what is won by the next two.
    pages.set(page, { taken: new Map(), characters: new Map() })
    return html
  }
}

/** Milliseconds; cutting takes a second on a slow machine. */
const LIMIT = 20_000

async function named(page: Page, html: string, given: Given, places: Places): Promise<string> {
  const asked = askedFaces(html)
  if (!asked) return html
  const { css, faces } = asked
  const taken = given.taken.get(css) ?? (await takenFaces(page, css, faces))
  given.taken.set(css, taken)
  const renamed = new Map<string, string>()
  for (const wanted of wantedFaces(faces, taken)) {
    if (!(await isGiven(page, asked, wanted, given, places))) continue
    for (const list of wanted.lists)
      renamed.set(list, list.replace(`"${wanted.first}"`, `"${wanted.name}",$&`))
  }
  let result = html
  for (const [list, names] of renamed) result = result.replaceAll(list, names)
  return result
}

/** A report has some 600. */
const MOST_CHARACTERS = 1500

/** A face may serve several roles. */
function wantedFaces(asked: readonly AskedFace[], taken: readonly (TakenFace | undefined)[]): Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const [i, { list, weight, characters }] of asked.entries()) {
    const one = taken[i]
    // Its name goes into a style sheet; one of many characters costs as much as a whole one.
    if (!one || !/^[\w.+-]+$/u.test(one.face) || characters.size > MOST_CHARACTERS) continue
    const name = `cut ${one.face} ${weight}`
    const known = wanted.get(name) ?? { ...one, name, weight, characters: new Set(), lists: [] }
    for (const character of characters) known.characters.add(character)
    known.lists.push(list)
    wanted.set(name, known)
  }
  return [...wanted.values()]
}

/** Whether a page has a face with all that is wanted of it, which it is given where it has not. */
async function isGiven(
  page: Page,
  asked: AskedFaces,
  wanted: Wanted,
  given: Given,
  places: Places,
): Promise<boolean> {
  const { name, face, characters } = wanted
  if (given.characters.has(name)) {
    const before = given.characters.get(name)
    if (!before || [...characters].every((each) => before.has(each))) return before !== undefined
    // What is typed comes and goes.
    if (before.size < MOST_CHARACTERS) for (const character of before) characters.add(character)
  }
  given.characters.set(name, undefined)
  const place = (await places()).get(face)
  const file = place && cutFace(place, characters)
  if (!file || !(await giveFace(page, asked, { ...wanted, file }))) return false
  given.characters.set(name, characters)
  return true
}
