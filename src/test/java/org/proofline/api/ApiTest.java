package org.proofline.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.proofline.demo.DemoCast;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A test of the public contract over real HTTP, by the demo's people. */
@ProoflineTest
abstract class ApiTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EngineHarness engine;

    @Autowired
    private Clock clock;

    @BeforeEach
    void cast() {
        DemoCast.ensure(context);
    }

    /** Somebody of the demo; null for nobody. */
    protected final Caller as(String user) {
        return new Caller(port, user);
    }

    protected final <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    protected final LocalDate today() {
        return LocalDate.now(clock);
    }

    protected final List<Handlers.Known> handlers() {
        return Handlers.all(context);
    }

    /** Runs what the processes of a claim, a run or a clawback have to do now. */
    protected final void runJobs(UUID businessKey) {
        engine.runAllDue(businessKey.toString());
    }

    /** A digital campaign of a week ago that costs so much net, with an invoice of its own. */
    protected final ClaimStory campaign(String offer, String net) {
        return new ClaimStory(offer, net, marker(), LocalDate.now(clock).minusDays(7));
    }

    /** A draft by that person with all the proof it needs. */
    protected final UUID provenDraft(String user, String offer, String net) {
        ClaimStory story = campaign(offer, net);
        UUID claim = as(user).post("claims", story.json()).is(201).id();
        story.prove(as(user), claim);
        return claim;
    }

    /** A submitted claim whose process has done all it can without people. */
    protected final UUID submitted(String user, String offer, String net) {
        UUID claim = provenDraft(user, offer, net);
        as(user).postOnce("claims/" + claim + "/submission", null).is(202);
        runJobs(claim);
        return claim;
    }

    /** Something that nothing else in the shared database has. */
    protected static String marker() {
        return UUID.randomUUID().toString().substring(0, 13);
    }
}
