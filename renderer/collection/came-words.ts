import type { CameToUnit, MetAs, MetVersion } from '../../core/collection/came-to-unit.ts'

const AS_WORDS: Readonly<Record<MetAs, string>> = {
  open: '',
  returned: '（已退回）',
  accepted: '（已通过）',
  chosen: '（改用过的）',
}

/** Which version was in use, and how it stood. */
export function metWords({ version, as }: MetVersion): string {
  return `第 ${version} 版${AS_WORDS[as]}`
}

/** What became of a version that came to a unit, and of the one that was in use. */
export function cameWords({ unit, version, met, tookOver }: CameToUnit): string {
  if (!met) return `${unit}：第 ${version} 版`
  const became = tookOver ? `接替了${metWords(met)}` : `放在旁边，在用的还是${metWords(met)}`
  return `${unit}：第 ${version} 版${became}`
}

/** What became of the roster's units, where reports that waited became theirs, or they came back. */
export interface RosterNews {
  readonly matched: number
  readonly came: readonly CameToUnit[]
  readonly back: readonly string[]
}

/** Undefined where there is nothing to look at. */
export function rosterNewsWords({ matched, came, back }: RosterNews): string | undefined {
  const meeting = came.filter(({ met }) => met !== null)
  const words = [
    ...(back.length > 0
      ? [`${named(back)}是移出过的，报来的各版、在用哪一版、审到哪里、计不计入汇总，都照移出以前。`]
      : []),
    ...(matched > 0 ? [`原来待认领的 ${matched} 份报告对到了单位。`] : []),
    ...(meeting.length > 0 ? ['下面的单位原来有在用的一版，请点开单位核对以哪一版为准：'] : []),
  ]
  return words.length > 0 ? words.join('') : undefined
}

/** How many names are said; of more only how many. */
const SAID = 3

function named(names: readonly string[]): string {
  const some = names.slice(0, SAID).join('、')
  return names.length > SAID ? `${some}等 ${names.length} 个单位` : some
}
