import { addDays, plus, suggestedCosts, type StepId } from '@mendline/domain'
import { recordedIn } from '../cost/cost-suggestions'
import { estimateOf, feesOf, paysByRates, priceOf } from './money-acts'
import { recover } from './recover'
import type { Scene } from './scene'
import { planOf } from './trip-acts'

/** The input somebody gives for a step: what a person of the department would write. Without the case id. */
export type Act = (scene: Scene) => object | Promise<object>

const day = (scene: Scene, days: number) => addDays(scene.today, days)
const units = <T extends object>(scene: Scene, of: (id: string) => T) =>
  scene.ready.map((unitId) => ({ unitId, ...of(unitId) }))
const isOverseas = (scene: Scene) => scene.plot.customer.region === 'OVERSEAS'
const fault = (scene: Scene) => scene.plot.fault
const wasTested = (scene: Scene) => scene.rows.testResults.length > 0

const modeOf = ({ plot }: Scene) =>
  plot.trip !== null ? 'DISPATCH' : plot.agent !== null ? 'LOCAL_AGENT' : 'RETURN_TO_FACTORY'

const opinion = (department: string) => (scene: Scene) => ({
  department,
  cause: fault(scene).seen,
  responsibility:
    scene.plot.customerShare === 100 ? 'CUSTOMER' : scene.plot.customerShare === 0 ? 'COMPANY' : 'SHARED',
  recommendedMode: modeOf(scene),
})

/** Section A. */
const INTAKE: Partial<Record<StepId, Act>> = {
  respond: (scene) => ({
    respondedAt: scene.now,
    summary: isOverseas(scene)
      ? 'Called back, asked for serial numbers and photos.'
      : '已电话联系客户，请客户补充序列号和现场照片。',
    nextStep: isOverseas(scene) ? 'Remote check, then assessment' : '先远程排查，不能解决则组织评估',
    promisedOn: day(scene, 2),
  }),
  classify: (scene) => ({
    category: fault(scene).category,
    severity: scene.plot.severe ? 'HIGH' : 'MEDIUM',
    urgency: scene.plot.urgent ? 'URGENT' : 'NORMAL',
    complex: fault(scene).category === 'ELECTRONICS',
  }),
  'resolve-remotely': (scene) =>
    scene.plot.solvedRemotely
      ? {
          outcome: 'SOLVED',
          solution: fault(scene).remote ?? '远程指导客户复位设备',
          customerConfirmed: true,
        }
      : {
          outcome: 'NOT_SOLVED',
          solution: '按排查清单检查供电、线缆和设置，故障依旧，需返厂',
          customerConfirmed: false,
        },
  'opine-quality': opinion('QUALITY'),
  'opine-engineering': opinion('PRODUCTION_ENGINEERING'),
  'opine-rnd': opinion('RND'),
  'decide-responsibility': (scene) => ({
    customerShare: scene.plot.customerShare,
    companyShare: 100 - scene.plot.customerShare,
    basis: scene.plot.customerShare === 0 ? '保修期内，元件失效' : '超出保修范围，三部门意见一致',
    freeAsked: scene.plot.free && scene.plot.customerShare > 0,
    warranties: [],
  }),
  'decide-mode': (scene) => ({
    mode: modeOf(scene),
    serviceAbroad: scene.plot.agent !== null || (scene.plot.trip !== null && isOverseas(scene)),
    ...(scene.plot.trip === null ? {} : { trip: planOf(scene) }),
    distanceKm: isOverseas(scene) ? 8600 : 640,
    customerWish: isOverseas(scene)
      ? modeOf(scene) === 'RETURN_TO_FACTORY'
        ? 'Return by air, two weeks at most'
        : 'Cannot do without it; repair on site, please'
      : scene.plot.trip === null
        ? '希望两周内修复'
        : '设备停不下来，请派人到现场',
    customerAgreed: true,
  }),
  'approve-free-service': () => ({ outcome: 'APPROVED', reason: '重要客户，首次合作' }),
  'quote-repair': (scene) => ({
    ...(paysByRates(scene) ? { fees: feesOf(scene) } : {}),
    estimate: estimateOf(scene),
    terms: isOverseas(scene)
      ? 'Payment by wire transfer before shipment. Three months of warranty on the repair.'
      : '发货前电汇付清；维修部位质保三个月。',
    currency: priceOf(scene).currency,
    validUntil: day(scene, 30),
    lines: [
      {
        description: isOverseas(scene) ? 'Diagnosis and repair' : '检测与维修人工',
        amount: priceOf(scene).labour,
      },
      {
        description: isOverseas(scene) ? 'Material' : (fault(scene).part?.name ?? '辅料'),
        amount: priceOf(scene).material,
      },
    ],
  }),
  'draft-terms': (scene) => ({
    ...(paysByRates(scene) ? { fees: feesOf(scene) } : {}),
    feeStandard: '按检测人工与更换物料计费',
    settlementMethod: '发货前电汇付清',
    qualityResponsibility: '维修部位质保三个月',
    amount: priceOf(scene).total,
    currency: priceOf(scene).currency,
  }),
  'review-terms': () => ({ outcome: 'APPROVED' }),
  'sign-terms': async (scene) => ({
    outcome: 'SIGNED',
    signedOn: scene.today,
    attachmentId: await scene.signedCopy(),
    cancelCase: false,
  }),
}

