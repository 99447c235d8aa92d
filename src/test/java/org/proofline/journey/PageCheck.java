package org.proofline.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What every page has to keep: no error in the browser's console (a broken Content-Security-Policy is one), no serious
 * or critical violation of WCAG 2.2 A and AA, nothing wider than a phone, no codes where words belong.
 */
final class PageCheck {

    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final String AXE = axe();
    private static final String VIOLATIONS =
            """
            async within => {
              const found = await axe.run(within || document, {runOnly: {type: 'tag',
                values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}});
              return found.violations.filter(v => ['serious', 'critical'].includes(v.impact))
                .map(v => v.id + ': ' + v.nodes.map(n => n.html.slice(0, 120)).join(' | '));
            }
            """;
    private static final String CODES =
            """
            () => {
              const texts = [];
              const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                if (!walker.currentNode.parentElement.closest('.code, script')) {
                  texts.push(walker.currentNode.data);
                }
              }
              return [...new Set(texts.join(' ').match(/\\b[A-Z]{3,}(_[A-Z]+)+\\b/g) || [])];
            }
            """;
    private static final String STRUCTURE =
            """
            () => [
              document.documentElement.lang === 'en' ? null : 'no language',
              document.querySelectorAll('h1').length === 1 ? null : 'not exactly one h1',
              document.title ? null : 'no title',
              ...[...document.querySelectorAll('main thead th')].map(th => th.scope === 'col' ? null : 'head without scope: ' + th.outerHTML)
            ].filter(Boolean)
            """;

    private final List<String> heard = new ArrayList<>();
    private final Page page;

    private PageCheck(Page page) {
        this.page = page;
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                heard.add("console: " + message.text());
            }
        });
        page.onPageError(error -> heard.add("script: " + error));
    }

    /** Listens to the page from now on. */
    static PageCheck of(Page page) {
        return new PageCheck(page);
    }

    /** What is wrong with the portal page that is open. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(violations(null));
        faults.addAll(texts(page.evaluate(STRUCTURE)));
        faults.addAll(texts(page.evaluate(CODES)).stream()
                .map(code -> "code on the page: " + code)
                .toList());
        page.setViewportSize(PHONE, HEIGHT);
        Object width = page.evaluate("() => document.documentElement.scrollWidth");
        if (((Number) width).intValue() > PHONE) {
            faults.add("wider than a phone: " + width);
        }
        page.setViewportSize(DESKTOP, HEIGHT);
        faults.addAll(heard());
        return faults;
    }

    /** Serious and critical violations, inside the selector only when one is given. */
    List<String> violations(String within) {
        page.evaluate(AXE);
        return texts(page.evaluate(VIOLATIONS, within));
    }

    /** What the console said since the last question. */
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    private static List<String> texts(Object found) {
        return ((List<?>) found).stream().map(Objects::toString).toList();
    }

    private static String axe() {
        try (InputStream script = PageCheck.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
