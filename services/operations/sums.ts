import type { sumsContract } from '../../core/contract/sums.ts'
import { Failure } from '../../core/failure.ts'
import { drawnSumCharts } from '../collect/sum-charts.ts'
import { acceptSum, putSumInto, readSummedCell, readSums } from '../collect/sums.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

/** Operations on the sum of what was collected. */
export function sumsOperations(
  store: Store,
  { clock, newId }: Pick<Ports, 'clock' | 'newId'>,
): Pick<Handlers, keyof typeof sumsContract> {
  const now = () => clock().toISOString()
  return {
    'sums.get': ({ id }) => readSums(store, id),
    'sums.charts': async ({ id }) => ({ charts: await drawnSumCharts(store, id) }),
    'sums.cell': (asked) => readSummedCell(store, asked),
    'sums.exclude': ({ id, unit, excluded }) => {
      if (!store.write(() => store.sums.setExcluded(id, unit, excluded)))
        throw new Failure('not-found', { what: '这个单位' })
      return readSums(store, id)
    },
    'sums.accept': (shown) => acceptSum(store, shown, now()),
    'sums.into': (asked) => ({ id: putSumInto(store, asked, { newId, at: now() }) }),
  }
}
