import { isDeepStrictEqual } from 'node:util'
import type { CheckedInput } from '../../core/contract.ts'
import { Failure, sentence } from '../../core/failure.ts'
import { envelopeOf, senderOf } from '../../core/mail/envelope.ts'
import { mailPassword } from './mail-password.ts'
import {
  beginDelivery,
  deliveryAccepted,
  deliveryInDoubt,
  deliveryRefused,
  refuseSending,
  type Settlement,
} from './deliveries.ts'
import { storedExportable } from '../case/stored-exportable.ts'
import { composeMail, messageIdOf } from '../writers/mail/compose.ts'
import { sendMail, type SendOutcome } from './send.ts'
import type { Ports } from '../ports.ts'
import { readRecord } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'
import type { Task } from '../tasks.ts'
import { mailFiles, reportLetter } from '../writers/mail/mail.ts'
import { makeAll } from '../writers/maker.ts'
import { reportMaker } from '../writers/report-maker.ts'

/** Who sends which report, and the task that is watched. */
export interface Sending {
  readonly id: string
  readonly by: string
  readonly task: Task
  /** @see mailContract */
  readonly shown: CheckedInput<'mail.send'>['shown']
  readonly seen: CheckedInput<'mail.send'>['seen']
  /** Numbers of the attempts under way, this one among them while it is. */
  readonly running: Set<number>
}

/**
 * Sends the signed report by the office's mail server. It is registered as handed in only when the server has accepted
 * it; an attempt stands in the store before the server is spoken to, so that none is made twice unasked.
 * @throws Failure of making the files or of sending; 'mail-unanswered' where nobody knows whether it was accepted
 */
export async function sendReport(
  store: Store,
  ports: Ports,
  { id, by, task, shown, seen, running }: Sending,
): Promise<void> {
  const { version } = readRecord(store, id)
  refuseSending(store, id, version)
  const { smtp } = store.settings.read()
  const item = await storedExportable(store, ports.apart, { id, seen })
  const letter = reportLetter(item)
  if (shown && !isDeepStrictEqual(shown, { ...letter, version })) throw new Failure('mail-changed', {})
  const envelope = envelopeOf(letter, smtp)
  const sender = senderOf(smtp)
  const contents = await makeAll(item.mailed, reportMaker(item, ports), task)
  const messageId = messageIdOf(ports.newId(), sender)
  const attachments = mailFiles(item, contents)
  const date = ports.clock()
  const password = await mailPassword(ports.secret, smtp)
  const message = await composeMail({ draft: false, letter, attachments, from: sender, messageId, date })
  const at = () => ports.clock().toISOString()
  const to = envelope.to.join('，')
  task.signal.throwIfAborted()
  const delivery = beginDelivery(store, id, { version, at: at(), by, to, messageId })
  running.add(delivery)
  try {
    const outcome = await sendMail({
      server: { settings: smtp, password },
      envelope,
      message,
      signal: task.signal,
      tell: (sent, total) => task.tell(Math.round((100 * sent) / total), 100, '正在发送'),
    })
    settle(store, id, outcome, { delivery, by, at: at() })
  } catch (error) {
    // Whatever went wrong, the row must not say that it is still being sent.
    deliveryInDoubt(store, id, delivery)
    throw error
  } finally {
    running.delete(delivery)
  }
}

function settle(store: Store, id: string, outcome: SendOutcome, settlement: Settlement): void {
  switch (outcome.kind) {
    case 'accepted':
      deliveryAccepted(store, id, settlement, outcome.response)
      return
    case 'refused':
      deliveryRefused(store, id, settlement, sentence(outcome.failure))
      break
    case 'unknown':
      deliveryInDoubt(store, id, settlement.delivery, outcome.failure)
  }
  throw new Failure(outcome.failure.code, outcome.failure.detail)
}