/** Section B. */
const RETURN: Partial<Record<StepId, Act>> = {
  'apply-return': (scene) => ({
    defects: scene.rows.repairCase.description,
    feeBasis: scene.plot.customerShare > 0 ? '按已签维修协议' : null,
    qualityResponsibility: scene.plot.customerShare > 0 ? '维修部位质保三个月' : null,
  }),
  'clear-import': (scene) => ({
    declarationNumber: `5316${scene.rows.repairCase.number.slice(-5)}2026`,
    declaredOn: scene.today,
    reexportBy: day(scene, 170),
    // Before a trip one of them comes as a sample.
    serials: scene.rows.units
      .flatMap(({ serial }) => serial ?? [])
      .slice(0, scene.plot.trip === null ? undefined : 1),
    dutyAmount: '1280',
    dutyCurrency: 'CNY',
  }),
  'deliver-to-warehouse': (scene) => ({
    deliveredOn: scene.today,
    carrier: isOverseas(scene) ? 'DHL' : '顺丰速运',
    trackingNumber: `SF${scene.rows.repairCase.number.replace(/\D/g, '')}01`,
  }),
  'receive-units': (scene) => ({
    lines: scene.ready.map((unitId, i) =>
      scene.plot.missingUnit && i === scene.ready.length - 1 && scene.rows.receiptLines.length === 0 && i > 0
        ? { unitId, outcome: 'MISSING' }
        : { unitId, outcome: 'RECEIVED', condition: '外观完好' },
    ),
    unexpected: [],
  }),
  'resolve-shortage': (scene) => ({
    units: scene.rows.receiptLines
      .filter((line) => line.outcome === 'MISSING')
      .map((line) => ({ unitId: line.unitId, resolution: 'WITHDRAWN', reason: '客户现场留用，不再返修' })),
  }),
  'draw-units': (scene) => ({ unitIds: scene.ready }),
  'decide-inspection': (scene) =>
    scene.plot.severe ? { needed: true, reason: '同类不良近期多发' } : { needed: false, reason: '原因明确' },
  'inspect-before': (scene) => ({
    units: units(scene, () => ({ judgement: `确认：${fault(scene).seen}`, reopensResponsibility: false })),
  }),
  'decide-online-test': (scene) =>
    scene.plot.quantity > 10
      ? { needed: true, plan: '满载上线 4 小时，记录纹波与温升' }
      : { needed: false, reason: '数量少，单台检测' },
  'schedule-online-test': (scene) => ({ scheduledOn: day(scene, 1), line: '总装三线' }),
  'run-online-test': (scene) => ({
    units: units(scene, () => ({ passed: false, findings: fault(scene).seen })),
  }),
  'request-parts': (scene) =>
    fault(scene).part === null
      ? { noneNeeded: true, lines: [] }
      : { noneNeeded: false, lines: [{ ...fault(scene).part, quantity: scene.plot.quantity, unit: '件' }] },
  'issue-parts': (scene) => ({
    lines: scene.rows.partsLines
      .filter((line) => scene.ready.includes(line.id))
      .map((line) => ({ lineId: line.id, quantity: line.quantity })),
  }),
  'repair-units': (scene) => ({
    unitId: scene.ready[0],
    faultSeen: fault(scene).seen,
    causeCode: fault(scene).cause,
    action: wasTested(scene) ? `${fault(scene).action}；返工：重新紧固并复测` : fault(scene).action,
    minutes: 45 + scene.plot.fault.seen.length * 3,
    result: 'REPAIRED',
    partsUsed: fault(scene).part === null ? [] : [{ ...fault(scene).part, quantity: 1 }],
    reopensResponsibility: false,
    attachmentIds: [],
  }),
  'opine-verification': (scene) => ({ department: scene.owner, ageingNeeded: true, fullTestNeeded: true }),
  'review-verification': () => ({ ageingNeeded: true, fullTestNeeded: true, testDepartment: 'QUALITY' }),
  'check-ageing': (scene) => ({ units: units(scene, () => ({ conforms: true })) }),
  'submit-inspection': (scene) => ({ unitIds: scene.ready }),
  'test-units': (scene) => ({
    units: scene.ready.map((unitId, i) =>
      scene.plot.failedTest && i === 0 && !wasTested(scene)
        ? { unitId, passed: false, findings: '满载 2 小时后再次闪烁' }
        : { unitId, passed: true, findings: '各项功能正常' },
    ),
  }),
  'ship-back': (scene) => ({
    unitIds: scene.ready,
    carrier: isOverseas(scene) ? 'DHL' : '顺丰速运',
    trackingNumber: `SF${scene.rows.repairCase.number.replace(/\D/g, '')}88`,
    shippedOn: scene.today,
    address: scene.plot.customer.address,
    reexportDeclaration: isOverseas(scene) ? `5316${scene.rows.repairCase.number.slice(-5)}9026` : null,
  }),
  'confirm-delivery': (scene) => ({ receivedOn: scene.today, receivedBy: scene.plot.customer.contact.name }),
}

