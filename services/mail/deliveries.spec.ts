import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failureData } from '../../core/failure.ts'
import { blankReport } from '../../core/report/blank.ts'
import { temporaryFolder } from '../../tests/test-ports.ts'
import { takeStep } from '../case/procedure.ts'
import { insertReport, readStored } from '../case/stored-report.ts'
import { openStore, type Store } from '../store/store.ts'
import {
  beginDelivery,
  deliveriesOf,
  deliveryAccepted,
  deliveryInDoubt,
  deliveryRefused,
  refuseSettling,
} from './deliveries.ts'

const AT = '2026-01-12T09:00:00.000Z'
const attempt = { version: 1, at: AT, by: '王某', to: 'one@example.cn', messageId: '<1@example.cn>' }

describe('an attempt to send', () => {
  let folder: ReturnType<typeof temporaryFolder>
  let store: Store
  beforeEach(() => {
    folder = temporaryFolder()
    store = openStore({ folder: folder.path, clock: () => new Date(AT) })
    store.write(() => {
      const report = blankReport({ name: '某县某局', level: 'department' }, 2025)
      insertReport(store, { id: 'r', report, at: AT })
      takeStep(store, 'r', { action: 'review', by: '王某', note: '', at: AT })
      const signing = { charts: [], signedOn: null }
      takeStep(store, 'r', { action: 'sign', by: '李某', note: '', at: AT, signing })
    })
  })
  afterEach(() => {
    store.close()
    folder.release()
  })
  const codeOf = (action: () => unknown) => {
    try {
      action()
      return 'done'
    } catch (error) {
      return failureData(error)?.code
    }
  }
  const begin = () => beginDelivery(store, 'r', attempt)
  const settled = (delivery: number) => ({ delivery, by: '王某', at: AT })
  const stateIn = (running: readonly number[] = []) =>
    deliveriesOf(store, 'r', new Set(running)).at(-1)?.state

  it('whose end was not recorded is in doubt, and can be settled by hand', () => {
    const delivery = begin()
    expect(stateIn([delivery])).toBe('sending')
    expect(codeOf(() => refuseSettling(deliveriesOf(store, 'r', new Set([delivery])), delivery))).toBe(
      'not-found',
    )
    expect(stateIn()).toBe('unknown')
    expect(codeOf(() => refuseSettling(deliveriesOf(store, 'r', new Set()), delivery))).toBe('done')
    deliveryAccepted(store, 'r', settled(delivery), '对方已收到。')
    expect(readStored(store, 'r').record.state).toBe('submitted')
  })

  it('is the only one until it is settled', () => {
    const delivery = begin()
    expect(codeOf(begin)).toBe('delivery-open')
    deliveryInDoubt(store, 'r', delivery)
    expect(codeOf(begin)).toBe('delivery-open')
    deliveryRefused(store, 'r', settled(delivery), '对方没有收到。')
    expect(codeOf(() => refuseSettling(deliveriesOf(store, 'r', new Set()), delivery))).toBe('not-found')
    expect(readStored(store, 'r').record.state).toBe('signed')
    expect(codeOf(begin)).toBe('done')
  })

  it('of a version before hands in none that was signed since', () => {
    const delivery = begin()
    store.write(() => {
      takeStep(store, 'r', { action: 'reopen', by: '王某', note: '改正笔误', at: AT })
      takeStep(store, 'r', { action: 'review', by: '王某', note: '', at: AT })
      const signing = { charts: [], signedOn: null }
      takeStep(store, 'r', { action: 'sign', by: '李某', note: '', at: AT, signing })
    })
    deliveryAccepted(store, 'r', settled(delivery), '对方已收到。')
    expect(readStored(store, 'r').record.state).toBe('signed')
    expect(deliveriesOf(store, 'r', new Set())).toMatchObject([{ state: 'accepted', version: 1 }])
  })

  it('that was accepted is not made again, nor doubted afterwards', () => {
    const delivery = begin()
    deliveryAccepted(store, 'r', settled(delivery), '250 OK')
    deliveryInDoubt(store, 'r', delivery)
    expect(stateIn()).toBe('accepted')
    expect(codeOf(begin)).toBe('mail-already-sent')
  })
})
