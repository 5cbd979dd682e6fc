import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What TypeORM cannot derive from entities: the inverted indexes the search asks. */
export class SearchAndOrder1767225600002 implements MigrationInterface {
  name = 'SearchAndOrder1767225600002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX repair_case_search ON repair_case USING gin (search_terms)`)
    await runner.query(`CREATE INDEX customer_search ON customer USING gin (search_terms)`)
    await runner.query(`CREATE INDEX knowledge_article_search ON knowledge_article USING gin (search_terms)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX repair_case_search, customer_search, knowledge_article_search`)
  }
}
