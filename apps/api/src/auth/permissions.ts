import {
  frontOffice,
  KIT_KEEPERS,
  PRICE_KEEPERS,
  REGIONS,
  RESERVE_KEEPERS,
  type Department,
  type Role,
} from '@mendline/domain'
import type { GraphQLSchema } from 'graphql'

/** Who may: everybody, whoever is signed in, or the roles and departments named (both must fit where both are given). */
export type Permission =
  | 'ANYONE'
  | 'SIGNED_IN'
  /** The owner of the step by the domain's rule; the command checks, because the owner depends on the case. */
  | 'STEP_OWNER'
  | 'FRONT_OFFICE'
  /** Who works in one of these departments, and administrators wherever they work. */
  | { readonly team: readonly Department[] }
  | { readonly roles?: readonly Role[]; readonly departments?: readonly Department[] }

const ADMINISTRATOR = { roles: ['ADMINISTRATOR'] } as const satisfies Permission

/** The two front offices, and administrators wherever they work; the command checks which front office. */
const FRONT_OFFICE = 'FRONT_OFFICE' as const

/** FINANCE, and administrators wherever they work. */
const FINANCE = { team: ['FINANCE'] } as const satisfies Permission
/** The quality centre, and administrators wherever they work. */
const QUALITY = { team: ['QUALITY'] } as const satisfies Permission
/** Who keeps the list prices of parts. */
const PRICE_KEEPER = { team: PRICE_KEEPERS } as const satisfies Permission

/** Who keeps the standard kits of models. */
const KIT_KEEPER = { team: KIT_KEEPERS } as const satisfies Permission
/** Who keeps the reserve of technicians. */
const RESERVE_KEEPER = { team: RESERVE_KEEPERS } as const satisfies Permission

