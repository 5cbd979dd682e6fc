import { plus, type Instant, type TimeSpan } from '@mendline/domain'

/** A clock that stands still until it is moved. A Wednesday morning in the office, where nothing else is said. */
export class TestClock {
  constructor(private moment: Instant = '2026-07-01T01:00:00.000Z') {}

  readonly now = (): Instant => this.moment

  set(moment: Instant): void {
    this.moment = moment
  }

  advance(span: TimeSpan): void {
    this.moment = plus(this.moment, span)
  }
}
