import { instantOf } from '@mendline/domain'
import type { DataSource } from 'typeorm'
import { startSession } from '../../apps/api/src/auth/sessions'
import { User } from '../../apps/api/src/auth/user.entity'
import { DEPARTMENT } from './pages'

/** As http-context.ts of the server calls it, whose types would bring all of its plugins in. */
const SESSION_COOKIE = 'mendline_session'

/** Signs the head of the department in so many times; gives the cookies. */
export async function openSessions({ manager }: DataSource, count: number): Promise<readonly string[]> {
  const head = await manager.findOneByOrFail(User, { department: DEPARTMENT, role: 'HEAD' })
  const policy = { idleMinutes: 480, absoluteHours: 168 }
  const cookies: string[] = []
  for (let i = 0; i < count; i++) {
    const { token } = await startSession(manager, head.id, 'bench', instantOf(new Date()), policy)
    cookies.push(`${SESSION_COOKIE}=${token}`)
  }
  return cookies
}
