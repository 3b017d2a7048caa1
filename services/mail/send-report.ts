import { Failure, sentence } from '../../core/failure.ts'
import { envelopeOf, senderOf } from '../../core/mail/envelope.ts'
import {
  beginDelivery,
  deliveryAccepted,
  deliveryInDoubt,
  deliveryRefused,
  refuseSending,
} from './deliveries.ts'
import { storedExportable } from '../exportable.ts'
import { composeMail, messageIdOf } from './compose.ts'
import { sendMail, type SendOutcome } from './send.ts'
import type { Ports } from '../ports.ts'
import { readStored } from '../report-records.ts'
import type { Store } from '../store/store.ts'
import type { Task } from '../tasks.ts'
import { MAILED, mailFiles, reportLetter } from '../writers/mail.ts'
import { makeAll } from '../writers/maker.ts'
import { reportMaker } from '../writers/report-maker.ts'

/** Who sends which report, and the task that is watched. */
export interface Sending {
  readonly id: string
  readonly by: string
  readonly task: Task
}

/**
 * Sends the signed report by the office's mail server. It is registered as handed in only when the server has accepted
 * it; an attempt stands in the store before the server is spoken to, so that none is made twice unasked.
 * @throws Failure of making the files or of sending; 'mail-unanswered' where nobody knows whether it was accepted
 */
export async function sendReport(store: Store, ports: Ports, { id, by, task }: Sending): Promise<void> {
  const { version } = readStored(store, id).record
  refuseSending(store, id, version)
  const { smtp } = store.settings.read()
  const item = await storedExportable(store, id)
  const letter = reportLetter(item)
  const envelope = envelopeOf(letter, smtp)
  const sender = senderOf(smtp)
  const contents = await makeAll(MAILED, reportMaker(item, ports), task)
  const messageId = messageIdOf(ports.newId(), sender)
  const attachments = mailFiles(item, contents)
  const date = ports.clock()
  const password = await ports.secret.read()
  const message = await composeMail({ draft: false, letter, attachments, from: sender, messageId, date })
  const at = () => ports.clock().toISOString()
  const to = envelope.to.join('，')
  const delivery = beginDelivery(store, id, { version, at: at(), by, to, messageId })
  const outcome = await attempt()
  settle(outcome)

  async function attempt(): Promise<SendOutcome> {
    try {
      return await sendMail({
        server: { settings: smtp, password },
        envelope,
        message,
        signal: task.signal,
        tell: (sent, total) => task.tell(sent, total, '正在发送'),
      })
    } catch (error) {
      deliveryInDoubt(store, id, delivery)
      throw error
    }
  }

  function settle(result: SendOutcome): void {
    const settlement = { delivery, by, at: at() }
    switch (result.kind) {
      case 'accepted':
        deliveryAccepted(store, id, settlement)
        return
      case 'refused':
        deliveryRefused(store, id, settlement, sentence(result.failure))
        break
      case 'unknown':
        deliveryInDoubt(store, id, delivery, result.failure)
    }
    throw new Failure(result.failure.code, result.failure.detail)
  }
}
