/** Where a host answers at the ports of the runs before: the page that hands over what is kept at those addresses. */
export const HAND_OVER = '/hand-over'

/** With what the names of the texts begin that a page keeps in the storage of its address. */
export const KEPT = 'nianbao.unsaved.'

/** On what channel the pages of one address hear where the program is now. */
export const NEW_ADDRESS = 'nianbao'

/** Name and sealed words of what is kept. */
export type KeptEntry = readonly [name: string, words: string]

/** A run of the program behind the loopback host. */
export interface HostRun {
  /** When it began, in milliseconds; later than any before, whatever the clock says. */
  readonly began: number
  /** A later run knows its port; else nobody would find what is kept at its address. */
  readonly isRemembered: boolean
  /** At which ports runs before can be asked for what is kept there. */
  readonly oldPorts: readonly number[]
}

/** A run as it stands in the page. */
export function printRun({ began, isRemembered, oldPorts }: HostRun): string {
  return [began, Number(isRemembered), ...oldPorts].join(' ')
}

/** Undefined where the page has none: its host has no port, or is one that changes nothing. */
export function parseRun(words: string): HostRun | undefined {
  if (!/^\d+ [01]( \d+)*$/.test(words)) return undefined
  const [began = 0, remembered, ...oldPorts] = words.split(' ').map(Number)
  return { began, isRemembered: remembered === 1, oldPorts }
}
