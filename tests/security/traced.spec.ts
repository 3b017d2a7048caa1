import { expect, it } from 'vitest'
import { outsideCalls } from './traced.ts'

const OUTSIDE = [
  '12 connect(25<TCP:[8123]>, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.7")}, 16) = -1',
  '12 connect(25<TCPv6:[8123]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
  '12 connect(21<UDP:[9]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("127.0.0.53")}, 16 <unfinished ...>',
  '12 connect(21<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
  '12 connect(25<UDPv6:[8]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr)}, 28) = 0',
  '12 sendto(21<UDPv6:[[2001:db8::2]:4000->[2001:4860:4860::8888]:443]>, "\\1", 1, 0, NULL, 0) = 1',
  '12 sendto(21<UDP:[192.0.2.2:4000->192.0.2.9:443]>, "\\1", 1, 0, NULL, 0) = 1',
  '12 sendto(21<UDP:[0.0.0.0:5353]>, "\\0", 1, 0, {sa_family=AF_INET, sin_port=htons(5353), sin_addr=inet_addr("224.0.0.251")}, 16) = 1',
  '12 sendto(21<TCPv6:[[2001:db8::2]:4000->[2001:db8::1]:443]>, "G", 1, 0, NULL, 0) = 1',
]

const INSIDE = [
  '12 connect(25<TCP:[8123]>, {sa_family=AF_INET, sin_port=htons(40123), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '12 sendto(21<TCP:[127.0.0.1:4000->127.0.0.1:40123]>, "GET", 3, 0, NULL, 0) = 3',
  '12 connect(25<UDPv6:[8]>, {sa_family=AF_INET6, sin6_port=htons(443), inet_pton(AF_INET6, "2001:4860:4860::8888", &sin6_addr)}, 28) = 0',
  '12 connect(21<UNIX-STREAM:[9]>, {sa_family=AF_UNIX, sun_path="/run/dbus/system_bus_socket"}, 29) = -1',
  '12 sendto(21<UNIX-STREAM:[9->10]>, "G", 1, 0, NULL, 0) = 1',
  '12 +++ exited with 0 +++',
]

it('A record says what asks for a name or reaches beyond this machine, and nothing else', () => {
  expect(outsideCalls([...OUTSIDE, ...INSIDE].join('\n'))).toEqual(OUTSIDE)
})
