export * from './case-conditions'
export * from './unit-conditions'
export * from './waivers'
export * from './trip-conditions'
