// Loaded before the built server (`node --import`): counts the SQL statements of each HTTP request and notes when its
// last transaction was committed. Both come back as headers, so that the server itself stays as it is.
import { AsyncLocalStorage } from 'node:async_hooks'
import { Server, ServerResponse } from 'node:http'
import pg from 'pg'

/** @typedef {{ statements: number, committedAt: number | null }} Tally `committedAt`: milliseconds of `hrtime` */

/** @type {AsyncLocalStorage<Tally>} */
const request = new AsyncLocalStorage()

const query = pg.Client.prototype.query
pg.Client.prototype.query = /** @type {typeof query} */ (
  /** @this {pg.Client} @param {any[]} args */
  function (...args) {
    const tally = request.getStore()
    if (tally) tally.statements += 1
    const result = Reflect.apply(query, this, args)
    if (tally && args[0] === 'COMMIT')
      void result?.then(() => {
        tally.committedAt = Number(process.hrtime.bigint()) / 1e6
      })
    return result
  }
)

const emit = Server.prototype.emit
Server.prototype.emit =
  /** @this {Server} @param {any[]} event */
  function (...event) {
    const [name, , response] = event
    const go = () => Reflect.apply(emit, this, event)
    if (name !== 'request' || !(response instanceof ServerResponse)) return go()
    /** @type {Tally} */
    const tally = { statements: 0, committedAt: null }
    const writeHead = response.writeHead
    response.writeHead =
      /** @param {any[]} head */
      (...head) => {
        response.setHeader('x-bench-statements', tally.statements)
        if (tally.committedAt !== null) response.setHeader('x-bench-committed-at', tally.committedAt)
        return Reflect.apply(writeHead, response, head)
      }
    return request.run(tally, go)
  }
