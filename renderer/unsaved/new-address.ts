import { NEW_ADDRESS } from '../../core/hand-over.ts'
import { ourHost } from '../our-host.ts'
import { mayLeaveUnasked } from './before-leaving.ts'
import { hostRun } from './host-run.ts'
import { storageKey } from './own-storage.ts'
import { addressToFollow, sealedAddress } from './sealed-address.ts'

const channel = window.nianbao ? undefined : new BroadcastChannel(NEW_ADDRESS)

/**
 * The host has another port and secret at each run. A page of its later run tells where it is now, at the address of this one;
 * a page whose own host is gone goes there, and what it could not save is handed over. Who has taken the old address in
 * between can neither read what is told nor tell another.
 */
export function followNewAddress(): void {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const key = storageKey()
    if (!key || !hostRun || typeof data !== 'string') return
    const address = addressToFollow(data, key, hostRun.began, Date.now())
    if (address === undefined) return
    ourHost()?.catch(() => {
      if (!mayLeaveUnasked()) return
      window.location.replace(address + window.location.hash)
    })
  })
}

/** Where this page is, for those of runs before; undefined where none can be told. */
export function ownAddress(): string | undefined {
  const key = storageKey()
  if (!key || !hostRun) return undefined
  const { origin, pathname } = window.location
  return sealedAddress({ address: origin + pathname, began: hostRun.began, at: Date.now() }, key)
}

/** Tells pages of runs before at this very address: the user may have chosen its port. */
export function tellHere(address: string): void {
  channel?.postMessage(address)
}
