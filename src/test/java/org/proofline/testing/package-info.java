/**
 * What tests stand on: one PostgreSQL and one S3 server for the whole test JVM, and a database that is migrated once and
 * cloned in a moment.
 *
 * <ul>
 *   <li><b>Plain JDBC</b>, no Spring: {@code TestDatabase db = TestDatabase.create();} in a static field gives the class
 *       a migrated database of its own, with {@code db.owner()} (may do everything) and {@code db.app()} (the rights of
 *       the application).
 *   <li><b>The whole application</b>: {@link org.proofline.testing.ProoflineTest @ProoflineTest} on the class. All these
 *       classes share one context, one database and one bucket: make your own data under fresh ids, never count rows of
 *       others, and never use {@code @DirtiesContext}, {@code @MockBean} or own properties, because each of these starts
 *       another context. The job executor and everything
 *       {@code @Scheduled} is off: move processes on with {@link org.proofline.testing.EngineHarness}.
 *       Move time with {@link org.proofline.testing.TestClock}; it goes back to the real time after each test.
 *   <li><b>Objects</b> without Spring: {@code TestServers.bucket()} makes a fresh bucket.
 * </ul>
 *
 * <p>The servers keep their folder {@code target/test-servers} between runs; a template of the same migrations is used
 * again. Their settings are fast, not durable.
 */
package org.proofline.testing;
