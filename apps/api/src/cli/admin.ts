import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import {
  DEPARTMENTS,
  DUE_UNITS,
  durationOf,
  formatDuration,
  instantOf,
  SETTABLE_DUES,
  stepOf,
  type Department,
  type DueUnit,
  type Language,
  type Role,
} from '@mendline/domain'
import type { EntityManager } from 'typeorm'
import { normaliseEmail } from '../auth/sign-in'
import { createUser, disableUser, enableUser, resetPassword } from '../auth/user.commands'
import { User } from '../auth/user.entity'
import { renameDepartment } from '../department/departments'
import { Setting } from '../setting/setting.entity'
import { defaultText, setSetting, SETTING_KEYS, SETTINGS } from '../setting/settings'
import { readStepDues, setStepDue } from '../setting/step-dues'
import { addModel, changeModel, listModels } from './admin-models'
import { accepted, CliError, UsageError, type Command } from './command'
import { withDatabase } from './with-database'

type Action = (manager: EntityManager, args: string[]) => Promise<void>

const ACTIONS: Readonly<Record<string, Action>> = {
  'user add': addUser,
  'user list': listUsers,
  'user disable': (manager, args) =>
    manager.transaction(async (transaction) => {
      const user = await userOf(transaction, args)
      accepted(await disableUser(transaction, user.id, null, now()))
      console.log(`${user.email} can no longer sign in.`)
    }),
  'user enable': (manager, args) =>
    manager.transaction(async (transaction) => {
      const user = await userOf(transaction, args)
      await enableUser(transaction, user.id)
      console.log(`${user.email} can sign in again.`)
    }),
  'user reset-password': resetUserPassword,
  'setting list': listSettings,
  'setting set': changeSetting,
  'due list': listDues,
  'due set': changeDue,
  'due reset': (manager, [name]) => writeDue(manager, name, null, null),
  'department rename': changeDepartmentName,
  'model list': listModels,
  'model add': addModel,
  'model change': changeModel,
}

export const adminCommand: Command = {
  name: 'admin',
  summary: "People, settings, product models and departments' names",
  usage: [
    'admin user add --email EMAIL --name NAME --department CODE --role ROLE [--language zh|en] [--password-stdin]',
    'admin user list',
    'admin user disable EMAIL',
    'admin user enable EMAIL',
    'admin user reset-password EMAIL [--password-stdin]',
    'admin setting list',
    'admin setting set KEY VALUE',
    'admin due list',
    'admin due set STEP NUMBER working-hours|working-days|hours|days',
    'admin due reset STEP',
    'admin department rename CODE --zh NAME --en NAME',
    'admin model list',
    'admin model add --code CODE --name NAME --warranty-months N [--counts-from SHIPPING|PURCHASE] [--category NAME] [--grace-days N] [--repair-warranty-months N]',
    'admin model change CODE [--code CODE] [--name NAME] [--category NAME] [--warranty-months N] [--counts-from SHIPPING|PURCHASE] [--grace-days N] [--repair-warranty-months N] [--retired yes|no]',
  ],
  run: async ([subject = '', verb = '', ...args]) => {
    const action = ACTIONS[`${subject} ${verb}`]
    if (!action) throw new UsageError(`Not a command: ${['admin', subject, verb].join(' ').trim()}`)
    await withDatabase(({ dataSource }) => action(dataSource.manager, args))
    return 0
  },
}

async function addUser(manager: EntityManager, args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      department: { type: 'string' },
      role: { type: 'string', default: 'MEMBER' },
      language: { type: 'string', default: 'zh' },
      'password-stdin': { type: 'boolean', default: false },
    },
  })
  const { email = '', name = '', department = '', role, language } = values
  const password = await choosePassword(values['password-stdin'])
  const user = accepted(
    await createUser(
      manager,
      {
        email,
        name,
        // Whether these exist is createUser's to say.
        department: department.toUpperCase() as Department,
        role: role.toUpperCase() as Role,
        language: language as Language,
        password: password.text,
      },
      now(),
    ),
  )
  console.log(`${user.email} can sign in.${password.made ? ` First password: ${password.text}` : ''}`)
}

