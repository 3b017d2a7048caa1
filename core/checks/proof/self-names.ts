import { matchesOf } from '../../matches.ts'
import type { Agency } from '../../report/report.ts'
import type { Finding, Severity } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'
import { organKind, type OrganKind } from './organs.ts'
import { quoted } from '../../report/quoted.ts'

/** 我局限, 我乡村, 我委托: the character belongs to the next word. */
const SELF_NAME =
  /(?<![自忘忠])我(?<kind>街道|局(?![面部势限])|镇|乡(?!村|土)|县|区(?![别域分])|委(?![托派员])|厅|院|校|中心(?![城任思议校小]))/gu

type SelfName = '街道' | '局' | '镇' | '乡' | '县' | '区' | '委' | '厅' | '院' | '校' | '中心'

/** 街道将进一步加强…, 镇高度重视…: a township that speaks of itself at the head of a clause. */
const BARE =
  /(?<=^|[，。；：\n])(?<kind>街道|镇|乡)(?=(?:党工委|党委|办事处|政府)?(?:[、和]?(?:党工委|党委|办事处|政府))?(?:将|高度重视|认真|严格|积极|坚持|始终|持续|不断|进一步|成立|主动公开|[未共]收到|会议|班子|专题(?:会议)?研究))/gmu

/** 全镇, 本校: the whole of what only such a unit is. */
const WHOLE =
  /[全本](?<kind>街道|镇|乡(?![村土镇音情])|校(?![准对正验])|院(?!士|线)|(?<=本)中心(?![城任思议校小]))/gu

/**
 * What an organ of a kind does not call itself nor the place it belongs to. Certain enough for a warning where the two
 * exclude one another; units are also renamed, merged and named after what they were, which is advice.
 */
const UNFIT: { readonly [kind in OrganKind]?: { readonly [self in SelfName]?: Severity } } = {
  镇: {
    局: 'warning',
    乡: 'warning',
    街道: 'warning',
    厅: 'warning',
    委: 'advice',
    院: 'warning',
    校: 'warning',
    中心: 'warning',
  },
  乡: {
    局: 'warning',
    镇: 'warning',
    街道: 'warning',
    厅: 'warning',
    委: 'advice',
    院: 'warning',
    校: 'warning',
    中心: 'warning',
  },
  街道: {
    局: 'warning',
    镇: 'warning',
    乡: 'warning',
    厅: 'warning',
    委: 'advice',
    院: 'warning',
    校: 'warning',
    中心: 'warning',
  },
  县: {
    局: 'warning',
    镇: 'warning',
    乡: 'warning',
    街道: 'warning',
    厅: 'warning',
    院: 'warning',
    区: 'advice',
  },
  市: {
    局: 'warning',
    镇: 'warning',
    乡: 'warning',
    街道: 'warning',
    厅: 'warning',
    院: 'warning',
    县: 'advice',
  },
  区: {
    局: 'warning',
    镇: 'warning',
    乡: 'warning',
    街道: 'warning',
    厅: 'warning',
    院: 'warning',
    县: 'advice',
  },
  局: {
    镇: 'warning',
    乡: 'warning',
    街道: 'warning',
    厅: 'warning',
    委: 'advice',
    院: 'advice',
    校: 'warning',
    中心: 'warning',
  },
  委: { 镇: 'warning', 乡: 'warning', 街道: 'warning', 局: 'advice', 院: 'advice', 校: 'warning' },
  厅: { 镇: 'warning', 乡: 'warning', 街道: 'warning', 局: 'advice', 校: 'warning' },
  院: { 镇: 'warning', 乡: 'warning', 街道: 'warning', 局: 'advice', 厅: 'warning' },
  中心: { 镇: 'warning', 乡: 'warning', 街道: 'warning', 厅: 'warning', 局: 'advice' },
  办: { 镇: 'warning', 乡: 'warning', 街道: 'warning', 厅: 'warning', 局: 'advice' },
}

/** What units of a kind call themselves, where there is one way. */
const OWN: { readonly [kind in OrganKind]?: string } = {
  镇: '我镇',
  乡: '我乡',
  街道: '我街道',
  县: '我县',
  市: '我市',
  区: '我区',
  局: '我局',
  厅: '我厅',
}

const TOWNSHIPS: ReadonlySet<OrganKind> = new Set(['镇', '乡', '街道'])

/** 我局, 我镇 … of another kind of unit than the report's. */
export function checkSelfNames({ name, level, region = '' }: Agency, text: FieldText): Finding[] {
  const kind = organKind(name)
  const unfit = kind && UNFIT[kind]
  if (!unfit) return []
  const bare = TOWNSHIPS.has(kind) ? matchesOf(text.text, BARE) : []
  return [...matchesOf(text.text, SELF_NAME), ...matchesOf(text.text, WHOLE), ...bare].flatMap(
    (match): Finding[] => {
      const self = match.groups?.['kind'] as SelfName
      const isOfUnit = !/^[全本]/u.test(match[0])
      const severity = unfit[self] && (isOfUnit ? unfit[self] : 'advice')
      if (!severity || isOwnPlace(self, name + region, level)) return []
      const message = `${quoted(match[0])}与机关名称${quoted(name)}不符，可能是从别的报告抄来的，请核对。`
      const [start, end] = [match.index, match.index + match[0].length]
      return [
        findingOf(text, {
          rule: 'proof.agency',
          severity,
          start,
          end,
          message,
          to: isOfUnit ? OWN[kind] : undefined,
        }),
      ]
    },
  )
}

/** A unit of a place may speak of that place: 我镇 in the report of a town's own centre. */
function isOwnPlace(self: SelfName, place: string, level: Agency['level']): boolean {
  if (self === '局' || self === '委' || self === '厅' || self === '院' || self === '校' || self === '中心')
    return false
  if (self === '县' || self === '区') return place.includes(self)
  return level !== 'government' && place.includes(self)
}
