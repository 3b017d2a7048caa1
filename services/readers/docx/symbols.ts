import type { XmlElement } from '../xml.ts'

/** Signs of symbol fonts by font and place in it, as far as Chinese documents take them from there. */
const SIGNS: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  symbol: new Map([
    ...from(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_'),
    ...from(0x60, '‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
    ...from(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑'),
  ]),
  wingdings: new Map([
    ...from(0x52, '☼'),
    ...from(0x6c, '●'),
    ...from(0x6e, '■□'),
    ...from(0x75, '◆❖'),
    ...from(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...from(0x9f, '•'),
    ...from(0xa1, '○'),
    ...from(0xa7, '▪□'),
    ...from(0xab, '★'),
    ...from(0xd8, '➢'),
    ...from(0xdf, '←→↑↓'),
    ...from(0xfb, '✗✓☒☑'),
  ]),
  'wingdings 2': new Map([...from(0x4f, '✗✓☒☑'), ...from(0xa3, '□')]),
}

/** A sign that is not known stands as an empty box, as a page without the font would show it. */
const UNKNOWN = '□'
/** Where symbol fonts have their signs among the characters for private use. */
const PRIVATE = /[\uf020-\uf0ff]/gu

/** Whether a font is one of signs. */
export function isSymbolFont(font: string | undefined): boolean {
  return Object.hasOwn(SIGNS, (font ?? '').toLowerCase())
}

/** The character of a `w:sym`: one of Unicode, or a place in a symbol font, which Word writes as F000 to F0FF. */
export function symbol({ attributes }: XmlElement): string {
  const hex = attributes['w:char'] ?? ''
  const code = /^[0-9a-f]{1,6}$/iu.test(hex) ? parseInt(hex, 16) : NaN
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const sign = signAt(attributes['w:font'], place)
  if (sign !== undefined) return sign
  const printable = code === place && code >= 0x20 && code < 0xd800
  return printable ? String.fromCodePoint(code) : UNKNOWN
}

/** Text in a symbol font with the signs it shows: LibreOffice and old Word files write them as characters for private use. */
export function withSigns(text: string, font: string): string {
  return text.replace(PRIVATE, (letter) => signAt(font, letter.charCodeAt(0) - 0xf000) ?? UNKNOWN)
}

function signAt(font: string | undefined, place: number): string | undefined {
  return SIGNS[(font ?? '').toLowerCase()]?.get(place)
}

function from(place: number, signs: string): [number, string][] {
  return Array.from(signs, (sign, i) => [place + i, sign])
}
