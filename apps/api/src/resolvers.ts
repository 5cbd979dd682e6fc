import type { NonEmptyArray } from 'type-graphql'
import {
  AgentCaseResolver,
  AgentLinkFields,
  AgentOrderFields,
  AgentQuoteFields,
} from './agent/agent-case.resolver'
import { AgentPartsResolver } from './agent/agent-parts.resolver'
import { AgentResolver } from './agent/agent.resolver'
import { AttachmentResolver } from './attachment/attachment.resolver'
import { AuthResolver, SessionResolver } from './auth/auth.resolver'
import { UserResolver } from './auth/user.resolver'
import { DepartmentResolver } from './department/department.resolver'
import { CaseEventResolver } from './case-event/case-event.resolver'
import { CustomerResolver } from './customer/customer.resolver'
import { ImportResolver, SavedMappingResolver } from './intake-import/import.resolver'
import { ProductModelResolver } from './product-model/product-model.resolver'
import { CaseUnitFields, RepairCaseFields } from './repair-case/repair-case.fields'
import { EarlierCaseResolver } from './repair-case/earlier-case.resolver'
import { RepairCaseResolver } from './repair-case/repair-case.resolver'
import { ReturnResolver } from './repair-case/return.resolver'
import { TaskResolver } from './task/task.resolver'
import { SettingResolver } from './setting/setting.resolver'
import { StepDueResolver } from './setting/step-due.resolver'
import { CaseCostFields } from './cost/case-cost.fields'
import { CostSuggestionFields } from './cost/cost-suggestions'
import {
  CostStatementFields,
  FinanceDeskResolver,
  ReceivableFields,
} from './finance-desk/finance-desk.resolver'
import { CostFlagFields } from './finance-desk/cost-flags'
import { CostBreakdownResolver, CostPostingFields } from './cost-breakdown/cost-breakdown.resolver'
import { ExchangeRateResolver } from './cost/exchange-rate.resolver'
import { CostResolver } from './cost/cost.resolver'
import { ChargeFields } from './cost/charge.resolver'
import { ModeCostFields } from './cost/mode-costs'
import { EstimateResolver } from './cost/estimate.resolver'
import { PartPriceResolver } from './part-price/part-price.resolver'
import {
  ReserveResolver,
  TechnicianAbsenceFields,
  PaperRevealFields,
  TechnicianSkillFields,
  TechnicianVisaFields,
} from './reserve/reserve.resolver'
import { KnowledgeResolver } from './knowledge/knowledge.resolver'
import { CauseCodeResolver } from './quality/cause-code.resolver'
import { PlannedActionFields } from './quality/planned-action.fields'
import { QualityResolver } from './quality/quality.resolver'
import { AftercareResolver } from './repair-case/aftercare.resolver'
import { ControlResolver } from './repair-case/control.resolver'
import { ReexportResolver } from './repair-case/reexport.resolver'
import { StandardKitResolver } from './standard-kit/standard-kit.resolver'
import { DispatchCaseResolver } from './trip/dispatch-case.resolver'
import { TripReadinessResolver } from './trip/readiness.resolver'
import { TripMemberFields, TripOverviewResolver } from './trip/trip-overview.resolver'
import { PartsPurchaseResolver } from './purchase/parts-purchase.resolver'
import { CasePurchaseFields, PurchaseResolver } from './purchase/purchase.resolver'
import { TripCommandResolver } from './trip/trip-command.resolver'
import { ConsignmentFields, TravelBookingFields } from './trip/trip-fields.resolver'
import { CaseTripFields, TripResolver } from './trip/trip.resolver'

/** Every resolver. One that is missing here is not in the schema. */
export const resolvers: NonEmptyArray<new () => object> = [
  AuthResolver,
  SessionResolver,
  UserResolver,
  DepartmentResolver,
  SettingResolver,
  StepDueResolver,
  AttachmentResolver,
  RepairCaseResolver,
  EarlierCaseResolver,
  ReturnResolver,
  RepairCaseFields,
  ModeCostFields,
  CaseTripFields,
  DispatchCaseResolver,
  TripResolver,
  TripCommandResolver,
  TripOverviewResolver,
  TripReadinessResolver,
  TripMemberFields,
  PartsPurchaseResolver,
  CasePurchaseFields,
  PurchaseResolver,
  ConsignmentFields,
  TravelBookingFields,
  CaseUnitFields,
  TaskResolver,
  CaseEventResolver,
  CustomerResolver,
  ProductModelResolver,
  ImportResolver,
  SavedMappingResolver,
  CostResolver,
  CaseCostFields,
  CostSuggestionFields,
  ExchangeRateResolver,
  CostBreakdownResolver,
  CostPostingFields,
  FinanceDeskResolver,
  CostStatementFields,
  ReceivableFields,
  CostFlagFields,
  CauseCodeResolver,
  PlannedActionFields,
  ChargeFields,
  EstimateResolver,
  PartPriceResolver,
  AgentResolver,
  AgentCaseResolver,
  AgentPartsResolver,
  AgentQuoteFields,
  AgentLinkFields,
  AgentOrderFields,
  ReserveResolver,
  PaperRevealFields,
  TechnicianSkillFields,
  TechnicianVisaFields,
  TechnicianAbsenceFields,
  QualityResolver,
  AftercareResolver,
  ControlResolver,
  ReexportResolver,
  StandardKitResolver,
  KnowledgeResolver,
]
