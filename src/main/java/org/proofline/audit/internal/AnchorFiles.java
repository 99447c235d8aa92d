package org.proofline.audit.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Anchors as files of this node, under the data folder unless {@code proofline.audit.anchors} names another. */
@Component
@Order(2)
class AnchorFiles implements AnchorPlace {

    private final Path root;

    AnchorFiles(@Value("${proofline.audit.anchors:${proofline.data:data}}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public String label() {
        return "the folder " + root;
    }

    @Override
    public void put(String name, String content) {
        Path file = root.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), content, UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor " + name + " was not written under " + root, e);
        }
    }

    @Override
    public List<String> names() {
        Path folder = root.resolve(Anchor.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The anchors under " + root + " cannot be listed", e);
        }
    }

    @Override
    public String read(String name) {
        try {
            return Files.readString(root.resolve(name), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The anchor " + name + " cannot be read under " + root, e);
        }
    }
}
