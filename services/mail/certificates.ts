import tls from 'node:tls'

/**
 * The certificates a mail server's own is judged by: those Node trusts, and those of the system, where the network
 * office of a closed network installs its own. Undefined leaves it to Node.
 */
export function trustedCertificates(): string[] | undefined {
  try {
    return [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])]
  } catch {
    // A system store that can't be read is no reason to trust less than Node does.
    return undefined
  }
}
