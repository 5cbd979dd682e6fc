import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { caseWith, openForm } from '../testing'

afterEach(() => sessionStorage.clear())

const RND = { id: 'rnd', name: 'Luo' }
const VIEWER = { id: 'viewer', name: 'Viewer' }

const planned = (actionId: string, kind: string, values: object = {}) => ({
  id: `row-${actionId}`,
  actionId,
  kind,
  description: `Do ${actionId}`,
  owner: RND,
  department: 'RND',
  dueOn: '2025-10-01',
  criterion: 'No repeat',
  state: 'OPEN',
  ...values,
})

const report = (values: object = {}) => ({
  id: 'report',
  version: 1,
  leader: VIEWER,
  members: [],
  problem: 'No picture',
  containment: 'Stock held',
  containedOn: '2025-09-01',
  rootCause: {
    method: 'FIVE_WHYS',
    inWords: 'Margin',
    nodes: [
      { text: 'Capacitor', parent: null, isRoot: false },
      { text: 'Margin', parent: 0, isRoot: true },
    ],
  },
  cause: null,
  closingRemark: null,
  actions: [planned('a', 'CORRECTIVE', { state: 'CARRIED_OUT' }), planned('b', 'PREVENTIVE')],
  ...values,
})

const facts = (values: object = {}) => ({
  description: 'No picture',
  units: [],
  repairRecords: [],
  correctiveActions: [],
  actionCompletions: [],
  effectivenessChecks: [],
  incidentReports: [],
  ...values,
})

const users = () => ({
  edges: [{ node: { ...RND, department: 'RND' } }],
  pageInfo: { hasNextPage: false },
})

describe('the 8D report', () => {
  const open = (values: object = {}) =>
    openForm({
      step: 'plan-corrective-action',
      department: 'QUALITY',
      repairCase: () =>
        caseWith(
          'plan-corrective-action',
          'QUALITY',
          { action: 'repairCasePlanCorrectiveAction' },
          facts(values),
        ),
      queries: { users },
    })

  it('says at each field what is missing, and sends nothing', async () => {
    const { sent, submit } = await open()
    await screen.findByText('Five whys; the last answer is the root cause')
    await submit()
    // Containment; of both actions description, owner, day and criterion.
    await waitFor(() => expect(screen.getAllByText('Please fill this in')).toHaveLength(9))
    expect(sent).toHaveLength(0)
  })

  it('goes on with the actions of the version before, and asks why as often as it was answered', async () => {
    const { user, sent, fill, submit } = await open({ correctiveActions: [report()] })
    expect(await screen.findByText(/Carried out, to be checked/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Ask why once more/ }))
    await user.click(screen.getByRole('button', { name: /Ask why once more/ }))
    const whys = screen.getAllByLabelText('And why was that?')
    await user.type(whys[1] as HTMLElement, 'No rule for derating')
    await fill(/Lessons/, 'Thank you')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    const action = { ownerId: 'rnd', dueOn: '2025-10-01', criterion: 'No repeat' }
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      expectedVersion: 7,
      leaderId: 'viewer',
      memberIds: [],
      problem: 'No picture',
      containment: 'Stock held',
      containedOn: '2025-09-01',
      rootCause: {
        method: 'FIVE_WHYS',
        nodes: [
          { text: 'Capacitor', parent: null, isRoot: false },
          { text: 'Margin', parent: 0, isRoot: false },
          { text: 'No rule for derating', parent: 1, isRoot: true },
        ],
      },
      causeCode: null,
      actions: [
        { actionId: 'a', kind: 'CORRECTIVE', description: 'Do a', ...action },
        { actionId: 'b', kind: 'PREVENTIVE', description: 'Do b', ...action },
      ],
      closingRemark: 'Thank you',
    })
  })

  it('takes a tree of causes, whose root has to be marked', async () => {
    const tree = {
      method: 'CAUSE_TREE',
      inWords: 'Heat',
      nodes: [
        { text: 'Capacitor', parent: null, isRoot: false },
        { text: 'Heat', parent: 0, isRoot: true },
      ],
    }
    const { user, sent, submit } = await open({ correctiveActions: [report({ rootCause: tree })] })
    const [, second] = await screen.findAllByRole('checkbox', { name: 'This is a root cause' })
    await user.click(second as HTMLElement)
    await submit()
    expect(await screen.findByText('Please mark at least one root cause')).toBeTruthy()
    expect(sent).toHaveLength(0)
    await user.click(second as HTMLElement)
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({ rootCause: { method: 'CAUSE_TREE', nodes: tree.nodes } })
  })
})

