package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;

/**
 * The types of files that are taken as proof, as data.
 *
 * @param version of the list
 * @param refused types with words of their own
 */
record FileTypes(int version, List<Taken> taken, List<Refused> refused) {

    /** @param detectedAs types found by content that count as this one, when the extension agrees */
    record Taken(String mediaType, String name, List<String> detectedAs, List<String> extensions) {

        boolean isContent(String detected) {
            return detectedAs.contains(detected);
        }

        boolean isCalled(String extension) {
            return extensions.contains(extension);
        }
    }

    /** @param code names the words of the refusal */
    record Refused(String code, List<String> detectedAs) {

        boolean matches(String detected) {
            return detectedAs.stream()
                    .anyMatch(type -> type.endsWith("*")
                            ? detected.startsWith(type.substring(0, type.length() - 1))
                            : detected.equals(type));
        }
    }

    /** @throws UncheckedIOException when the resource can't be read */
    static FileTypes load(Resource resource) {
        try {
            return new Binder(ConfigurationPropertySources.from(
                            new YamlPropertySourceLoader().load("file-types", resource)))
                    .bind("", FileTypes.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry for a content and an extension; without an extension the content alone decides. */
    Optional<Taken> find(String detected, String extension) {
        return taken.stream()
                .filter(type -> type.isContent(detected))
                .filter(type -> extension.isEmpty() || type.isCalled(extension))
                .reduce((first, last) -> extension.isEmpty() ? last : first);
    }

    /** Whether files with this extension are taken when their content fits. */
    boolean takes(String extension) {
        return taken.stream().anyMatch(type -> type.isCalled(extension));
    }

    /** The name of a content that is taken under other extensions. */
    Optional<String> nameOf(String detected) {
        return taken.stream()
                .filter(type -> type.isContent(detected))
                .map(Taken::name)
                .reduce((first, last) -> last);
    }

    /** The code of the refusal for a content that is not taken. */
    String refusalOf(String detected) {
        return refused.stream()
                .filter(type -> type.matches(detected))
                .map(Refused::code)
                .findFirst()
                .orElse("DOC_TYPE_NOT_ALLOWED");
    }

    String names() {
        return taken.stream().map(Taken::name).collect(Collectors.joining(", "));
    }

    static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
