import type { StepId } from '@mendline/domain'
import { lazy, type ComponentType } from 'react'
import type { StepFormProps } from './step-form-props'

type LoadForm = () => Promise<ComponentType<StepFormProps>>

const intake = () => import('./forms/intake')
const mode = () => import('./forms/decide-mode')
const terms = () => import('./forms/terms')
const arrival = () => import('./forms/arrival')
const preparation = () => import('./forms/preparation')
const parts = () => import('./forms/parts')
const partsPurchases = () => import('./forms/parts-purchases')
const review = () => import('./forms/verification-review')
const tests = () => import('./forms/verification-tests')
const shipping = () => import('./forms/shipping')
const dispatchCase = () => import('./forms/dispatch-case')
const team = () => import('./forms/trip-team')
const lists = () => import('./forms/trip-lists')
const supply = () => import('./forms/trip-supply')
const store = () => import('./forms/trip-store')
const purchases = () => import('./forms/trip-purchases')
const carriage = () => import('./forms/trip-carriage')
const consigned = () => import('./forms/trip-consign')
const travel = () => import('./forms/trip-travel')
const agentQuotes = () => import('./forms/agent-quotes')
const agentParts = () => import('./forms/agent-parts')
const actions = () => import('./forms/actions')
const quality = () => import('./forms/quality')
const recovery = () => import('./forms/recovery')
const tracing = () => import('./forms/tracing')
const aftercare = () => import('./forms/aftercare')

