import { openDialog } from './dialog.ts'
import { type MailServer, type Patience, TESTING } from './server.ts'

/**
 * Connects to a mail server and signs in, without sending anything.
 * @throws Failure of connecting, encrypting or signing in, or 'cancelled'
 */
export async function tryMailServer(
  server: MailServer,
  {
    signal = new AbortController().signal,
    patience = TESTING,
  }: { signal?: AbortSignal; patience?: Patience } = {},
): Promise<void> {
  const dialog = await openDialog(server, { patience, signal })
  dialog.quit()
}
