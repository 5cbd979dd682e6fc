import {
  addDays,
  checkDeclaredSerials,
  checkDuty,
  checkSampleSerials,
  conditions,
  checkShortageAnswer,
  fieldError,
  MAX_UNITS,
  notBefore,
  notFutureDay,
  notPastDay,
  openDifferences,
  optionalText,
  reasonWhen,
  requiredText,
  SHORT_TEXT,
  textOrNull,
  type Department,
  type FieldError,
} from '@mendline/domain'
import type { Context } from '../context'
import { today } from './business-day'
import { commandCase, nameOfUnit, type CaseWork, type RepairCasePayload } from './case-command'
import { checkFiles } from './check-references'
import { checkUnitIds, checkUnits } from './chosen-units'
import {
  ImportClearance,
  Inspection,
  InspectionDecision,
  OnlineTestDecision,
  OnlineTestResult,
  OnlineTestSchedule,
  ReturnApplication,
  ShortageAnswer,
  UnitDraw,
  WarehouseDelivery,
} from './return-intake.entity'
import type {
  RepairCaseApplyReturnInput,
  RepairCaseClearImportInput,
  RepairCaseDecideInspectionInput,
  RepairCaseDecideOnlineTestInput,
  RepairCaseDeliverToWarehouseInput,
  RepairCaseDrawUnitsInput,
  RepairCaseInspectUnitsInput,
  RepairCaseRecordOnlineTestInput,
  RepairCaseResolveShortageInput,
  RepairCaseScheduleOnlineTestInput,
} from './return-intake.inputs'

type Payload = Promise<RepairCasePayload>

/** Whom the return application goes to (W5.4.1). */
const INFORMED: readonly Department[] = [
  'HR_ADMIN',
  'QUALITY',
  'MATERIALS',
  'WORKSHOP',
  'PRODUCTION_ENGINEERING',
  'RND',
]

/** W5.4.1: the return application; where the customer pays, with fees and later quality responsibility. */
export function applyReturn(context: Context, input: RepairCaseApplyReturnInput): Payload {
  return commandCase(context, input, { step: 'apply-return' }, (work) => {
    const { facts, rows } = work
    const { defects, feeBasis = null, qualityResponsibility = null, note = null } = input
    const pays = conditions.customerPays(facts) === true
    const told = pays ? requiredText : optionalText
    work.record(ReturnApplication, {
      number: `FX-${rows.repairCase.number}-${String(rows.returnApplications.length + 1)}`,
      quantity: rows.units.filter((unit) => conditions.takesPart(facts, unit) !== false).length,
      defects,
      feeBasis,
      qualityResponsibility,
      note,
      informed: [...INFORMED],
    })
    return [
      ...requiredText('defects', defects),
      ...told('feeBasis', feeBasis),
      ...told('qualityResponsibility', qualityResponsibility),
      ...optionalText('note', note),
    ]
  })
}

/** W4.2: the import declaration for repair, which names the units or the sample; they must leave again by a later day. */
export function clearImport(context: Context, input: RepairCaseClearImportInput): Payload {
  return commandCase(context, input, { step: 'clear-import' }, async (work) => {
    const { facts, rows } = work
    const { declarationNumber, declaredOn, reexportBy, attachmentIds } = input
    const serials = input.serials.map((serial) => serial.trim())
    const dutyAmount = textOrNull(input.dutyAmount)
    const dutyCurrency = dutyAmount === null ? null : (textOrNull(input.dutyCurrency)?.toUpperCase() ?? null)
    const forSample = conditions.isDispatchAbroad(facts) === true
    work.record(ImportClearance, {
      declarationNumber,
      forSample,
      declaredOn,
      reexportBy,
      serials,
      dutyAmount,
      dutyCurrency,
      attachmentIds,
    })
    const future = notFutureDay('declaredOn', declaredOn, today(work))
    return [
      ...requiredText('declarationNumber', declarationNumber, 80),
      ...(future.length > 0 ? future : notBefore('reexportBy', reexportBy, addDays(declaredOn, 1))),
      ...(forSample
        ? checkSampleSerials('serials', serials)
        : checkDeclaredSerials(
            'serials',
            serials,
            rows.units.filter((unit) => conditions.takesPart(facts, unit) !== false),
          )),
      ...checkDuty(dutyAmount, dutyCurrency),
      ...(await checkFiles(work, [{ field: 'attachmentIds', ids: attachmentIds }])),
    ]
  })
}

/** W5.4.2: the units are handed in to the warehouse; production engineering sees it in its queue. */
export function deliverToWarehouse(context: Context, input: RepairCaseDeliverToWarehouseInput): Payload {
  return commandCase(context, input, { step: 'deliver-to-warehouse' }, (work) => {
    const { deliveredOn, carrier = null, trackingNumber = null, note = null } = input
    work.record(WarehouseDelivery, { deliveredOn, carrier, trackingNumber, note })
    return [
      ...notFutureDay('deliveredOn', deliveredOn, today(work)),
      ...optionalText('carrier', carrier, SHORT_TEXT),
      ...optionalText('trackingNumber', trackingNumber, SHORT_TEXT),
      ...optionalText('note', note),
    ]
  })
}

