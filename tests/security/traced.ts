import { execFileSync } from 'node:child_process'

/**
 * What stands before a command so that everything it and its children ask of the network is written to a file. Not
 * sendmsg, by which the parts of a browser talk to each other: beyond this machine it needs a connect before.
 */
export function tracer(record: string): readonly string[] {
  return ['strace', '-f', '-yy', '--seccomp-bpf', '-e', 'trace=connect,sendto,sendmmsg', '-o', record]
}

/** Why nothing can be traced here; undefined where it can. */
export function whyNotTraced(): string | undefined {
  try {
    execFileSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true'], { stdio: 'ignore' })
    return undefined
  } catch {
    return 'strace is not here, or may not trace'
  }
}

/** Every call in a record that asks for a name or reaches beyond this machine. */
export function outsideCalls(record: string): string[] {
  return record
    .split('\n')
    .filter((call) => asksForName(call) || (reaches(call) && !isLoopback(call) && !isProbe(call)))
}

function asksForName(call: string): boolean {
  return /htons\(53\)|->[^>]*:53\]>|systemd\/resolve|avahi-daemon/.test(call)
}

function reaches(call: string): boolean {
  if (/ connect\(/.test(call)) return /sa_family=AF_INET/.test(call)
  return / send(to|mmsg)\(\d+<(TCP|UDP|RAW|ICMP)/.test(call)
}

/** Chromium asks the system whether it has a way to this address, and sends nothing there. */
function isProbe(call: string): boolean {
  return / connect\(\d+<UDPv6.*htons\(443\).*"2001:4860:4860::8888"/.test(call)
}

/** The far end: the address given with the call, else the one its socket is connected to. */
function isLoopback(call: string): boolean {
  const given = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/.exec(call)
  const connected = /->\[?([\da-f.:]+?)\]?:\d+\]>/.exec(call)
  const address = given?.[1] ?? given?.[2] ?? connected?.[1]
  return address !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(address)
}
