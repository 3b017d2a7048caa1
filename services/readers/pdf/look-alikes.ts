import type { Sheet } from './sheets.ts'
import type { SetWord } from './words.ts'

/** Radicals of the supplement, each with the characters that fonts draw the same, those of the simplified script first. */
const SUPPLEMENT =
  '⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ' +
  '⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫罒 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ' +
  '⻉贝 ⻊𧾷 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ' +
  '⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
/** Of the extension, in fonts of the simplified script. */
const EXTENSION = '㖈䎛 㘽㦳 㫚曶 㬵胶 㬺幐 㬻䐠 㮣槩'
const MARKS = '\u2329〈 \u232a〉 〜～'

/** What a look-alike may mean, by kinds that a font has or has not. */
const KINDS: readonly ReadonlyMap<string, readonly string[]>[] = [
  new Map([...kangxi(), ...pairs(SUPPLEMENT)]),
  pairs(EXTENSION),
  pairs(MARKS),
  compatibility(),
]
const ANY = new RegExp(`[${KINDS.flatMap((kind) => [...kind.keys()]).join('')}]`, 'u')

/**
 * Sheets with the characters that are meant where the file names others that look like them. A font draws 工 and the radical ⼯ by one
 * mark, and programs that print name the mark by the lower number. Which a text has is told by its font: one that never says 工
 * where it says ⼯, and so for most that it could say either way, can't tell them apart; in one that can, a radical is a radical.
 */
export function withCharactersMeant(sheets: readonly Sheet[]): Sheet[] {
  if (!sheets.some(({ words }) => words.some(({ text }) => ANY.test(text)))) return [...sheets]
  const said = new Map<string, Set<string>>()
  for (const { font, text } of sheets.flatMap(({ words }) => words)) {
    const characters = said.get(font) ?? new Set()
    said.set(font, characters)
    for (const character of text) characters.add(character)
  }
  const meant = new Map([...said].map(([font, characters]) => [font, meanings(characters)] as const))
  const asMeant = (word: SetWord): SetWord => {
    const own = meant.get(word.font)
    return own?.size
      ? { ...word, text: Array.from(word.text, (each) => own.get(each) ?? each).join('') }
      : word
  }
  return sheets.map((sheet) => ({ ...sheet, words: sheet.words.map(asMeant) }))
}

/** What the look-alikes among the characters of a font mean; nothing for those that mean themselves. */
function meanings(said: ReadonlySet<string>): Map<string, string> {
  const isText = [...said].some((each) => /\p{Script=Han}/u.test(each) && !ANY.test(each))
  if (!isText) return new Map<string, string>()
  return new Map<string, string>(KINDS.flatMap((kind) => Array.from(meaningsOf(kind, said))))
}

function meaningsOf(
  kind: ReadonlyMap<string, readonly string[]>,
  said: ReadonlySet<string>,
): Map<string, string> {
  const found = new Map<string, string>()
  let apart = 0
  for (const [alike, characters] of kind) {
    const left = characters.find((each) => !said.has(each))
    if (said.has(alike) && left !== undefined) found.set(alike, left)
    else if (characters.some((each) => said.has(each))) apart += 1
  }
  return found.size > apart ? found : new Map<string, string>()
}

function pairs(list: string): Map<string, readonly string[]> {
  return new Map(list.split(' ').map(([alike = '', ...characters]) => [alike, characters] as const))
}

/** The radicals of Kangxi. Fonts of the simplified script draw ⼾ like 户. */
function kangxi(): (readonly [string, readonly string[]])[] {
  return range(0x2f00, 0x2fd5).map((alike) => {
    const character = alike.normalize('NFKC')
    return [alike, character === '戶' ? ['户', character] : [character]]
  })
}

/** Ideographs that are others by their very definition. */
function compatibility(): Map<string, readonly string[]> {
  const all = [...range(0xf900, 0xfad9), ...range(0x2f800, 0x2fa1d)]
  const kept = all.map((alike) => [alike, [alike.normalize('NFC')]] as const)
  return new Map(kept.filter(([alike, [character]]) => character !== alike))
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i))
}
