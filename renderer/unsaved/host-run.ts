import { parseRun } from '../../core/hand-over.ts'

/** The run of the host that this page is from; undefined where its host has no port, or changes nothing. */
export const hostRun = parseRun(
  document.querySelector<HTMLMetaElement>('meta[property="host-run"]')?.content ?? '',
)
