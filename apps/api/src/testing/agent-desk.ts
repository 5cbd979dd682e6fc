import { expect } from 'vitest'
import type { CaseDesk, SeenCase } from './case-desk'

/** What the agent's record of a unit says, unless a test says otherwise. */
export const agentWork = (unitId: string, values: object = {}) => ({
  unitId,
  faultSeen: '背光不亮',
  causeCode: 'COMPONENT',
  action: '更换背光驱动',
  minutes: 90,
  result: 'REPAIRED',
  ...values,
})

export const quoted = (agentId: string, values: object = {}) => ({
  agentId,
  able: true,
  amount: '640',
  currency: 'EUR',
  ...values,
})

/** An agent on record. */
export async function agentOf(desk: CaseDesk, name: string, country = 'DE'): Promise<string> {
  const { data } = await desk.server.execute(
    `mutation ($input: AgentCreateInput!) { agentCreate(input: $input) { agent { id } } }`,
    { input: { name, country, area: 'Hamburg', ratePerHour: '85', currency: 'EUR' } },
    { as: desk.people.MARKETING },
  )
  return data.agentCreate.agent.id
}

/** Uploads a small picture to a case; gives its id. */
export async function uploadedFile(desk: CaseDesk, caseId: string): Promise<string> {
  const response = await desk.server.inject({
    method: 'POST',
    url: `/attachments?caseId=${caseId}&kind=PLAN`,
    headers: {
      cookie: `mendline_session=${await desk.server.cookieOf(desk.people.MARKETING)}`,
      'x-mendline-upload': '1',
      ...picture().headers,
    },
    payload: picture().body,
  })
  expect(response.statusCode).toBe(201)
  return response.json<{ id: string }>().id
}

