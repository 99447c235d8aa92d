/**
 * What stands below every module: the database and the object store (embedded or external), the migrations, the
 * settings of an installation and the way a start ends in one clear line when something is wrong.
 *
 * <p>The embedded servers start beside the Spring context and stop after it has closed. Modules meet this package
 * through the beans it gives: the {@code DataSource} of the restricted role, {@code MinioClient}, {@code
 * java.time.Clock}. A module that has to refuse a start throws {@link org.proofline.platform.StartFailure}. Work that
 * has to be finished before the application counts as ready is an {@link org.springframework.boot.ApplicationRunner}:
 * {@code /actuator/health} answers 200 only after all of them returned, and the job executor runs by then.
 *
 * <p>Rights in the database: {@code proofline_owner} owns every object and runs the migrations; {@code proofline_app}
 * is the pool. Tables of a module's schema are readable and writable for the pool by default; a migration that makes an
 * append-only table says {@code select platform.append_only('schema.table');} right after creating it.
 */
package org.proofline.platform;
