import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The oldest systems the Linux packages have to start on: 银河麒麟 V10 and 统信 UOS 20 (glibc 2.28, libstdc++ of GCC 8).
 * @type {Readonly<Record<string, string>>}
 */
export const OLDEST = { GLIBC: '2.28', GLIBCXX: '3.4.25', CXXABI: '1.3.11' }

const SHT_GNU_VERNEED = 0x6f_ff_ff_fe

/**
 * The versions of symbols that a native file asks of the system's libraries ("GLIBC_2.34"), out of its section .gnu.version_r;
 * undefined of what is no ELF file of 64 or 32 bits, little-endian.
 * @param {Buffer} file
 * @returns {string[] | undefined}
 */
export function versionsNeeded(file) {
  if (file.length < 64 || file.toString('latin1', 0, 4) !== '\u007fELF' || file[5] !== 1) return undefined
  const is64 = file[4] === 2
  const word = (/** @type {number} */ at) => (is64 ? Number(file.readBigUInt64LE(at)) : file.readUInt32LE(at))
  const table = word(is64 ? 40 : 32)
  const size = file.readUInt16LE(is64 ? 58 : 46)
  const count = file.readUInt16LE(is64 ? 60 : 48)
  const sections = Array.from({ length: count }, (_, index) => {
    const at = table + index * size
    return {
      type: file.readUInt32LE(at + 4),
      offset: word(at + (is64 ? 24 : 16)),
      link: file.readUInt32LE(at + (is64 ? 40 : 24)),
      info: file.readUInt32LE(at + (is64 ? 44 : 28)),
    }
  })
  const needed = sections.find(({ type }) => type === SHT_GNU_VERNEED)
  const names = sections[needed?.link ?? 0]?.offset ?? 0
  return needed ? namesNeeded(file, needed, names) : []
}

/**
 * Libraries, each with a chain of versions; both chains by distances.
 * @param {Buffer} file
 * @param {{ offset: number, info: number }} section
 * @param {number} names where the names stand
 */
function namesNeeded(file, { offset, info }, names) {
  /** @type {Set<string>} */
  const found = new Set()
  for (let library = offset, left = info; left > 0; left--) {
    let at = library + file.readUInt32LE(library + 8)
    for (let versions = file.readUInt16LE(library + 2); versions > 0; versions--) {
      const name = names + file.readUInt32LE(at + 8)
      found.add(file.toString('latin1', name, file.indexOf(0, name)))
      at += file.readUInt32LE(at + 12)
    }
    library += file.readUInt32LE(library + 12)
  }
  return [...found].sort()
}

/**
 * What the native files of a folder ask for that the oldest systems don't have, a line each: "native/linux-x64.node: GLIBC_2.34".
 * @param {string} folder
 */
export function tooNew(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const newer = (versionsNeeded(readFileSync(path)) ?? []).filter(isNewer)
      return newer.map((version) => `${path.slice(folder.length + 1)}: ${version}`)
    })
}

/** @param {string} version "GLIBC_2.34" */
function isNewer(version) {
  const [library = '', number = ''] = version.split('_')
  const oldest = OLDEST[library]
  return oldest !== undefined && number.localeCompare(oldest, 'en', { numeric: true }) > 0
}