/** The form of every step that somebody completes, loaded when it is first opened. */
export const STEP_FORMS: Readonly<Partial<Record<StepId, LoadForm>>> = {
  respond: async () => (await intake()).respond,
  classify: async () => (await intake()).classify,
  'resolve-remotely': async () => (await intake()).resolveRemotely,
  'opine-quality': async () => (await intake()).opineQuality,
  'opine-engineering': async () => (await intake()).opineEngineering,
  'opine-rnd': async () => (await intake()).opineRnd,
  'decide-responsibility': async () => (await import('./forms/decide-responsibility')).decideResponsibility,
  'decide-mode': async () => (await mode()).decideMode,
  'approve-free-service': async () => (await mode()).approveFreeService,
  'quote-repair': async () => (await import('./forms/quote')).quoteRepair,
  'draft-terms': async () => (await terms()).draftTerms,
  'review-terms': async () => (await terms()).reviewTerms,
  'sign-terms': async () => (await terms()).signTerms,

  'apply-return': async () => (await arrival()).applyReturn,
  'clear-import': async () => (await import('./forms/clear-import')).clearImport,
  'deliver-to-warehouse': async () => (await arrival()).deliverToWarehouse,
  'receive-units': async () => (await import('./forms/receive-units')).receiveUnits,
  'resolve-shortage': async () => (await import('./forms/resolve-shortage')).resolveShortage,
  'draw-units': async () => (await preparation()).drawUnits,
  'decide-inspection': async () => (await preparation()).decideInspection,
  'inspect-before': async () => (await preparation()).inspectBefore,
  'decide-online-test': async () => (await preparation()).decideOnlineTest,
  'schedule-online-test': async () => (await preparation()).scheduleOnlineTest,
  'run-online-test': async () => (await preparation()).runOnlineTest,
  'request-parts': async () => (await parts()).requestParts,
  'request-parts-purchase': async () => (await partsPurchases()).requestPartsPurchase,
  'purchase-parts': async () => (await partsPurchases()).purchaseParts,
  'issue-parts': async () => (await parts()).issueParts,
  'repair-units': async () => (await import('./forms/repair-units')).repairUnits,
  'approve-disposition': async () => (await import('./forms/approve-disposition')).approveDisposition,
  'opine-verification': async () => (await review()).opineVerification,
  'review-verification': async () => (await review()).reviewVerification,
  'age-units': async () => (await import('./forms/age-units')).ageUnits,
  'check-ageing': async () => (await tests()).checkAgeing,
  'submit-inspection': async () => (await tests()).submitInspection,
  'test-units': async () => (await tests()).testUnits,
  'ship-back': async () => (await shipping()).shipBack,
  'confirm-delivery': async () => (await shipping()).confirmDelivery,

  'obtain-sample': async () => (await dispatchCase()).obtainSample,
  'analyse-cause': async () => (await dispatchCase()).analyseCause,
  'return-sample': async () => (await dispatchCase()).returnSample,
  'plan-work': async () => (await dispatchCase()).planWork,
  'list-materials': async () => (await lists()).listMaterials,
  'list-tools': async () => (await lists()).listTools,
  'confirm-tool-providers': async () => (await supply()).confirmToolProviders,
  'nominate-team': async () => (await team()).nominateTeam,
  'open-channel': async () => (await team()).openChannel,
  'request-invitation': async () => (await team()).requestInvitation,
  'obtain-visas': async () => (await team()).obtainVisas,
  'issue-materials': async () => (await store()).issueMaterials,
  'request-purchase': async () => (await purchases()).requestPurchase,
  purchase: async () => (await purchases()).purchase,
  'confirm-customer-supply': async () => (await supply()).confirmSupply,
  'draw-tools': async () => (await store()).drawTools,
  'choose-carriage': async () => (await carriage()).chooseCarriage,
  'check-hand-carry': async () => (await carriage()).checkHandCarry,
  'release-goods': async () => (await carriage()).releaseGoods,
  'hand-over-goods': async () => (await carriage()).handOverGoods,
  consign: async () => (await consigned()).consign,
  'receive-consignments': async () => (await consigned()).receiveConsignments,
  'confirm-departure': async () => (await travel()).confirmDeparture,
  'book-travel': async () => (await travel()).bookTravel,
  'work-on-site': async () => (await travel()).workOnSite,
  'sign-off': async () => (await travel()).signOff,
  'return-tools': async () => (await import('./forms/trip-return')).returnTools,
  'reimport-goods': async () => (await import('./forms/trip-reimport')).reimportGoods,

  'enquire-agents': async () => (await agentQuotes()).enquireAgents,
  'approve-agent-quote': async () => (await agentQuotes()).approveAgentQuote,
  'appoint-agent': async () => (await import('./forms/agent-order')).appointAgent,
  'release-parts': async () => (await agentParts()).releaseParts,
  'consign-parts': async () => (await agentParts()).consignParts,
  'receive-parts': async () => (await agentParts()).receiveParts,
  'agent-repairs': async () => (await import('./forms/agent-repairs')).agentRepairs,

  'plan-corrective-action': async () => (await import('./forms/plan-corrective-action')).planCorrectiveAction,
  'carry-out-action': async () => (await actions()).carryOutAction,
  'check-effectiveness': async () => (await actions()).checkEffectiveness,
  'report-incident': async () => (await quality()).reportIncident,
  'declare-costs': async () => (await import('./forms/declare-costs')).declareCosts,
  'collect-costs': async () => (await import('./forms/collect-costs')).collectCosts,
  'confirm-costs': async () => (await import('./forms/confirm-costs')).confirmCosts,
  'recover-from-customer': async () => (await recovery()).recoverFromCustomer,
  'approve-write-off': async () => (await recovery()).approveWriteOff,
  'send-cost-basis': async () => (await tracing()).sendCostBasis,
  'trace-internally': async () => (await tracing()).traceInternally,
  'acknowledge-share': async () => (await tracing()).acknowledgeShare,

  'confirm-with-customer': async () => (await aftercare()).confirmWithCustomer,
  'call-back': async () => (await aftercare()).callBack,
  survey: async () => (await aftercare()).survey,
  'share-knowledge': async () => (await import('./forms/share-knowledge')).shareKnowledge,
}

/** The same as components. */
export const LAZY_FORMS: Readonly<Partial<Record<StepId, ComponentType<StepFormProps>>>> = Object.fromEntries(
  Object.entries(STEP_FORMS).map(([step, load]) => [step, lazy(async () => ({ default: await load() }))]),
)
