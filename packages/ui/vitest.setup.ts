import { cleanup } from '@testing-library/react'
import { afterAll, afterEach, beforeAll } from 'vitest'

// Testing Library does this by itself only where test functions are global, which they are not here.
declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean | undefined
}

beforeAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = true
})

afterEach(() => {
  cleanup()
})

afterAll(() => {
  globalThis.IS_REACT_ACT_ENVIRONMENT = undefined
})