/** One file of a form, as a browser sends it. */
export function picture() {
  const boundary = 'mendline-test'
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="plan.png"\r\ncontent-type: image/png\r\n\r\n`,
      ),
      png,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  }
}

/** A case of an overseas customer that an agent shall repair. */
export async function givenToAgents(
  desk: CaseDesk,
  { quantity = 1, serials = [] }: { quantity?: number; serials?: readonly string[] } = {},
): Promise<SeenCase> {
  const { id } = await desk.registered({ quantity, serials, abroad: true })
  const office = 'MARKETING'
  await desk.done(office, 'Classify', id, { category: 'DISPLAY', severity: 'MEDIUM', urgency: 'NORMAL' })
  await desk.done(office, 'ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '更换电源线无效' })
  const opinion = { cause: '背光驱动', responsibility: 'COMPANY', recommendedMode: 'LOCAL_AGENT' }
  for (const department of ['QUALITY', 'PRODUCTION_ENGINEERING', 'RND'] as const)
    await desk.done(department, 'GiveOpinion', id, { ...opinion, department })
  await desk.done(office, 'DecideResponsibility', id, {
    customerShare: 0,
    companyShare: 100,
    basis: '保修条款',
  })
  return desk.done(office, 'DecideMode', id, {
    mode: 'LOCAL_AGENT',
    serviceAbroad: true,
    customerAgreed: true,
  })
}

/** The same with an order placed. */
export async function ordered(
  desk: CaseDesk,
  {
    parts = 'NONE',
    country = 'DE',
    ...values
  }: {
    quantity?: number
    serials?: readonly string[]
    parts?: 'NONE' | 'ORDERED' | 'ARRIVED'
    /** Where the agent is. */
    country?: string
  } = {},
) {
  const { id } = await givenToAgents(desk, values)
  const agentId = await agentOf(desk, 'Nordwind Display Service', country)
  await desk.done('MARKETING', 'EnquireAgent', id, { agentIds: [agentId] })
  await desk.done('MARKETING', 'RecordAgentQuote', id, quoted(agentId))
  await desk.done('FINANCE', 'ReviewAgentQuote', id, {
    quoteId: await quoteOf(desk, id),
    outcome: 'APPROVED',
  })
  const planId = await planned(desk, id, parts !== 'NONE')
  let repairCase = await desk.done('MARKETING', 'OrderAgent', id, { dueOn: DUE_ON, note: '先断电' })
  if (parts === 'ARRIVED') repairCase = await arrived(desk, id)
  return { id, agentId, planId, repairCase, unitIds: repairCase.units.map((unit) => unit.id) }
}

/** Engineering's plan and parts list; gives the file of the plan. */
export async function planned(desk: CaseDesk, id: string, withParts = false): Promise<string> {
  const planId = await uploadedFile(desk, id)
  const plan = { steps: '拆后盖，换驱动板', safety: '断电', acceptance: '老化两小时' }
  await desk.done('PRODUCTION_ENGINEERING', 'ReleaseWorkPlan', id, { ...plan, attachmentIds: [planId] })
  await desk.done('PRODUCTION_ENGINEERING', 'RequestParts', id, {
    noneNeeded: !withParts,
    lines: withParts ? [{ partNumber: 'BL-21', name: '背光驱动板', quantity: 2, unit: 'pcs' }] : [],
  })
  return planId
}

/** How parts go to an agent, without the lines that are in the consignment. */
export const CONSIGNED = {
  address: 'Hafenstr. 1, Hamburg',
  contact: 'Herr Dahl +49 40 1',
  carrier: 'DHL',
  waybill: 'W-1',
  customsPaper: 'EXPORT',
  customsNumber: '5304-1',
  expectedOn: '2026-07-10',
}

/** The store issues the parts, HR lets them out, sends them, and hears of their arrival. */
export async function arrived(desk: CaseDesk, id: string): Promise<SeenCase> {
  const [lineId] = await linesOf(desk, id)
  await desk.done('MATERIALS', 'IssueParts', id, { lines: [{ lineId, quantity: 2 }] })
  await desk.done('HR_ADMIN', 'ReleaseParts', id, { bearer: '顺丰 王师傅' })
  await desk.done('HR_ADMIN', 'ConsignParts', id, { ...CONSIGNED, lines: [{ lineId }] })
  return desk.done('HR_ADMIN', 'TrackParts', id, {
    consignmentId: await consignmentOf(desk, id),
    milestone: 'ARRIVED',
    reachedOn: '2026-07-01',
  })
}

/** The lines of the newest parts list. */
export async function linesOf(desk: CaseDesk, id: string): Promise<readonly string[]> {
  const { partsLines } = await desk.see(id, 'partsLines { id requestId }')
  const lines = partsLines as readonly { id: string; requestId: string }[]
  return lines.filter(({ requestId }) => requestId === lines.at(-1)?.requestId).map((line) => line.id)
}

/** The newest consignment to an agent. */
export const consignmentOf = async (desk: CaseDesk, id: string): Promise<string> =>
  (await desk.see(id, 'agentConsignments { id }')).agentConsignments.at(-1).id

export const DUE_ON = '2026-07-20'

/** The newest quote of a case. */
export async function quoteOf(desk: CaseDesk, id: string): Promise<string> {
  return (await desk.see(id, 'agentQuotes { id }')).agentQuotes.at(-1).id
}

/** A new link of the case's order. */
export async function linkOf(desk: CaseDesk, caseId: string, days = 30, idempotencyKey?: string) {
  const { data, errors } = await desk.server.execute(
    `mutation ($input: RepairCaseAgentLinkCreateInput!) { repairCaseAgentLinkCreate(input: $input) {
       token repairCase { agentLinks { id live expiresAt } } userErrors { code field } } }`,
    { input: { caseId, days } },
    { as: desk.people.MARKETING, ...(idempotencyKey === undefined ? {} : { idempotencyKey }) },
  )
  expect(errors).toBeUndefined()
  const { token, repairCase, userErrors } = data.repairCaseAgentLinkCreate
  return { token: token as string, links: repairCase?.agentLinks, userErrors }
}

const VIEW = `number caseNumber agentName model dueOn open awaitsParts expiresAt note
  plan { id fileName } workPlan { version steps } parts { partNumber quantity issued } consignments { waybill expectedOn arrivedOn }
  units { id position serial result } causes { code zh en }`

/** The order as whoever holds the secret sees it; code of the error otherwise. */
export async function orderOf(desk: CaseDesk, token: string) {
  const { data, errors } = await desk.server.execute(
    `query ($token: String!) { agentOrder(token: $token) { ${VIEW} } }`,
    { token },
  )
  return { order: data?.agentOrder, code: errors?.[0]?.extensions['code'], error: errors?.[0] }
}

/** A record through the link. */
export async function recordedBy(desk: CaseDesk, token: string, input: object, idempotencyKey?: string) {
  const { data, errors } = await desk.server.execute(
    `mutation ($input: AgentOrderRecordRepairInput!) { agentOrderRecordRepair(input: $input) {
       order { ${VIEW} } userErrors { code field message } } }`,
    { input: { token, ...input } },
    idempotencyKey === undefined ? {} : { idempotencyKey },
  )
  return {
    order: data?.agentOrderRecordRepair?.order,
    mend: data?.agentOrderRecordRepair?.userErrors,
    code: errors?.[0]?.extensions['code'],
    error: errors?.[0],
  }
}
