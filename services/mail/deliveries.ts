import type { Delivery } from '../../core/procedure/records.ts'
import { Failure, type FailureData, sentence } from '../../core/failure.ts'
import { isSigned, progressAfter } from '../../core/procedure/procedure.ts'
import { notAllowed, progressIn, takeStep } from '../case/procedure.ts'
import { readRecord } from '../case/stored-report.ts'
import type { NewDelivery } from '../store/deliveries.ts'
import type { Store } from '../store/store.ts'

const INTERRUPTED = '发送中途程序关闭，不能确定服务器是否已经接收。'
const UNRECORDED = '发送的结果没有记下来，不能确定服务器是否已经接收。'

/** What an earlier run left in the middle is in doubt from now on: nobody here knows what the server has accepted. */
export function doubtInterrupted(store: Store): void {
  // A start that has nothing to write also succeeds on a full disk.
  if (!store.readOnly && store.deliveries.isAnySending())
    store.write(() => store.deliveries.interrupted(INTERRUPTED))
}

/**
 * Records that an attempt begins, before anything is sent.
 * @returns its number
 * @throws Failure 'not-allowed', 'mail-already-sent', 'delivery-open'
 */
export function beginDelivery(store: Store, id: string, delivery: NewDelivery): number {
  return store.write(() => {
    refuseSending(store, id, delivery.version)
    return store.deliveries.begin(id, delivery)
  })
}

/**
 * Refuses to send what is not signed, what was sent, and what may have been sent.
 * @param version the one to be sent
 */
export function refuseSending(store: Store, id: string, version: number): void {
  const record = readRecord(store, id)
  if (!isSigned(record.state) || record.version !== version) throw notAllowed(record, '发送')
  const earlier = store.deliveries.ofReport(id)
  if (earlier.some(({ state }) => state === 'sending' || state === 'unknown'))
    throw new Failure('delivery-open', {})
  if (earlier.some((each) => each.state === 'accepted' && each.version === version))
    throw new Failure('mail-already-sent', { version })
}

/** What became of an attempt, and who says so. */
export interface Settlement {
  readonly delivery: number
  readonly by: string
  readonly at: string
}

/**
 * What became of the attempts to send a report, oldest first. One that no task of this run goes on with is in doubt.
 * @param running numbers of the attempts under way
 */
export function deliveriesOf(store: Store, id: string, running: ReadonlySet<number>): Delivery[] {
  return store.deliveries
    .ofReport(id)
    .map((each) =>
      each.state === 'sending' && !running.has(each.id)
        ? { ...each, state: 'unknown', problem: UNRECORDED }
        : each,
    )
}

/**
 * Only what is in doubt can be settled by hand.
 * @throws Failure 'not-found'
 */
export function refuseSettling(deliveries: readonly Delivery[], delivery: number): void {
  if (deliveries.find(({ id }) => id === delivery)?.state !== 'unknown') throw unknownDelivery()
}

/**
 * The server, or the receiver, has it: its version is registered as handed in.
 * @param words of the server that accepted it, or of who asked the receiver
 */
export function deliveryAccepted(
  store: Store,
  id: string,
  { delivery, by, at }: Settlement,
  words: string,
): void {
  // Recorded by itself first: whatever the procedure says, it is not sent again.
  store.write(() => {
    if (!store.deliveries.settle(id, delivery, 'accepted', words, at)) throw unknownDelivery()
  })
  store.write(() => {
    const sent = store.deliveries.ofReport(id).find((each) => each.id === delivery)
    const isInForce = sent?.version === readRecord(store, id).version
    // The report may have been reopened, and signed again, while the mail was under way.
    if (!isInForce || !progressAfter(progressIn(store, id), 'submit')) return
    takeStep(store, id, { action: 'submit', by, note: `邮件发送至 ${sent.to}`, at })
  })
}

/** Nobody has it: it may be sent again. */
export function deliveryRefused(
  store: Store,
  id: string,
  { delivery, at }: Settlement,
  problem: string,
): void {
  store.write(() => {
    if (!store.deliveries.settle(id, delivery, 'refused', problem, at)) throw unknownDelivery()
  })
}

/** It was handed over, but no answer came, or none was recorded. */
export function deliveryInDoubt(store: Store, id: string, delivery: number, failure?: FailureData): void {
  store.write(() => store.deliveries.doubt(id, delivery, failure ? sentence(failure) : UNRECORDED))
}

function unknownDelivery(): Failure<'not-found'> {
  return new Failure('not-found', { what: '这次发送的记录' })
}
