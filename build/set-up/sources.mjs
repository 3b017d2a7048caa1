import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * How the files of some folders, and some single files, look from outside: names, sizes and times. Another text as soon
 * as one of them is written, added or removed; specs do not count. To read them all would take longer than the start.
 * @param {string} root
 * @param {readonly string[]} places folders and files, by their names below the root
 * @returns {string}
 */
export function lookOf(root, places) {
  return places
    .flatMap((place) => filesIn(root, place))
    .map((name) => {
      const { size, mtimeMs } = statSync(join(root, name))
      return `${name} ${size} ${mtimeMs}`
    })
    .sort()
    .join('\n')
}

/**
 * @param {string} root
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(root, place) {
  if (!statSync(join(root, place)).isDirectory()) return [place]
  return readdirSync(join(root, place), { withFileTypes: true }).flatMap((entry) => {
    const name = `${place}/${entry.name}`
    if (entry.isDirectory()) return filesIn(root, name)
    return /\.(?:spec|testing)\./.test(entry.name) ? [] : [name]
  })
}
