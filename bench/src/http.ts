import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'

/** One request, ready to be sent again and again. */
export interface Request {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

export interface Answer {
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** A GraphQL document to be sent by somebody. */
export function graphqlRequest(base: string, cookie: string, query: string, variables: object): Request {
  return {
    url: `${base}/graphql`,
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
  }
}

/** Sends it and reads the answer to its end; rejects unless it is a 200. */
export async function send({ url, method, headers, body }: Request, agent?: Agent): Promise<Answer> {
  const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
    const sent = request(url, { method, headers, ...(agent ? { agent } : {}) }, resolve)
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
  const answer = await text(response)
  if (response.statusCode !== 200)
    throw new Error(`${url} answered ${String(response.statusCode)}: ${answer}`)
  return { headers: response.headers, body: answer }
}

/** Sends a document; throws on errors and refusals. */
export async function sendGraphql(request: Request, agent?: Agent): Promise<Answer> {
  const answer = await send(request, agent)
  if (/"errors":|"userErrors":\[\{/.test(answer.body)) throw new Error(answer.body)
  return answer
}

/** Connections that stay open. */
export const keepAlive = (connections: number): Agent =>
  new Agent({ keepAlive: true, maxSockets: connections })
