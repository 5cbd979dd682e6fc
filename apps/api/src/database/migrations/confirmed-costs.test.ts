import { expect, it } from 'vitest'
import { openBlankDatabase } from '../../testing/test-database'
import { Initial1767225600001 } from './0001-initial'
import { CostInputs1767225600002 } from './0002-cost-inputs'
import { ConfirmedCosts1767225600003 } from './0003-confirmed-costs'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

it('what was confirmed is split line by line as its statement was, and payments keep what came in', async () => {
  const database = await openBlankDatabase()
  const runner = database.dataSource.createQueryRunner()
  try {
    await new Initial1767225600001().up(runner)
    await new CostInputs1767225600002().up(runner)
    // What costs refer to (people, models …) is not what is tested here.
    await runner.query(`SET session_replication_role = replica`)
    const at = `'2026-07-01T00:00:00Z'`
    await runner.query(
      `INSERT INTO repair_case (id, number, version, seq, region, customer_id, model_id, kind, channel, reported_urgency, reported_at,
                                description, quantity, batch_threshold, marked_for_knowledge, at, phase, round, urgency, complex,
                                customer_share, company_share, free_of_charge, updated_at, steps, search_terms)
       VALUES ($1, 'RC', 1, 9, 'DOMESTIC', $1, $1, 'REPAIR', 'PHONE', 'NORMAL', ${at}, '', 1, 10, false, ${at}, 'SETTLEMENT', 1,
               'NORMAL', false, 33, 67, false, ${at}, '[]', '{}')`,
      [id(1)],
    )
    const amounts = ['10.00', '0.01', '99.99', '5.00', '7.77']
    for (const [index, amount] of amounts.entries())
      await runner.query(
        `INSERT INTO cost_item (id, case_id, seq, at, department, kind, category, description, unit_price, amount, currency, incurred_on, attachment_ids)
         VALUES ($1, $2, $3, ${at}, 'MATERIALS', 'OTHER', 'DUTY', '税', $4, $4, 'CNY', '2026-07-01', '{}')`,
        [id(10 + index), id(1), 2 + index, amount],
      )
    // The fourth was sent back, the last came after the confirmation.
    await runner.query(
      `INSERT INTO cost_review (id, case_id, seq, at, cost_item_id, department, outcome) VALUES ($1, $2, 7, ${at}, $3, 'MATERIALS', 'REJECTED')`,
      [id(20), id(1), id(13)],
    )
    await runner.query(`UPDATE cost_item SET seq = 99 WHERE id = $1`, [id(14)])
    await runner.query(
      `INSERT INTO cost_statement (id, case_id, seq, at, version, total, currency, customer_cost, company_cost, charge_amount, charge_currency)
       VALUES ($1, $2, 8, ${at}, 1, 110.00, 'CNY', 36.30, 73.70, 30.00, 'CNY')`,
      [id(21), id(1)],
    )
    await runner.query(
      `INSERT INTO cost_confirmation (id, case_id, seq, at, statement_id) VALUES ($1, $2, 9, ${at}, $3)`,
      [id(22), id(1), id(21)],
    )
    await runner.query(
      `INSERT INTO receivable (id, case_id, seq, at, invoice_number, invoiced_on, due_on, amount, currency)
       VALUES ($1, $2, 10, ${at}, 'INV', '2026-07-01', '2026-07-31', 30, 'USD')`,
      [id(23), id(1)],
    )
    await runner.query(
      `INSERT INTO payment (id, case_id, seq, at, receivable_id, amount, paid_on) VALUES ($1, $2, 11, ${at}, $3, 12.5, '2026-07-02')`,
      [id(24), id(1), id(23)],
    )
    await new ConfirmedCosts1767225600003().up(runner)
    expect(
      await runner.query(
        `SELECT i.seq, l.base_amount::float AS base, l.customer_amount::float AS customer, l.company_amount::float AS company,
                l.shortfall_amount::float AS short, l.customer_share AS share
           FROM confirmed_cost l JOIN cost_item i ON i.id = l.cost_item_id ORDER BY i.seq`,
      ),
    ).toEqual([
      { seq: 2, base: 10, customer: 3.3, company: 6.7, short: 0.57, share: 33 },
      { seq: 3, base: 0.01, customer: 0, company: 0.01, short: 0, share: 33 },
      { seq: 4, base: 99.99, customer: 33, company: 66.99, short: 5.73, share: 33 },
    ])
    expect(
      await runner.query(
        `SELECT total::float, customer_cost::float AS customer, charge_base::float AS charge, shortfall::float, margin::float FROM cost_confirmation`,
      ),
    ).toEqual([{ total: 110, customer: 36.3, charge: 30, shortfall: 6.3, margin: 0 }])
    expect(
      await runner.query(`SELECT paid_amount::float AS paid, paid_currency AS currency FROM payment`),
    ).toEqual([{ paid: 12.5, currency: 'USD' }])
  } finally {
    await runner.release()
    await database.close()
  }
})