async function listUsers(manager: EntityManager): Promise<void> {
  const users = await manager.find(User, { order: { department: 'ASC', name: 'ASC' } })
  for (const { email, name, department, role, disabledAt } of users)
    console.log([email, name, department, role, disabledAt ? 'disabled' : ''].join('\t').trimEnd())
}

async function resetUserPassword(manager: EntityManager, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'password-stdin': { type: 'boolean', default: false } },
  })
  const password = await choosePassword(values['password-stdin'])
  await manager.transaction(async (transaction) => {
    const user = await userOf(transaction, positionals)
    accepted(await resetPassword(transaction, user.id, password.text, now()))
    console.log(`${user.email} is signed out.${password.made ? ` New password: ${password.text}` : ''}`)
  })
}

async function listSettings(manager: EntityManager): Promise<void> {
  const written = new Map((await manager.find(Setting)).map(({ key, value }) => [key, value]))
  for (const key of SETTING_KEYS)
    console.log(
      `${key}\t${written.get(key) ?? defaultText(key)}\t${SETTINGS[key].name.en}. ${SETTINGS[key].hint.en}`,
    )
}

async function changeSetting(manager: EntityManager, [name = '', value = '']: string[]): Promise<void> {
  const key = SETTING_KEYS.find((candidate) => candidate === name.toUpperCase())
  if (!key) throw new CliError(`No setting ${name}. There are: ${SETTING_KEYS.join(', ')}`)
  const setting = accepted(await setSetting(manager, key, value, { userId: null, at: now() }))
  console.log(`${key} is now ${setting.value}`)
}

/** Every time a company may set: id, as the procedure says, as it is set, name. */
async function listDues(manager: EntityManager): Promise<void> {
  for (const { id, step, default: byProcedure, own } of await readStepDues(manager)) {
    const set = own === null ? '-' : formatDuration(durationOf(own), 'en')
    console.log([id, formatDuration(byProcedure, 'en'), set, stepOf(step).name.en].join('\t'))
  }
}

async function changeDue(manager: EntityManager, [name, count = '', ...words]: string[]): Promise<void> {
  const unit = DUE_UNITS.find((known) => known === words.join('_').toUpperCase().replaceAll('-', '_'))
  const units = DUE_UNITS.map((known) => known.toLowerCase().replaceAll('_', '-')).join(', ')
  if (!unit) throw new CliError(`Not a unit: ${words.join(' ')}. There are: ${units}`)
  await writeDue(manager, name, count.trim() === '' ? null : Number(count), unit)
}

async function writeDue(
  manager: EntityManager,
  name = '',
  count: number | null,
  unit: DueUnit | null,
): Promise<void> {
  const due = SETTABLE_DUES.find(({ id }) => id.toLowerCase() === name.toLowerCase())
  if (!due) throw new CliError(`No time ${name} to set. 'admin due list' shows what there is.`)
  const { step, when } = due
  const { own } = accepted(
    await setStepDue(manager, { step, when, count, unit }, { userId: null, at: now() }),
  )
  console.log(
    own === null
      ? `${due.id} is ${formatDuration(due.default, 'en')} again, as the procedure says`
      : `${due.id} is now ${formatDuration(durationOf(own), 'en')} for tasks that open from now on`,
  )
}

async function changeDepartmentName(manager: EntityManager, args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { zh: { type: 'string', default: '' }, en: { type: 'string', default: '' } },
  })
  const department = DEPARTMENTS.find((code) => code === positionals[0]?.toUpperCase())
  if (!department)
    throw new CliError(`No department ${positionals[0] ?? ''}. There are: ${DEPARTMENTS.join(', ')}`)
  const names = accepted(await renameDepartment(manager, department, values))
  console.log(`${department} is now ${names.zh} / ${names.en}`)
}

async function userOf(manager: EntityManager, [email = '']: string[]): Promise<User> {
  const user = await manager.findOneBy(User, { email: normaliseEmail(email) })
  if (!user) throw new CliError(`Nobody has the email ${email}`)
  return user
}

/** Never as an argument: those are seen by everybody on the machine and kept by the shell. */
async function choosePassword(fromStdin: boolean): Promise<{ text: string; made: boolean }> {
  return fromStdin
    ? { text: (await text(process.stdin)).replace(/\r?\n$/, ''), made: false }
    : { text: randomBytes(12).toString('base64url'), made: true }
}

function now() {
  return instantOf(new Date())
}
