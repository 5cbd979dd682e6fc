import {
  checkTechnician,
  fieldError,
  requiredText,
  textOrNull,
  whole,
  type FieldError,
} from '@mendline/domain'
import { In, type EntityManager } from 'typeorm'
import { User } from '../auth/user.entity'
import { claimKey, rememberResult } from '../command/idempotency'
import { insertRows } from '../command/insert-rows'
import { codeOf, inTransaction } from '../command/transaction'
import { signedIn, type Context } from '../context'
import { fail } from '../graphql/fail'
import { toUserErrors } from '../graphql/user-error'
import { isId, newId } from '../id'
import { ProductModel } from '../product-model/product-model.entity'
import { openNumber, sealNumber, tailOf } from './paper-seal'
import {
  PaperReveal,
  ReserveTarget,
  Technician,
  TechnicianAbsence,
  TechnicianSkill,
  TechnicianVisa,
} from './technician.entity'
import type {
  ReserveTargetPayload,
  ReserveTargetSetInput,
  TechnicianPayload,
  TechnicianRevealInput,
  TechnicianRevealPayload,
  TechnicianSaveInput,
} from './technician.inputs'

/** Adds somebody to the reserve, or changes what is on record of them: one card, saved whole (W5.1). */
export async function saveTechnician(
  context: Context,
  input: TechnicianSaveInput,
): Promise<TechnicianPayload> {
  const values = normalised(input)
  const refused = (errors: readonly FieldError[]) => ({
    technician: null,
    userErrors: toUserErrors(errors, context.language),
  })
  const errors = checkTechnician(values)
  if (errors.length > 0) return refused(errors)
  try {
    const saved = await inTransaction(context, async (manager) => {
      const earlier = await claimKey<string>(context, manager)
      if (earlier !== null) return earlier.result
      const held = await heldTechnician(manager, input)
      const wrong = await checkReferences(manager, values, held)
      if (wrong.length > 0) return wrong
      const id = held?.id ?? newId()
      const row = rowOf(id, values, held)
      if (held === null)
        await manager.insert(Technician, { ...row, id, version: 1, createdAt: context.clock() })
      else await manager.update(Technician, id, { ...row, version: held.version + 1 })
      await replaceSkills(manager, id, values)
      await replaceVisas(manager, id, values)
      await replaceAbsences(manager, id, values)
      await rememberResult(context, manager, id)
      return id
    })
    if (typeof saved !== 'string') return refused(saved)
    return { technician: await context.db.manager.findOneBy(Technician, { id: saved }), userErrors: [] }
  } catch (error) {
    if (codeOf(error) !== '23505') throw error
    return refused([fieldError('ACCOUNT_TAKEN', 'userId')])
  }
}

type Values = ReturnType<typeof normalised>

/** What was entered, without the spaces around it; numbers of papers in capitals, as they are printed. */
function normalised(input: TechnicianSaveInput) {
  const number = (entered: string | null | undefined) => {
    const text = (entered ?? '').replace(/\s/g, '').toUpperCase()
    return text === '' ? null : text
  }
  return {
    name: input.name.trim(),
    latinName: textOrNull(input.latinName),
    department: input.department,
    userId: input.userId ?? null,
    phone: textOrNull(input.phone),
    passport: input.passport
      ? { ...input.passport, country: input.passport.country.trim(), number: number(input.passport.number) }
      : null,
    skills: input.skills,
    visas: input.visas.map((visa) => ({ ...visa, id: visa.id ?? null, number: number(visa.number) })),
    absences: input.absences.map((absence) => ({ ...absence, note: textOrNull(absence.note) })),
    leftOn: input.leftOn ?? null,
  }
}

async function heldTechnician(
  manager: EntityManager,
  { technicianId, expectedVersion }: TechnicianSaveInput,
): Promise<Technician | null> {
  if (technicianId == null) return null
  if (!isId(technicianId)) fail('NOT_FOUND')
  const held = await manager.findOne(Technician, {
    where: { id: technicianId },
    lock: { mode: 'for_no_key_update' },
  })
  if (held === null) return fail('NOT_FOUND')
  if (held.version !== expectedVersion) fail('CONFLICT', undefined, { currentVersion: held.version })
  return held
}

/** What is referred to has to be there; a new paper needs a number. */
async function checkReferences(
  manager: EntityManager,
  { passport, skills, visas, userId }: Values,
  held: Technician | null,
): Promise<readonly FieldError[]> {
  const modelIds = skills.map(({ modelId }) => modelId).filter(isId)
  const models = modelIds.length === 0 ? [] : await manager.findBy(ProductModel, { id: In(modelIds) })
  const known = new Set(models.map(({ id }) => id))
  const ours = new Set(
    held === null
      ? []
      : (await manager.findBy(TechnicianVisa, { technicianId: held.id })).map(({ id }) => id),
  )
  const user = userId === null ? true : isId(userId) && (await manager.existsBy(User, { id: userId }))
  return [
    ...(passport !== null && passport.number === null && held?.passportSealed == null
      ? [fieldError('REQUIRED', 'passport.number')]
      : []),
    ...skills.flatMap(({ modelId }, i) =>
      known.has(modelId) ? [] : [fieldError('NOT_FOUND', `skills.${String(i)}.modelId`)],
    ),
    ...visas.flatMap(({ id, country }, i) => {
      if (id === null) return []
      if (!ours.has(id)) return [fieldError('NOT_FOUND', `visas.${String(i)}.id`)]
      const twice = visas.findIndex((other) => other.id === id) < i
      return twice ? [fieldError('DUPLICATE', `visas.${String(i)}.id`, { value: country })] : []
    }),
    ...(user ? [] : [fieldError('NOT_FOUND', 'userId')]),
  ]
}

