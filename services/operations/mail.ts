import { leftToAttach } from '../../core/requirements/files.ts'
import { keepMailPassword, mailPassword } from '../mail/mail-password.ts'
import { deliveriesOf, deliveryAccepted, deliveryRefused, refuseSettling } from '../mail/deliveries.ts'
import type { Handlers } from '../dispatch.ts'
import type { Ports } from '../ports.ts'
import { mailedArtefacts } from '../case/covering-letter.ts'
import { enclosedScans, mailOf, receivedRequirements } from '../case/requirements.ts'
import { readStored } from '../case/stored-report.ts'
import type { Store } from '../store/store.ts'
import type { Tasks } from '../tasks.ts'
import { reportLetter } from '../writers/mail/mail.ts'

type Names = 'mail.get' | 'mail.send' | 'mail.settle' | 'mail.password' | 'mail.status' | 'mail.try'

/** Operations on the mail to the level above. */
export function mailOperations(store: Store, ports: Ports, tasks: Tasks): Pick<Handlers, Names> {
  const running = new Set<number>()
  const deliveries = (id: string) => ({ deliveries: deliveriesOf(store, id, running) })
  return {
    'mail.get': ({ id }) => {
      const { report, record } = readStored(store, id)
      const { year } = report
      const requirements = receivedRequirements(store, year)
      const scans = enclosedScans(store, { id, year, version: record.version })
      const letter = reportLetter({
        report,
        mail: mailOf(store, year),
        mailed: mailedArtefacts(store, year),
        scans,
      })
      const toAttach = leftToAttach(requirements, scans.length).map(({ name }) => name)
      return { letter, toAttach, ...deliveries(id) }
    },
    'mail.send': async ({ id, by, task, shown, seen }) => {
      await tasks.run(task, async (watched) => {
        const { sendReport } = await import('../mail/send-report.ts')
        await sendReport(store, ports, { id, by, task: watched, shown, seen, running })
      })
      return deliveries(id)
    },
    'mail.settle': ({ id, delivery, arrived, by }) => {
      refuseSettling(deliveriesOf(store, id, running), delivery)
      const settlement = { delivery, by, at: ports.clock().toISOString() }
      if (arrived) deliveryAccepted(store, id, settlement, `${by}核实：对方已收到。`)
      else deliveryRefused(store, id, settlement, `${by}核实：对方没有收到。`)
      return deliveries(id)
    },
    'mail.password': async ({ password }) => {
      await keepMailPassword(ports.secret, store.settings.read().smtp, password)
      return {}
    },
    'mail.status': async (account) => ({
      hasPassword: (await mailPassword(ports.secret, account)) !== undefined,
      keepsPassword: await ports.secret.keepsBeyondRun(),
    }),
    'mail.try': async () => {
      const { tryMailServer } = await import('../mail/try-server.ts')
      const settings = store.settings.read().smtp
      await tryMailServer({ settings, password: await mailPassword(ports.secret, settings) })
      return {}
    },
  }
}
