package org.proofline.evidence.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.metadata.Metadata;

/** The few metadata worth keeping, under our own names. */
final class DocumentMetadata {

    private static final int LONGEST = 200;
    private static final Map<String, String> NAMES = names();

    private DocumentMetadata() {}

    static Map<String, String> of(Metadata metadata) {
        Map<String, String> kept = new LinkedHashMap<>();
        NAMES.forEach((theirs, ours) -> {
            String value = metadata.get(theirs);
            if (value != null && !value.isBlank()) {
                kept.putIfAbsent(ours, value.length() > LONGEST ? value.substring(0, LONGEST) : value);
            }
        });
        TakenAt.tell(metadata, kept);
        return kept;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("pdf:docinfo:producer", "producer");
        names.put("extended-properties:Application", "producer");
        names.put("tiff:Software", "producer");
        names.put("pdf:docinfo:creator_tool", "creatorTool");
        names.put("dcterms:created", "created");
        names.put("dcterms:modified", "modified");
        names.put("xmpTPg:NPages", "pages");
        names.put("meta:page-count", "pages");
        names.put("tiff:ImageWidth", "width");
        names.put("tiff:ImageLength", "height");
        names.put("width", "width");
        names.put("height", "height");
        names.put("tiff:Model", "camera");
        names.put("tiff:Orientation", "orientation");
        names.put("exif:DateTimeOriginal", "taken");
        names.put("Message:From-Email", "from");
        names.put("dc:subject", "subject");
        return names;
    }
}