type Line = Readonly<Record<string, string | number | null>>

/** What a department has to declare: the parts and the time on record at what they are worth, and its own. */
async function costs(scene: Scene): Promise<readonly Line[]> {
  const { owner } = scene
  const suggested = suggestedCosts(recordedIn(scene.rows, await scene.tripSharers()), owner)
  if (owner === 'MATERIALS' || owner === 'PRODUCTION_ENGINEERING')
    return [
      ...suggested.map(({ sourceId, category, quantity, unitId, partNumber, name, personId }) => ({
        sourceId,
        category,
        quantity,
        unitId,
        partNumber,
        personId,
        description: name ?? '维修工时',
        unitPrice: category === 'PART' ? '46.60' : '85.00',
        supplier: category === 'PART' ? '东莞恒晟电子' : null,
      })),
      ...(owner === 'PRODUCTION_ENGINEERING' ? [AGEING_ROOM] : []),
    ]
  const agents: readonly Line[] = suggested.flatMap(({ sourceId, category, supplier, amount, currency }) =>
    category === 'AGENT'
      ? [{ sourceId, category, supplier, unitPrice: amount, currency, description: '当地机构维修' }]
      : [],
  )
  if (agents.length > 0) return agents
  const freight: Readonly<Record<string, Line>> = {
    MARKETING: {
      category: 'FREIGHT',
      description: '国际快递运费',
      currency: 'USD',
      unitPrice: '58.40',
      supplier: 'DHL',
    },
    DOMESTIC_BUSINESS: {
      category: 'FREIGHT',
      description: '往返快递运费',
      unitPrice: '96.00',
      supplier: '顺丰速运',
    },
  }
  const own = freight[owner]
  return own === undefined ? [] : [own]
}

