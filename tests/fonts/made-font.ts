import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Font, Glyph, Path } from 'opentype.js'

/** A folder of fonts that browsers started from now on look into, and nobody else. Where fontconfig is, that is on Linux. */
export interface FontFolder {
  /** Installs a font of this family, in which every one of these characters is a box. */
  readonly install: (family: string, characters: string) => void
  readonly remove: (family: string) => void
  readonly release: () => void
}

export function fontFolder(): FontFolder {
  const home = mkdtempSync(join(tmpdir(), 'nianbao-fonts-'))
  const before = process.env['XDG_DATA_HOME']
  process.env['XDG_DATA_HOME'] = home
  mkdirSync(join(home, 'fonts'))
  const fileOf = (family: string) => join(home, 'fonts', `${family}.otf`)
  return {
    install: (family, characters) => writeFileSync(fileOf(family), madeFont(family, characters)),
    remove: (family) => rmSync(fileOf(family)),
    release: () => {
      if (before === undefined) delete process.env['XDG_DATA_HOME']
      else process.env['XDG_DATA_HOME'] = before
      rmSync(home, { recursive: true })
    },
  }
}

/** A font of this family, in which every one of these characters is a box. */
export function madeFont(family: string, characters: string): Uint8Array {
  const glyphs = Array.from(characters, (character) => {
    const unicode = character.codePointAt(0) ?? 0
    return new Glyph({ name: `uni${unicode.toString(16)}`, unicode, advanceWidth: 1000, path: box() })
  })
  const font = new Font({
    familyName: family,
    styleName: 'Regular',
    fullName: family,
    unitsPerEm: 1000,
    ascender: 800,
    descender: -200,
    glyphs: [new Glyph({ name: '.notdef', advanceWidth: 1000, path: new Path() }), ...glyphs],
  })
  return new Uint8Array(font.toArrayBuffer())
}

function box(): Path {
  const path = new Path()
  path.moveTo(100, 0)
  path.lineTo(900, 0)
  path.lineTo(900, 700)
  path.lineTo(100, 700)
  path.close()
  return path
}
