import { CallBack, CustomerConfirmation, KnowledgeLink, Survey } from './aftercare.entity'

/** The tables of section F, after care, under the names of the domain's lists. */
export const AFTERCARE_TABLES = {
  customerConfirmations: CustomerConfirmation,
  callBacks: CallBack,
  surveys: Survey,
  knowledgeLinks: KnowledgeLink,
} as const
