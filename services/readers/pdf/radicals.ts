/** Radicals that fonts draw like characters, in the block that compatibility normalisation does not know. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '⺁厂 ⺟母 ⺠民 ⺬示 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻒镸 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ' +
    '⻫斉 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair[0] ?? '', pair[1] ?? '']),
)

/** Text with characters where the file names the radicals that look like them: fonts don't tell one from the other. */
export function sameCharacters(text: string): string {
  return text
    .replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC'))
    .replace(/[\u2e80-\u2eff]/g, (radical) => SUPPLEMENT[radical] ?? radical)
}