function rowOf(id: string, values: Values, held: Technician | null) {
  const { name, latinName, department, userId, phone, passport, leftOn } = values
  const number = passport?.number ?? null
  const sealed =
    passport === null
      ? { passportSealed: null, passportTail: null }
      : number === null
        ? { passportSealed: held?.passportSealed ?? null, passportTail: held?.passportTail ?? null }
        : { passportSealed: sealNumber(number, id), passportTail: tailOf(number) }
  return {
    name,
    latinName,
    department,
    userId,
    phone,
    leftOn,
    passportCountry: passport?.country ?? null,
    passportValidUntil: passport?.validUntil ?? null,
    ...sealed,
  }
}

async function replaceSkills(manager: EntityManager, technicianId: string, { skills }: Values) {
  await manager.delete(TechnicianSkill, { technicianId })
  await insertRows(
    manager,
    TechnicianSkill,
    skills.map(({ modelId, level }) => ({ id: newId(), technicianId, modelId, level })),
  )
}

/** A visa on record keeps its id and, unless another is given, its number. */
async function replaceVisas(manager: EntityManager, technicianId: string, { visas }: Values) {
  const before = new Map(
    (await manager.findBy(TechnicianVisa, { technicianId })).map((visa) => [visa.id, visa]),
  )
  await manager.delete(TechnicianVisa, { technicianId })
  await insertRows(
    manager,
    TechnicianVisa,
    visas.map((visa) => {
      const { country, entries, validFrom, validUntil, number } = visa
      const id = visa.id ?? newId()
      const old = before.get(id)
      return {
        id,
        technicianId,
        country,
        entries,
        validFrom,
        validUntil,
        sealed: number === null ? (old?.sealed ?? null) : sealNumber(number, id),
        tail: number === null ? (old?.tail ?? null) : tailOf(number),
      }
    }),
  )
}

async function replaceAbsences(manager: EntityManager, technicianId: string, { absences }: Values) {
  await manager.delete(TechnicianAbsence, { technicianId })
  await insertRows(
    manager,
    TechnicianAbsence,
    absences.map(({ startsOn, endsOn, reason, note }) => ({
      id: newId(),
      technicianId,
      startsOn,
      endsOn,
      reason,
      note,
    })),
  )
}

/** Says how many technicians a department has to have ready. */
export async function setReserveTarget(
  context: Context,
  { department, required, expectedRequired = null }: ReserveTargetSetInput,
): Promise<ReserveTargetPayload> {
  const errors = whole('required', required, 0, 10_000)
  if (errors.length > 0) return { required: null, userErrors: toUserErrors(errors, context.language) }
  await inTransaction(context, async (manager) => {
    const held = await manager.findOne(ReserveTarget, {
      where: { department },
      lock: { mode: 'for_no_key_update' },
    })
    if (expectedRequired !== null && (held?.required ?? 0) !== expectedRequired) fail('CONFLICT')
    await manager.upsert(ReserveTarget, { department, required }, ['department'])
  })
  return { required, userErrors: [] }
}

/** Gives the number of a paper in full, once it is on record who wanted it and why. */
export async function revealPaper(
  context: Context,
  { technicianId, visaId = null, reason }: TechnicianRevealInput,
): Promise<TechnicianRevealPayload> {
  const refused = (errors: readonly FieldError[]) => ({
    number: null,
    userErrors: toUserErrors(errors, context.language),
  })
  const errors = requiredText('reason', reason, 500)
  if (errors.length > 0) return refused(errors)
  if (!isId(technicianId) || (visaId !== null && !isId(visaId))) fail('NOT_FOUND')
  const { id: byId } = signedIn(context)
  return inTransaction(context, async (manager) => {
    const technician = await manager.findOneBy(Technician, { id: technicianId })
    if (technician === null) return fail('NOT_FOUND')
    const visa =
      visaId === null ? null : await manager.findOneBy(TechnicianVisa, { id: visaId, technicianId })
    if (visaId !== null && visa === null) return fail('NOT_FOUND')
    const sealed = visa === null ? technician.passportSealed : visa.sealed
    if (sealed === null) return refused([fieldError('NO_PAPER_NUMBER')])
    const number = openNumber(sealed, visa?.id ?? technician.id)
    if (number === null) return refused([fieldError('PAPER_NUMBER_LOST')])
    const paper = visa?.country ?? 'PASSPORT'
    await manager.insert(PaperReveal, {
      id: newId(),
      technicianId,
      byId,
      at: context.clock(),
      paper,
      reason: reason.trim(),
    })
    return { number, userErrors: [] }
  })
}
