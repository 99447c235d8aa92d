package org.proofline.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.proofline.shared.ReasonCode;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The words of the screens as data, so that the task forms and the pages call the same thing by the same name. */
@RestController
class WordList {

    @GetMapping("/words")
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>(Words.all());
        Stream.of(ReasonCode.values()).forEach(reason -> words.put("reason." + reason.name(), reason.words()));
        return words;
    }
}
