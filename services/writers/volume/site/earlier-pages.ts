import { readdir } from 'node:fs/promises'
import { basename } from 'node:path'

/** What `pageNames` calls a page. */
const PAGE = /^[a-z\d-]+-20\d\d(?:-\d+)?\.html$/u

/**
 * Pages of reports in the folder of a site that are not of this site: an earlier one's, of reports that are no longer in it. They
 * can't be told for certain from pages of others, so nobody but the user takes them away.
 * @param written the files of the site
 */
export async function earlierPages(folder: string, written: readonly string[]): Promise<string[]> {
  const own = new Set(written.map((name) => basename(name)))
  const found = await readdir(folder)
  return found.filter((name) => PAGE.test(name) && !own.has(name)).toSorted()
}
