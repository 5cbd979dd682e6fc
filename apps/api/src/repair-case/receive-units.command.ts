import { checkReceipt, cleanSerial, expectedSerial } from '@mendline/domain'
import type { Context } from '../context'
import { commandCase, type CaseWork, type RepairCasePayload } from './case-command'
import { findableBy } from './case-search'
import { CaseUnit } from './repair-case.entity'
import { earlierCaseOf } from './repeat'
import { Receipt, ReceiptLine } from './return-intake.entity'
import type { RepairCaseReceiveUnitsInput, UnexpectedUnitInput } from './return-intake.inputs'

/**
 * W5.4.2: MATERIALS counts what was handed in and checks serial numbers against the application. A unit nobody applied
 * for becomes a unit of the case that the front office decides on; one may turn up after all others were counted.
 */
export function receiveUnits(
  context: Context,
  input: RepairCaseReceiveUnitsInput,
): Promise<RepairCasePayload> {
  return commandCase(context, input, { step: 'receive-units', again: true }, async (work) => {
    const { lines, unexpected } = input
    const errors = [
      ...checkReceipt(work.rows.units, input),
      ...work.notReady(
        lines.map((line) => line.unitId),
        (i) => `lines.${String(i)}.unitId`,
      ),
    ]
    if (errors.length > 0) return errors

    const learnt = serialsLearnt(work, input)
    const found = unexpected.flatMap((unit) => cleanSerial(unit.serial) ?? [])
    const earlier = await earlierCaseOf(work.manager, [...learnt.values(), ...found])
    const newUnits = unexpected.map((unit, i) => addUnit(work, unit, work.rows.units.length + i + 1, earlier))
    const number = `RK-${work.rows.repairCase.number}-${String(work.rows.receipts.length + 1)}`
    const { id: receiptId } = work.record(Receipt, { number })
    for (const line of lines) {
      const { unitId, outcome, condition = null } = line
      const serial = outcome === 'RECEIVED' ? cleanSerial(line.serial) : null
      work.record(ReceiptLine, { receiptId, unitId, outcome, serial, condition })
    }
    newUnits.forEach(({ id: unitId, serial }, i) => {
      const condition = unexpected[i]?.condition ?? null
      work.record(ReceiptLine, { receiptId, unitId, outcome: 'UNEXPECTED', serial, condition })
    })
    await keepSerials(work, learnt, earlier)
    await findableBy(work, [...learnt.values(), ...found])
    return []
  })
}

/** Serial numbers of units that were registered without one, by unit. */
function serialsLearnt(work: CaseWork, input: RepairCaseReceiveUnitsInput): ReadonlyMap<string, string> {
  const unknown = new Set(
    work.rows.units.filter((unit) => expectedSerial(unit) === null).map((unit) => unit.id),
  )
  return new Map(
    input.lines.flatMap((line): [string, string][] => {
      const serial = cleanSerial(line.serial)
      return line.outcome === 'RECEIVED' && serial !== null && unknown.has(line.unitId)
        ? [[line.unitId, serial]]
        : []
    }),
  )
}

/** Writes serial numbers to units that had none; with one they have a history, if the number was repaired before. */
async function keepSerials(
  work: CaseWork,
  learnt: ReadonlyMap<string, string>,
  earlier: ReadonlyMap<string, string>,
): Promise<void> {
  if (learnt.size === 0) return
  await work.manager.query(
    `UPDATE case_unit u SET serial = l.serial, repeat_of_id = l.repeat
     FROM unnest($1::uuid[], $2::varchar[], $3::uuid[]) AS l (id, serial, repeat) WHERE u.id = l.id AND u.serial IS NULL`,
    [
      [...learnt.keys()],
      [...learnt.values()],
      [...learnt.values()].map((serial) => earlier.get(serial) ?? null),
    ],
  )
}

function addUnit(
  work: CaseWork,
  found: UnexpectedUnitInput,
  position: number,
  earlier: ReadonlyMap<string, string>,
): CaseUnit {
  const serial = cleanSerial(found.serial)
  return work.record(CaseUnit, {
    position,
    serial,
    shippedOn: null,
    purchasedOn: null,
    appliedFor: false,
    repeatOfId: serial === null ? null : (earlier.get(serial) ?? null),
    custody: 'RECEIVED',
    replacementSerial: null,
    warrantyResult: null,
    warrantyReason: null,
    repairWarrantyUntil: null,
    openSteps: [],
  })
}