const AGEING_ROOM: Line = {
  category: 'DEPRECIATION',
  description: '老化房折旧',
  unitPrice: '120000.00',
  residualValue: '10500.00',
  usefulLifeMonths: 60,
  daysUsed: 2,
}

/** Sections E and F. */
const SETTLEMENT: Partial<Record<StepId, Act>> = {
  'plan-corrective-action': (scene) => ({
    leaderId: scene.actorId,
    problem: scene.rows.repairCase.description,
    containment: '库存同批次全检',
    containedOn: scene.today,
    rootCause: {
      method: 'FIVE_WHYS',
      nodes: [scene.rows.repairCase.description, fault(scene).seen, '来料检验未覆盖此项'].map((text) => ({
        text,
      })),
    },
    causeCode: fault(scene).cause,
    actions: [
      { kind: 'CORRECTIVE', description: fault(scene).action, dueOn: day(scene, 7) },
      { kind: 'PREVENTIVE', description: '更新来料检验标准，增加抽检', dueOn: day(scene, 14) },
    ].map((action) => ({ ...action, ownerId: scene.actorId, criterion: '连续三批无同类不良' })),
  }),
  'carry-out-action': (scene) => ({
    actionId: scene.ready[0],
    doneOn: scene.today,
    result: '已按措施执行，记录见附件',
  }),
  'check-effectiveness': (scene) => ({
    actionId: scene.ready[0],
    effective: true,
    findings: '抽查三批，无同类不良',
  }),
  'report-incident': (scene) => ({
    summary: scene.rows.repairCase.description,
    cause: fault(scene).seen,
    responsibleDepartments: ['MATERIALS', 'PRODUCTION_ENGINEERING'],
    measures: '供应商整改，工艺复核',
  }),
  'declare-costs': async (scene) => {
    const rejected = scene.rows.costItems
      .filter((item) => item.department === scene.owner)
      .filter((item) =>
        scene.rows.costReviews.some((r) => r.costItemId === item.id && r.outcome === 'REJECTED'),
      )
      .at(-1)
    if (rejected !== undefined) {
      const { category, quantity, unitPrice, residualValue, usefulLifeMonths, daysUsed, description } =
        rejected
      const { partNumber, supplier, personId, unitId, sourceId, incurredOn, currency } = rejected
      const inputs = { currency, category, quantity, unitPrice, residualValue, usefulLifeMonths, daysUsed }
      const about = { partNumber, supplier, personId, unitId, sourceId, incurredOn }
      const corrected = { description: `${description}（附单据）`, replacesId: rejected.id }
      return { department: scene.owner, none: false, items: [{ ...inputs, ...about, ...corrected }] }
    }
    const items = (await costs(scene)).map((line) => ({ ...line, incurredOn: scene.today }))
    return { department: scene.owner, none: items.length === 0, items }
  },
  'collect-costs': (scene) =>
    scene.rows.serviceAgreements.length > 0 && !paysByRates(scene)
      ? { chargeAmount: priceOf(scene).total, chargeCurrency: priceOf(scene).currency }
      : {},
  'confirm-costs': (scene) => {
    const reviewed = new Set(scene.rows.costReviews.map((review) => review.costItemId))
    const open = scene.rows.costItems.filter((item) => !reviewed.has(item.id))
    const rejects = scene.plot.costRejected && scene.rows.costReviews.length === 0
    return {
      reviews: open.map((item, i) =>
        rejects && i === 0
          ? { costItemId: item.id, outcome: 'REJECTED', reason: '缺少单据' }
          : { costItemId: item.id, outcome: 'APPROVED' },
      ),
    }
  },
  'approve-write-off': () => ({ outcome: 'APPROVED', reason: '金额小，催收不合算' }),
  'send-cost-basis': () => ({ note: '请按条例追溯' }),
  'trace-internally': (scene) => {
    const materials = scene.rows.tracingObjections.length > 0 ? 85 : 70
    return {
      shares: [
        { department: 'MATERIALS', percent: materials },
        { department: 'PRODUCTION_ENGINEERING', percent: 100 - materials },
      ],
      basis:
        materials === 70
          ? '元件来料不良为主，焊接工艺次之'
          : '复核切片报告：异议成立，焊接工艺责任下调至 15%',
    }
  },
  'acknowledge-share': (scene) => ({ department: scene.owner }),
  'confirm-with-customer': (scene) => ({
    solved: true,
    statement: isOverseas(scene) ? 'Runs well again.' : '客户确认设备运行正常',
  }),
  'call-back': (scene) => ({
    calledAt: scene.now,
    spokeWith: scene.plot.customer.contact.name,
    allWell: true,
    notes: '运行稳定，无新问题',
  }),
  survey: (scene) => ({
    outcome: 'ANSWERED',
    score: scene.plot.pace > 1.5 ? 3 : 5,
    comment: '处理及时',
    tries: 1,
  }),
  'share-knowledge': (scene) => ({
    title: `${scene.plot.modelCode}：${fault(scene).seen}`,
    problem: scene.rows.repairCase.description,
    cause: fault(scene).seen,
    solution: fault(scene).action,
  }),
}

