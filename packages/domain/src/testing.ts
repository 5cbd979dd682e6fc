export * from './testing/story'
export * from './testing/look'
export * from './testing/profile'
export * from './testing/drive'
