export { Legend, ProcedureChart } from './procedure-chart'
export type { ChartStep } from './chart-step'
