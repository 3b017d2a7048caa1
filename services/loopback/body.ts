import type { IncomingMessage } from 'node:http'

/** Bytes; the largest input of the contract is a file in base64. */
export const LARGEST_BODY = 30_000_000

/** The JSON a request carries; undefined where it is too long or no JSON. */
export async function readJson(request: IncomingMessage): Promise<{ readonly value: unknown } | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > LARGEST_BODY) return undefined
    chunks.push(chunk)
  }
  try {
    return { value: JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown }
  } catch {
    return undefined
  }
}
