import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Entry */

/**
 * Whether node_modules holds what package-lock.json asks for, by the record npm keeps of what it installed.
 * @param {string} root
 */
export function dependenciesMatch(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  return matches(packagesOf(join(root, 'package-lock.json')), packagesOf(record))
}

/**
 * Packages for other systems are locked as optional and rightly absent.
 * @param {Readonly<Record<string, Entry>>} wanted
 * @param {Readonly<Record<string, Entry>>} present
 */
export function matches(wanted, present) {
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    const installed = present[path]
    if (path === '') return true
    return installed ? installed.version === version : optional === true || devOptional === true
  })
}

/**
 * @param {string} path
 * @returns {Record<string, Entry>}
 */
function packagesOf(path) {
  /** @type {unknown} */
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  return /** @type {{ packages?: Record<string, Entry> }} */ (lock).packages ?? {}
}
