export { PrintField, PrintFields, PrintSheet, PrintSignatures } from './print-sheet'
