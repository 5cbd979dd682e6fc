import { Agent } from '../agent/agent.entity'
import { Attachment } from '../attachment/attachment.entity'
import { Session } from '../auth/session.entity'
import { SignInThrottle } from '../auth/sign-in-throttle.entity'
import { User } from '../auth/user.entity'
import { DepartmentName } from '../department/department-name.entity'
import { CaseEvent } from '../case-event/case-event.entity'
import { IdempotencyKey } from '../command/idempotency'
import { CostPosting, CostRollup } from '../cost-breakdown/cost-posting.entity'
import { ExchangeRate } from '../cost/exchange-rate.entity'
import { Contact, Customer } from '../customer/customer.entity'
import { PartPrice } from '../part-price/part-price.entity'
import { StandardKit } from '../standard-kit/standard-kit.entity'
import { ProductModel } from '../product-model/product-model.entity'
import {
  PaperReveal,
  ReserveTarget,
  Technician,
  TechnicianAbsence,
  TechnicianSkill,
  TechnicianVisa,
} from '../reserve/technician.entity'
import { FACT_TABLES } from '../repair-case/fact-tables'
import { NumberSeries } from '../repair-case/number-series.entity'
import { RepairCase } from '../repair-case/repair-case.entity'
import { Task, TaskAssignment } from '../task/task.entity'
import { ImportJob } from '../intake-import/import-job.entity'
import { SavedMapping } from '../intake-import/import-mapping.entity'
import { CauseCode } from '../quality/cause-code.entity'
import { KnowledgeArticle } from '../knowledge/knowledge-article.entity'
import { Setting } from '../setting/setting.entity'
import {
  PurchaseDemand,
  PurchaseExpedite,
  PurchasePromise,
  PurchaseReceipt,
} from '../purchase/purchase.entity'
import * as goods from '../trip/trip-goods.entity'
import * as travel from '../trip/trip-travel.entity'
import { Trip, TripMember } from '../trip/trip.entity'

/** Every table. An entity that is missing here has none. */
export const entities = [
  User,
  Session,
  SignInThrottle,
  DepartmentName,
  Setting,
  Attachment,
  Customer,
  Contact,
  ProductModel,
  CauseCode,
  PartPrice,
  StandardKit,
  Agent,
  Technician,
  TechnicianSkill,
  TechnicianVisa,
  TechnicianAbsence,
  ReserveTarget,
  PaperReveal,
  RepairCase,
  Trip,
  TripMember,
  ...Object.values(goods),
  ...Object.values(travel),
  // every table of facts
  ...Object.values(FACT_TABLES),
  PurchaseDemand,
  PurchasePromise,
  PurchaseExpedite,
  PurchaseReceipt,
  ExchangeRate,
  CostPosting,
  CostRollup,
  KnowledgeArticle,
  NumberSeries,
  Task,
  TaskAssignment,
  CaseEvent,
  IdempotencyKey,
  ImportJob,
  SavedMapping,
]
