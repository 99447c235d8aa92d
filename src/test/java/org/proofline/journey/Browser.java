package org.proofline.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A real Chromium, one window per person. It starts at its first use, is shared by all tests of this JVM and ends with it. */
final class Browser {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;
    private static final int PATIENCE_MILLIS = 60_000;

    private static Browser running;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(path())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static synchronized Browser shared() {
        if (running == null) {
            running = new Browser();
        }
        return running;
    }

    /** After the last test, before the application stops: it waits for the connections of its users. */
    static synchronized void closeShared() {
        if (running != null) {
            running.chromium.close();
            running.playwright.close();
            running = null;
        }
    }

    /** Whether browser tests can run; where Chromium is missing it says so loudly, and with CI=true they fail instead. */
    static boolean present() {
        boolean found = path() != null;
        if (!found) {
            System.err.println(
                    "\n*** No Chromium: THE BROWSER TESTS DO NOT RUN. Install Debian's chromium, or set CHROMIUM. ***\n");
        }
        return found || "true".equals(System.getenv("CI"));
    }

    private static Path path() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    /** A window in which nobody has signed in. */
    Page visitor() {
        return window(true);
    }

    /** A window in which that person has signed in with the portal's form. */
    Page as(String username) {
        return as(username, RunningApplication.baseUrl(), true);
    }

    /** The same, by another way to the application. */
    Page as(String username, String base) {
        return as(username, base, true);
    }

    /** The same in a browser that runs no scripts. */
    Page withoutScripts(String username) {
        return as(username, RunningApplication.baseUrl(), false);
    }

    private Page window(boolean scripts) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                // Pages scroll softly: on a busy machine a click would still wait for its button to come into sight.
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private Page as(String username, String base, boolean scripts) {
        Page page = window(scripts);
        page.navigate(base + "/login");
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        page.waitForURL(base + "/");
        return page;
    }
}
