import { edition2021 } from '../../core/form/edition-2021/edition.ts'
import type { TableId } from '../../core/form/form.ts'
import type { Facts } from './facts/facts.ts'
import { disclosure2019 } from './grids/disclosure-2019.ts'
import { disclosureGrids } from './grids/disclosure.ts'
import { disputesGrids } from './grids/disputes.ts'
import type { Layout } from './grids/layout.ts'
import { requestsGrid } from './grids/requests.ts'
import type { Random } from './facts/random.ts'
import { type Block, type Grid, type Page, type Words, plainManner } from './page/page.ts'

/** The report as the form would have it printed, its tables in the layout asked for. */
export function pageOf(facts: Facts, layout: Layout, random: Random): Page {
  const title = `${facts.agency}${facts.year}年政府信息公开工作年度报告`
  const grids = gridsOf(facts, layout, random)
  const blocks = edition2021.parts.flatMap(({ number, heading, items }): Block[] => [
    ...(number === 0
      ? [{ kind: 'words', role: 'title', text: title } as const]
      : [headingOf('part', heading)]),
    ...items.flatMap((item): Block[] => {
      if (item.kind === 'table') return grids[item.table]
      const { field, heading: section } = item
      const body = facts.texts[field].map((text): Words => ({ kind: 'words', role: 'body', text, field }))
      return section === undefined || body.length === 0
        ? body
        : [{ ...headingOf('section', section), field }, ...body]
    }),
  ])
  return { agency: facts.agency, year: facts.year, blocks, manner: plainManner, vague: [] }
}

function gridsOf({ figures }: Facts, layout: Layout, random: Random): { readonly [id in TableId]: Grid[] } {
  const old = layout.edition === '2019'
  return {
    disclosure: old ? [disclosure2019(figures, random)] : disclosureGrids(figures, layout.disclosure),
    requests: [requestsGrid(figures, old ? { ...layout.requests, otherRows: 1 } : layout.requests)],
    disputes: disputesGrids(figures, layout.disputes),
  }
}

function headingOf(role: 'part' | 'section', heading: string): Words {
  const [number = ''] = /^(（?[一二三四五六]+[）、])/.exec(heading) ?? []
  return { kind: 'words', role, number, text: heading.slice(number.length) }
}
