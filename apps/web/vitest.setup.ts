import { cleanup, configure } from '@testing-library/react'
import { afterEach, vi } from 'vitest'

// Whole screens with code loaded on demand, on machines busy with other tests.
configure({ asyncUtilTimeout: 10_000 })

// Testing Library does this by itself only where test functions are global, which they are not here. React's act
// environment stays off between its calls: whole screens load data by themselves, which is not an act of the test.
afterEach(async () => {
  cleanup()
  localStorage.clear()
  // Code a screen asked for on demand still comes, when the test has long seen enough.
  await vi.dynamicImportSettled()
})