/** Who may use each mutation. A mutation without an entry keeps the server from starting. */
export const PERMISSIONS = {
  signIn: 'ANYONE',
  signOut: 'ANYONE',
  sessionRevoke: 'SIGNED_IN',
  viewerChangePassword: 'SIGNED_IN',
  viewerSetLanguage: 'SIGNED_IN',

  userCreate: ADMINISTRATOR,
  userUpdate: ADMINISTRATOR,
  userDisable: ADMINISTRATOR,
  userEnable: ADMINISTRATOR,
  userResetPassword: ADMINISTRATOR,
  departmentRename: ADMINISTRATOR,
  settingSet: ADMINISTRATOR,
  stepDueSet: ADMINISTRATOR,

  customerCreate: FRONT_OFFICE,
  customerUpdate: FRONT_OFFICE,
  contactAdd: FRONT_OFFICE,
  contactUpdate: FRONT_OFFICE,
  productModelCreate: ADMINISTRATOR,
  productModelUpdate: ADMINISTRATOR,
  exchangeRateSet: FINANCE,
  exchangeRateImport: FINANCE,
  causeCodeCreate: QUALITY,
  causeCodeUpdate: QUALITY,
  partPriceSet: PRICE_KEEPER,
  partPriceRetire: PRICE_KEEPER,
  partPriceImport: PRICE_KEEPER,
  standardKitSave: KIT_KEEPER,
  agentCreate: FRONT_OFFICE,
  agentUpdate: FRONT_OFFICE,
  technicianSave: RESERVE_KEEPER,
  technicianReveal: { departments: RESERVE_KEEPERS },
  reserveTargetSet: RESERVE_KEEPER,
  taskAssign: 'SIGNED_IN',

  repairCaseRegister: FRONT_OFFICE,
  repairCaseImport: FRONT_OFFICE,
  importCancel: FRONT_OFFICE,
  importMappingSave: FRONT_OFFICE,
  repairCaseRespond: 'STEP_OWNER',
  repairCaseClassify: 'STEP_OWNER',
  repairCaseResolveRemotely: 'STEP_OWNER',
  repairCaseGiveOpinion: 'STEP_OWNER',
  repairCaseDecideResponsibility: 'STEP_OWNER',
  repairCaseDecideMode: 'STEP_OWNER',
  repairCaseApproveFreeService: 'STEP_OWNER',
  repairCaseQuote: 'STEP_OWNER',
  repairCaseEstimate: 'STEP_OWNER',
  repairCaseDraftTerms: 'STEP_OWNER',
  repairCaseReviewTerms: 'STEP_OWNER',
  repairCaseSignTerms: 'STEP_OWNER',

  repairCaseApplyReturn: 'STEP_OWNER',
  repairCaseClearImport: 'STEP_OWNER',
  repairCaseDeliverToWarehouse: 'STEP_OWNER',
  repairCaseReceiveUnits: 'STEP_OWNER',
  repairCaseResolveShortage: 'STEP_OWNER',
  repairCaseDrawUnits: 'STEP_OWNER',
  repairCaseDecideInspection: 'STEP_OWNER',
  repairCaseInspectUnits: 'STEP_OWNER',
  repairCaseDecideOnlineTest: 'STEP_OWNER',
  repairCaseScheduleOnlineTest: 'STEP_OWNER',
  repairCaseRecordOnlineTest: 'STEP_OWNER',
  repairCaseRequestParts: 'STEP_OWNER',
  repairCaseIssueParts: 'STEP_OWNER',
  repairCaseReportPartsShortage: 'STEP_OWNER',
  repairCaseRequestPartsPurchase: 'STEP_OWNER',
  repairCasePromiseParts: 'STEP_OWNER',
  repairCaseExpediteParts: 'STEP_OWNER',
  repairCaseReceiveBoughtParts: 'STEP_OWNER',
  repairCaseRepairUnit: 'STEP_OWNER',
  repairCaseApproveDisposition: 'STEP_OWNER',
  repairCaseGiveVerificationOpinion: 'STEP_OWNER',
  repairCaseReviewVerification: 'STEP_OWNER',
  repairCaseStartAgeing: 'STEP_OWNER',
  repairCaseRecordAgeing: 'STEP_OWNER',
  repairCaseCheckAgeing: 'STEP_OWNER',
  repairCaseSubmitInspection: 'STEP_OWNER',
  repairCaseTestUnits: 'STEP_OWNER',
  repairCaseShipBack: 'STEP_OWNER',
  repairCaseConfirmDelivery: 'STEP_OWNER',

  repairCaseReceiveSample: 'STEP_OWNER',
  repairCaseReturnSample: 'STEP_OWNER',
  repairCaseAnalyseCause: 'STEP_OWNER',
  repairCaseReleaseWorkPlan: 'STEP_OWNER',
  repairCaseRepairOnSite: 'STEP_OWNER',
  tripNominateTeam: 'STEP_OWNER',
  tripOpenChannel: 'STEP_OWNER',
  tripRecordInvitation: 'STEP_OWNER',
  tripRecordVisa: 'STEP_OWNER',
  tripListMaterials: 'STEP_OWNER',
  tripListTools: 'STEP_OWNER',
  tripConfirmToolProviders: 'STEP_OWNER',
  tripIssueMaterials: 'STEP_OWNER',
  tripReportShortage: 'STEP_OWNER',
  tripDrawTools: 'STEP_OWNER',
  tripRequestPurchase: 'STEP_OWNER',
  tripPromisePurchase: 'STEP_OWNER',
  tripExpeditePurchase: 'STEP_OWNER',
  tripReceivePurchase: 'STEP_OWNER',
  tripConfirmSupply: 'STEP_OWNER',
  tripChooseCarriage: 'STEP_OWNER',
  tripCheckHandCarry: 'STEP_OWNER',
  tripReleaseGoods: 'STEP_OWNER',
  tripHandOverGoods: 'STEP_OWNER',
  tripConsign: 'STEP_OWNER',
  tripRecordMilestone: 'STEP_OWNER',
  tripReimport: 'STEP_OWNER',
  tripConfirmDeparture: 'STEP_OWNER',
  tripBookTravel: 'STEP_OWNER',
  tripCancelBooking: 'STEP_OWNER',
  tripReport: 'STEP_OWNER',
  tripDeclareEnd: 'STEP_OWNER',
  tripSignOff: 'STEP_OWNER',
  tripReturnLines: 'STEP_OWNER',
  tripConfirmReturn: 'STEP_OWNER',

  repairCaseEnquireAgent: 'STEP_OWNER',
  repairCaseRecordAgentQuote: 'STEP_OWNER',
  repairCaseReviewAgentQuote: 'STEP_OWNER',
  repairCaseOrderAgent: 'STEP_OWNER',
  repairCaseReleaseParts: 'STEP_OWNER',
  repairCaseConsignParts: 'STEP_OWNER',
  repairCaseTrackParts: 'STEP_OWNER',
  repairCaseRecordAgentRepair: 'STEP_OWNER',
  repairCaseConfirmAgentRepair: 'STEP_OWNER',
  repairCaseAgentLinkCreate: 'STEP_OWNER',
  repairCaseAgentLinkRevoke: 'STEP_OWNER',
  /** For whoever holds the link of an order: what it opens is checked by its secret. */
  agentOrderRecordRepair: 'ANYONE',
  agentOrderConfirmParts: 'ANYONE',

  repairCasePlanCorrectiveAction: 'STEP_OWNER',
  repairCaseCarryOutAction: 'STEP_OWNER',
  repairCaseCheckEffectiveness: 'STEP_OWNER',
  repairCaseReportIncident: 'STEP_OWNER',
  repairCaseDeclareCosts: 'STEP_OWNER',
  repairCaseCollectCosts: 'STEP_OWNER',
  repairCaseReviewCosts: 'STEP_OWNER',
  repairCaseInvoice: 'STEP_OWNER',
  repairCaseRecordPayment: 'STEP_OWNER',
  repairCaseRequestWriteOff: 'STEP_OWNER',
  repairCaseDecideWriteOff: 'STEP_OWNER',
  repairCaseSendCostBasis: 'STEP_OWNER',
  repairCaseTraceInternally: 'STEP_OWNER',
  repairCaseAcknowledgeShare: 'STEP_OWNER',
  repairCaseObjectToTracing: 'STEP_OWNER',
  repairCaseSetCostShare: 'STEP_OWNER',
  repairCaseReverseCost: FINANCE,
  repairCaseClaim: { team: ['QUALITY', 'MATERIALS', 'FINANCE'] },
  repairCaseRecordRecovery: FINANCE,
  repairCaseCloseClaim: { team: ['QUALITY', 'MATERIALS', 'FINANCE'] },
  repairCaseConfirmWithCustomer: 'STEP_OWNER',
  repairCaseCallBack: 'STEP_OWNER',
  repairCaseRecordSurvey: 'STEP_OWNER',
  repairCaseShareKnowledge: 'STEP_OWNER',
  repairCaseWaiveStep: 'STEP_OWNER',
  repairCaseHold: 'STEP_OWNER',
  repairCaseResume: 'STEP_OWNER',
  repairCaseCancel: 'STEP_OWNER',
  repairCaseReopen: 'STEP_OWNER',
} as const satisfies Record<string, Permission>