describe('an action', () => {
  it('is carried out by the reader, whose own stands first; why it had no effect is told', async () => {
    const actions = [planned('a', 'CORRECTIVE'), planned('b', 'PREVENTIVE', { owner: VIEWER })]
    const check = { id: 'e', actionId: 'b', effective: false, findings: 'Two more came back' }
    const { sent, fill, submit } = await openForm({
      step: 'carry-out-action',
      department: 'RND',
      repairCase: () =>
        caseWith(
          'carry-out-action',
          'RND',
          { ready: ['a', 'b'], action: 'repairCaseCarryOutAction' },
          facts({ correctiveActions: [report({ actions })], effectivenessChecks: [check] }),
        ),
    })
    expect(await screen.findByText('Two more came back')).toBeTruthy()
    const choice = screen.getByRole('radiogroup', { name: 'Action' })
    expect(within(choice).getAllByRole('radio')[0]?.getAttribute('value')).toBe('b')
    await fill('What was done', 'Replaced again')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toMatchObject({ actionId: 'b', result: 'Replaced again', attachmentIds: [] })
  })

  it('of a task is the only one in its form, which is done with it', async () => {
    const actions = [planned('a', 'CORRECTIVE'), planned('b', 'PREVENTIVE')]
    const caseOf = (ready: readonly string[]) =>
      caseWith(
        'carry-out-action',
        'RND',
        { ready, total: 2, done: 2 - ready.length, action: 'repairCaseCarryOutAction' },
        facts({ correctiveActions: [report({ actions })] }),
      )
    const { sent, onDone, fill, submit } = await openForm({
      step: 'carry-out-action',
      subjectId: 'b',
      department: 'RND',
      repairCase: () => caseOf(['a', 'b']),
      answers: { repairCaseCarryOutAction: () => ({ repairCase: caseOf(['a']), userErrors: [] }) },
    })
    expect(await screen.findByText('Do b')).toBeTruthy()
    expect(screen.queryByRole('radiogroup', { name: 'Action' })).toBeNull()
    await fill('What was done', 'Revised')
    await submit()
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce())
    expect(sent[0]?.input).toMatchObject({ actionId: 'b' })
  })

  it('is checked with a reason; without effect it goes back to its department', async () => {
    const completion = {
      id: 'c',
      actionId: 'a',
      doneOn: '2025-10-01',
      result: 'Replaced',
      by: RND,
      evidence: [],
    }
    const { user, sent, fill, submit } = await openForm({
      step: 'check-effectiveness',
      department: 'QUALITY',
      language: 'zh',
      repairCase: () =>
        caseWith(
          'check-effectiveness',
          'QUALITY',
          { ready: ['a'], action: 'repairCaseCheckEffectiveness' },
          facts({ correctiveActions: [report()], actionCompletions: [completion] }),
        ),
    })
    expect(await screen.findByText('Replaced')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: '否' }))
    expect(await screen.findByText('此措施将重新由研发中心落实')).toBeTruthy()
    await submit()
    expect(await screen.findByText('请填写此项')).toBeTruthy()
    await fill('验证结果和理由', '仍有两台返修')
    await submit()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.input).toEqual({
      caseId: 'case',
      actionId: 'a',
      effective: false,
      findings: '仍有两台返修',
    })
  })
})

it('the incident report begins with what the 8D report found', async () => {
  const { user, sent, submit } = await openForm({
    step: 'report-incident',
    department: 'QUALITY',
    repairCase: () =>
      caseWith(
        'report-incident',
        'QUALITY',
        { action: 'repairCaseReportIncident' },
        facts({ correctiveActions: [report()] }),
      ),
  })
  await user.click(await screen.findByRole('checkbox', { name: 'R&D centre' }))
  await submit()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.input).toMatchObject({
    cause: 'Margin',
    measures: 'Do a\nDo b',
    responsibleDepartments: ['RND'],
    authorIds: ['viewer'],
  })
})