/** W5.4.2: what becomes of units that are missing or were not applied for. */
export function resolveShortage(context: Context, input: RepairCaseResolveShortageInput): Payload {
  return commandCase(context, input, { step: 'resolve-shortage' }, (work) => {
    const { units } = input
    if (units.length === 0) return [fieldError('NO_UNITS', 'units')]
    if (units.length > MAX_UNITS) return [fieldError('TOO_MANY', 'units', { max: MAX_UNITS })]
    const open = openDifferences(work.facts)
    const answered = new Set<string>()
    return units.flatMap((answer, i) => {
      const { unitId, resolution, expectedOn = null, reason = null } = answer
      const field = `units.${String(i)}`
      const found = open.get(unitId)
      if (found === undefined) return noDifference(work, unitId, `${field}.unitId`)
      if (answered.has(unitId)) {
        return [fieldError('DUPLICATE', `${field}.unitId`, { value: nameOfUnit(work.rows, unitId) })]
      }
      answered.add(unitId)
      work.record(ShortageAnswer, {
        unitId,
        resolution,
        expectedOn: resolution === 'LATER_DELIVERY' ? expectedOn : null,
        reason,
      })
      return checkShortageAnswer(field, found, answer, today(work))
    })
  })
}

function noDifference(work: CaseWork, unitId: string, field: string): FieldError[] {
  const unit = nameOfUnit(work.rows, unitId)
  return [unit === '' ? fieldError('UNIT_NOT_OF_CASE', field) : fieldError('NO_DIFFERENCE', field, { unit })]
}

/** W5.4.2: the repair group draws units from the warehouse. */
export function drawUnits(context: Context, input: RepairCaseDrawUnitsInput): Payload {
  return commandCase(context, input, { step: 'draw-units' }, (work) => {
    const { unitIds, note = null } = input
    for (const unitId of unitIds) work.record(UnitDraw, { unitId, note })
    return [...checkUnitIds(work, unitIds), ...optionalText('note', note)]
  })
}

/** W5.4.2: whether QUALITY inspects before the repair. */
export function decideInspection(context: Context, input: RepairCaseDecideInspectionInput): Payload {
  return commandCase(context, input, { step: 'decide-inspection' }, (work) => {
    const { needed, reason = null } = input
    work.record(InspectionDecision, { needed, reason })
    return optionalText('reason', reason)
  })
}

/** W5.4.2, W4.7: QUALITY's judgement before the repair; it may put the responsibility in question again. */
export function inspectUnits(context: Context, input: RepairCaseInspectUnitsInput): Payload {
  return commandCase(context, input, { step: 'inspect-before' }, (work) => {
    const { units } = input
    for (const { unitId, judgement, reopensResponsibility } of units) {
      work.record(Inspection, { unitId, judgement, reopensResponsibility })
    }
    return [
      ...checkUnits(work, units),
      ...units.flatMap((unit, i) => requiredText(`units.${String(i)}.judgement`, unit.judgement)),
    ]
  })
}

/** W5.4.3: whether the units are tested on the line: yes with a plan, no with a reason. */
export function decideOnlineTest(context: Context, input: RepairCaseDecideOnlineTestInput): Payload {
  return commandCase(context, input, { step: 'decide-online-test' }, (work) => {
    const { needed, plan = null, reason = null } = input
    work.record(OnlineTestDecision, { needed, plan: needed ? plan : null, reason })
    return [...(needed ? requiredText('plan', plan) : []), ...reasonWhen(!needed, 'reason', reason)]
  })
}

/** W5.4.3: MATERIALS schedules the test on the line. */
export function scheduleOnlineTest(context: Context, input: RepairCaseScheduleOnlineTestInput): Payload {
  return commandCase(context, input, { step: 'schedule-online-test' }, (work) => {
    const { scheduledOn, line } = input
    work.record(OnlineTestSchedule, { scheduledOn, line })
    return [...notPastDay('scheduledOn', scheduledOn, today(work)), ...requiredText('line', line, SHORT_TEXT)]
  })
}

/** W5.4.3: the workshop's results against the plan. */
export function recordOnlineTest(context: Context, input: RepairCaseRecordOnlineTestInput): Payload {
  return commandCase(context, input, { step: 'run-online-test' }, (work) => {
    const { units } = input
    for (const { unitId, passed, findings = null } of units) {
      work.record(OnlineTestResult, { unitId, passed, findings })
    }
    return [
      ...checkUnits(work, units),
      ...units.flatMap(({ passed, findings }, i) => {
        const told = passed ? optionalText : requiredText
        return told(`units.${String(i)}.findings`, findings)
      }),
    ]
  })
}