/** What is entered for each step whose first mutation completes it. */
export const ACTS: Readonly<Partial<Record<StepId, Act>>> = { ...INTAKE, ...RETURN, ...SETTLEMENT }

/** Steps of several mutations: which one is next, and its input. */
export function severalActs(step: StepId, scene: Scene): readonly [mutation: string, input: object] | null {
  if (step === 'age-units') {
    const started = new Set(scene.rows.ageingStarts.map((start) => start.unitId))
    const done = scene.rows.ageings.length
    const fresh = scene.ready.filter((id) => !started.has(id) || done > 0)
    const last = scene.rows.ageingStarts.at(-1)
    const running = last !== undefined && last.seq > (scene.rows.ageings.at(-1)?.seq ?? 0)
    if (!running && fresh.length > 0) {
      // Nobody comes back to a case sooner than after a quarter of an hour: by then it has begun.
      return [
        'repairCaseStartAgeing',
        { unitIds: fresh, startsAt: plus(scene.now, { minutes: 10 }), hours: 8, standard: 'QS-AG-02' },
      ]
    }
    return [
      'repairCaseRecordAgeing',
      { units: units(scene, () => ({ hours: 8, passed: true, findings: '温升正常' })) },
    ]
  }
  if (step === 'acknowledge-share') {
    const objects =
      scene.owner === 'PRODUCTION_ENGINEERING' &&
      scene.plot.index % 3 === 1 &&
      scene.rows.tracingObjections.length === 0
    if (!objects) return null
    const reason = '焊点切片合格，主因为来料批次不良，请复核比例'
    return ['repairCaseObjectToTracing', { department: scene.owner, reason }]
  }
  if (step === 'recover-from-customer') {
    const receivable = scene.rows.receivables.at(-1)
    if (receivable === undefined) {
      return [
        'repairCaseInvoice',
        {
          invoiceNumber: `INV-${scene.rows.repairCase.number}`,
          invoicedOn: scene.today,
          dueOn: day(scene, scene.plot.debt?.dueIn ?? [30, 7, 3, 14][scene.plot.index % 4] ?? 30),
        },
      ]
    }
    return recover(scene, receivable)
  }
  return null
}
