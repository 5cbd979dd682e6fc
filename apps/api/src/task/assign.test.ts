import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCaseDesk, type CaseDesk } from '../testing/case-desk'
import { Task } from './task.entity'

let desk: CaseDesk
beforeAll(async () => {
  desk = await openCaseDesk()
})
afterAll(() => desk.server.close())

const ASSIGN = `mutation ($input: TaskAssignInput!) { taskAssign(input: $input) { tasks { id } userErrors { code field } } }`

it('a step of the general manager or the head is given to nobody who could not do it', async () => {
  const { id: caseId } = await desk.registered()
  const [task] = await desk.server.db.manager.findBy(Task, { caseId, state: 'OPEN' })
  const department = 'DOMESTIC_BUSINESS'
  const head = await desk.server.person({ department, role: 'HEAD' })
  const member = await desk.server.person({ department })
  const manager = await desk.server.person({ department, role: 'GENERAL_MANAGER' })
  const give = async (assigneeId: string) => {
    const { data } = await desk.server.execute(
      ASSIGN,
      { input: { taskIds: [task?.id], assigneeId } },
      { as: head },
    )
    return data.taskAssign.userErrors.map((error: { code: string }) => error.code)
  }
  expect(await give(member.id)).toEqual([])
  await desk.server.db.manager.update(Task, task?.id ?? '', { performer: 'GENERAL_MANAGER' })
  expect(await give(member.id)).toEqual(['ASSIGNEE_CANNOT'])
  expect(await give(head.id)).toEqual(['ASSIGNEE_CANNOT'])
  expect(await give(manager.id)).toEqual([])
  await desk.server.db.manager.update(Task, task?.id ?? '', { performer: 'HEAD' })
  expect(await give(head.id)).toEqual([])
})
