import type { CaseRef, Factory } from './factory'
import type { Who } from './people'
import { SIGNED_COPY } from './signed-copy'
import { inDays, today } from './days'

/*
 * The ways of a case that are not the point of a test, carried out by the same people, not in the browser. Domestic
 * cases only.
 */

/** From registration up to the decision that the units come back; the customer signs where they bear a share. */
export async function decideReturn(
  { api }: Factory,
  { id }: CaseRef,
  { customerShare = 0 }: { customerShare?: number } = {},
): Promise<void> {
  const front = await api('front')
  await front.act('Respond', id, {
    respondedAt: new Date().toISOString(),
    summary: '已致电客户',
    nextStep: '组织评估',
    promisedOn: inDays(1),
  })
  await front.act('Classify', id, { category: 'POWER', severity: 'MEDIUM', urgency: 'NORMAL' })
  await front.act('ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '远程复位无效' })
  const opinions = { quality: 'QUALITY', engineering: 'PRODUCTION_ENGINEERING', rnd: 'RND' } as const
  for (const [who, department] of Object.entries(opinions)) {
    await (
      await api(who as Who)
    ).act('GiveOpinion', id, {
      department,
      cause: '电源板电容失效',
      responsibility: customerShare === 100 ? 'CUSTOMER' : 'COMPANY',
      recommendedMode: 'RETURN_TO_FACTORY',
    })
  }
  await front.act('DecideResponsibility', id, {
    customerShare,
    companyShare: 100 - customerShare,
    basis: '三部门意见一致',
    freeAsked: false,
    warranties: [],
  })
  await front.act('DecideMode', id, { mode: 'RETURN_TO_FACTORY', serviceAbroad: false, customerAgreed: true })
  if (customerShare > 0) await agreeTerms(api, id)
}

/** An overseas case up to the decision of the mode: the company bears it. */
export const undecidedAbroad = (factory: Factory, repairCase: CaseRef): Promise<void> =>
  undecided(factory, repairCase, 'overseas')

/** The same for a domestic case. */
export const undecidedAtHome = (factory: Factory, repairCase: CaseRef): Promise<void> =>
  undecided(factory, repairCase, 'front')

async function undecided({ api, now }: Factory, { id }: CaseRef, who: Who): Promise<void> {
  const office = await api(who)
  await office.act('Respond', id, {
    respondedAt: now(),
    summary: '已邮件答复客户',
    nextStep: '组织评估',
    promisedOn: inDays(1),
  })
  await office.act('Classify', id, { category: 'POWER', severity: 'MEDIUM', urgency: 'NORMAL' })
  await office.act('ResolveRemotely', id, { outcome: 'NOT_SOLVED', solution: '远程复位无效' })
  const opinions = { quality: 'QUALITY', engineering: 'PRODUCTION_ENGINEERING', rnd: 'RND' } as const
  for (const [expert, department] of Object.entries(opinions)) {
    const opinion = { cause: '背光驱动失效', responsibility: 'COMPANY', recommendedMode: 'LOCAL_AGENT' }
    await (await api(expert as Who)).act('GiveOpinion', id, { department, ...opinion })
  }
  await office.act('DecideResponsibility', id, {
    customerShare: 0,
    companyShare: 100,
    basis: '三部门意见一致',
    freeAsked: false,
    warranties: [],
  })
}

/** The costs of an overseas case once the front office has declared its own: the others have none; FINANCE confirms. */
export async function settleAbroad({ api }: Factory, { id }: CaseRef): Promise<void> {
  const finance = await api('finance')
  await finance.run(
    `mutation ($input: ExchangeRateSetInput!) { exchangeRateSet(input: $input) { userErrors { message } } }`,
    { input: { currency: 'EUR', rate: '7.8', validFrom: inDays(-30) } },
  )
  for (const [who, department] of [
    ['materials', 'MATERIALS'],
    ['hr', 'HR_ADMIN'],
    ['engineering', 'PRODUCTION_ENGINEERING'],
  ] as const)
    await (await api(who)).act('DeclareCosts', id, { department, none: true, items: [] })
  await (await api('overseas')).act('CollectCosts', id, {})
  const found = await finance.run<{ repairCase: { costItems: { id: string }[] } }>(
    'query ($id: ID!) { repairCase(id: $id) { costItems { id } } }',
    { id },
  )
  await finance.act('ReviewCosts', id, {
    reviews: found.repairCase.costItems.map((item) => ({ costItemId: item.id, outcome: 'APPROVED' })),
  })
}

/** Quotation, terms, review and the signed copy. */
async function agreeTerms(api: Factory['api'], id: string): Promise<void> {
  const front = await api('front')
  const finance = await api('finance')
  await finance.act('Quote', id, {
    currency: 'CNY',
    validUntil: inDays(30),
    lines: [{ description: '检测与维修', amount: '1200.50' }],
  })
  await front.act('DraftTerms', id, {
    feeStandard: '按检测人工与更换物料计费',
    settlementMethod: '发货后三十日电汇',
    qualityResponsibility: '维修部位质保三个月',
    amount: '1200.50',
    currency: 'CNY',
  })
  await finance.act('ReviewTerms', id, { outcome: 'APPROVED' })
  const attachmentId = await front.upload(id, SIGNED_COPY, 'sign-terms')
  await front.act('SignTerms', id, { outcome: 'SIGNED', signedOn: today(), attachmentId, cancelCase: false })
}

/** FORM-MA-076 for all units. */
export async function applyReturn({ api }: Pick<Factory, 'api'>, { id }: Pick<CaseRef, 'id'>): Promise<void> {
  const front = await api('front')
  await front.act('ApplyReturn', id, {
    defects: '无显示',
    feeBasis: '按已签协议，保修期内免费',
    qualityResponsibility: '维修部位质保三个月',
  })
}

/** From the application up to the bench; nobody has said yet which parts are needed. */
export async function toTheBench({ api }: Factory, { id }: CaseRef): Promise<void> {
  const front = await api('front')
  const materials = await api('materials')
  const engineering = await api('engineering')
  const unitIds = await front.unitsOf(id)
  await applyReturn({ api }, { id })
  await front.act('DeliverToWarehouse', id, { deliveredOn: today() })
  const lines = unitIds.map((unitId) => ({ unitId, outcome: 'RECEIVED' }))
  await materials.act('ReceiveUnits', id, { lines, unexpected: [] })
  await engineering.act('DrawUnits', id, { unitIds })
  await engineering.act('DecideInspection', id, { needed: false })
  await engineering.act('DecideOnlineTest', id, { needed: false, reason: '单台检测' })
}

/** From the application up to the delivery of all units, each repaired, aged and tested without a hitch. */
export async function repairAndReturn(factory: Factory, { id, number }: CaseRef): Promise<void> {
  const { api } = factory
  const front = await api('front')
  const engineering = await api('engineering')
  const quality = await api('quality')
  const unitIds = await front.unitsOf(id)
  const each = <T extends object>(of: T) => unitIds.map((unitId) => ({ unitId, ...of }))

  await toTheBench(factory, { id, number })
  await engineering.act('RequestParts', id, { noneNeeded: true, lines: [] })
  for (const unitId of unitIds)
    await engineering.act('RepairUnit', id, {
      unitId,
      faultSeen: '电容鼓包',
      causeCode: 'COMPONENT',
      action: '更换电容',
      minutes: 40,
      result: 'REPAIRED',
      partsUsed: [],
      reopensResponsibility: false,
      attachmentIds: [],
    })
  const startsAt = new Date().toISOString()
  await engineering.act('StartAgeing', id, { unitIds, startsAt, hours: 8, standard: 'QS-AG-02' })
  await engineering.act('RecordAgeing', id, { units: each({ hours: 8, passed: true }) })
  await quality.act('CheckAgeing', id, { units: each({ conforms: true }) })
  await engineering.act('SubmitInspection', id, { unitIds })
  await quality.act('TestUnits', id, { units: each({ passed: true }) })
  await front.act('ShipBack', id, {
    unitIds,
    carrier: '顺丰速运',
    trackingNumber: 'SF1400000001',
    shippedOn: today(),
    address: '苏州工业园区星湖街 218 号',
  })
  await front.act('ConfirmDelivery', id, { receivedOn: today(), receivedBy: '郭佳' })
}

interface Costs {
  /** What is due from the customer. */
  readonly charge?: string | null
  /** What the front office paid a carrier. */
  readonly freight?: string | null
}

/** Costs from their declaration to the statement before FINANCE. */
export async function submitCosts(
  { api }: Factory,
  { id }: CaseRef,
  { charge = null, freight = null }: Costs = {},
): Promise<void> {
  const incurredOn = today()
  const part = { category: 'PART', description: '电容', quantity: '3', unitPrice: '28.80', incurredOn }
  const carried = { category: 'FREIGHT', description: '往返运费', unitPrice: freight, incurredOn }
  for (const [who, department, items] of [
    ['materials', 'MATERIALS', [part]],
    ['hr', 'HR_ADMIN', []],
    ['engineering', 'PRODUCTION_ENGINEERING', []],
    ['front', 'DOMESTIC_BUSINESS', freight === null ? [] : [carried]],
  ] as const)
    await (await api(who)).act('DeclareCosts', id, { department, none: items.length === 0, items })
  await (
    await api('front')
  ).act('CollectCosts', id, charge === null ? {} : { chargeAmount: charge, chargeCurrency: 'CNY' })
}

/** As `submitCosts`, and all confirmed by FINANCE. */
export async function confirmCosts(factory: Factory, repairCase: CaseRef, costs: Costs = {}): Promise<void> {
  await submitCosts(factory, repairCase, costs)
  const finance = await factory.api('finance')
  const found = await finance.run<{ repairCase: { costItems: { id: string }[] } }>(
    'query ($id: ID!) { repairCase(id: $id) { costItems { id } } }',
    { id: repairCase.id },
  )
  await finance.act('ReviewCosts', repairCase.id, {
    reviews: found.repairCase.costItems.map((item) => ({ costItemId: item.id, outcome: 'APPROVED' })),
  })
}

/** The 8D report of QUALITY, whose two actions R&D is to carry out. */
export async function planCorrectiveAction({ api }: Factory, { id }: CaseRef): Promise<void> {
  const quality = await api('quality')
  const rnd = await (await api('rnd')).run<{ viewer: { id: string } }>('{ viewer { id } }')
  const { viewer } = await quality.run<{ viewer: { id: string } }>('{ viewer { id } }')
  const action = { ownerId: rnd.viewer.id, dueOn: inDays(14), criterion: '连续三批无同类不良' }
  await quality.act('PlanCorrectiveAction', id, {
    leaderId: viewer.id,
    problem: '电源板失效',
    containment: '同批次全检',
    containedOn: today(),
    rootCause: { method: 'FIVE_WHYS', nodes: [{ text: '电容击穿' }, { text: '电容来料不良' }] },
    causeCode: 'COMPONENT',
    actions: [
      { ...action, kind: 'CORRECTIVE', description: '更换供应商批次' },
      { ...action, kind: 'PREVENTIVE', description: '来料增加浪涌抽检' },
    ],
  })
}

/** What the 8D report planned is carried out by R&D, and QUALITY finds it effective. */
export async function carryOutActions({ api }: Factory, { id }: CaseRef): Promise<void> {
  const rnd = await api('rnd')
  const quality = await api('quality')
  const { repairCase } = await quality.run<{
    repairCase: { correctiveActions: { actions: { actionId: string }[] }[] }
  }>('query ($id: ID!) { repairCase(id: $id) { correctiveActions { actions { actionId } } } }', { id })
  for (const { actionId } of repairCase.correctiveActions.at(-1)?.actions ?? []) {
    await rnd.act('CarryOutAction', id, { actionId, doneOn: today(), result: '已落实' })
    await quality.act('CheckEffectiveness', id, { actionId, effective: true, findings: '三批无同类不良' })
  }
}

/** The quality centre says what happened and who caused it. */
export async function reportIncident(
  { api }: Factory,
  { id }: CaseRef,
  responsibleDepartments: readonly string[],
): Promise<void> {
  const quality = await api('quality')
  await quality.act('ReportIncident', id, {
    summary: '电源板失效',
    cause: '电容来料不良，焊接返工',
    responsibleDepartments,
    measures: '更换供应商批次',
  })
}