export type MutationName = keyof typeof PERMISSIONS

/** Queries and subscriptions are for whoever is signed in, except these; an agent's order is for who holds its link. */
export const OPEN_QUERIES: readonly string[] = ['viewer', 'agentOrder']

/** Whether the table lets this person use it. STEP_OWNER says yes here: the command has the last word. */
export function permits(
  permission: Permission,
  person: { role: Role; department: Department } | null,
): boolean {
  if (permission === 'ANYONE') return true
  if (!person) return false
  if (permission === 'SIGNED_IN' || permission === 'STEP_OWNER') return true
  if (permission === 'FRONT_OFFICE') {
    return (
      person.role === 'ADMINISTRATOR' || REGIONS.some((region) => frontOffice(region) === person.department)
    )
  }
  if ('team' in permission)
    return person.role === 'ADMINISTRATOR' || permission.team.includes(person.department)
  return (
    (permission.roles?.includes(person.role) ?? true) &&
    (permission.departments?.includes(person.department) ?? true)
  )
}

/** The entry of a mutation; undefined where it was forgotten. */
export function permissionOf(mutation: string): Permission | undefined {
  return Object.hasOwn(PERMISSIONS, mutation) ? PERMISSIONS[mutation as MutationName] : undefined
}

/** Throws unless table and schema name exactly the same mutations. */
export function checkPermissionTable(schema: GraphQLSchema): void {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {})
  const forgotten = mutations.filter((name) => !permissionOf(name))
  const gone = Object.keys(PERMISSIONS).filter((name) => !mutations.includes(name))
  if (forgotten.length > 0) throw new Error(`No entry in auth/permissions.ts for: ${forgotten.join(', ')}`)
  if (gone.length > 0)
    throw new Error(`auth/permissions.ts names mutations that do not exist: ${gone.join(', ')}`)
}
