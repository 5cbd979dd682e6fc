export { ProcedureOverview } from './procedure-overview'
