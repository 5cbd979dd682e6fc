import { keepAlive, send, type Request } from './http'
import { percentile } from './table'

/** What a load gave. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
}

/** Sends one request over so many connections, each waiting for its answer, for so long; milliseconds. */
export async function measureLoad(request: Request, connections: number, seconds: number): Promise<Sample> {
  const agent = keepAlive(connections)
  const times: number[] = []
  const begun = performance.now()
  const until = begun + seconds * 1000
  try {
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let sent = performance.now(); sent < until; sent = performance.now()) {
          await send(request, agent)
          times.push(performance.now() - sent)
        }
      }),
    )
    return { times, seconds: (performance.now() - begun) / 1000 }
  } finally {
    agent.destroy()
  }
}

/** The times of the requests of one stretch. */
export interface Sample {
  readonly times: readonly number[]
  readonly seconds: number
}

/** Several stretches together. */
export function loadOf(samples: readonly Sample[]): Load {
  const times = samples.flatMap((sample) => sample.times)
  const seconds = samples.reduce((sum, sample) => sum + sample.seconds, 0)
  return { perSecond: times.length / seconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}
