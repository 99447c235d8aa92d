package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What documents look like: the same for the same, near for the edited, far for others. */
class PrintsTest {

    private static final int SIDE = 256;
    private static final String LETTER =
            "The agency delivers the campaign for the spring season in two languages within ten days. Invoice 4711.";

    @Test
    void a_darker_picture_differs_in_few_bits_and_another_in_many() {
        Luminance scene = scene(1);
        Luminance darker = new Luminance(
                SIDE, SIDE, Arrays.stream(scene.pixels()).map(p -> p * 7 / 10).toArray());

        assertThat(distance(hash(scene), hash(darker))).isLessThan(10);
        assertThat(distance(hash(scene), hash(scene(2)))).isGreaterThan(80);
    }

    @Test
    void four_quarter_turns_and_two_mirrors_give_the_picture_again() {
        long[][] once = PictureHash.frequencies(scene(3));
        long[][] turned = PictureHash.turned(PictureHash.turned(PictureHash.turned(PictureHash.turned(once))));

        assertThat(turned).isDeepEqualTo(once);
        assertThat(PictureHash.mirrored(PictureHash.mirrored(once))).isDeepEqualTo(once);
    }

    @Test
    void a_turned_picture_is_found_by_one_of_the_turns_of_the_other() {
        Luminance scene = scene(4);
        int[] pixels = new int[SIDE * SIDE];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                pixels[x * SIDE + SIDE - 1 - y] = scene.at(x, y);
            }
        }
        String turned = hash(new Luminance(SIDE, SIDE, pixels));

        List<String> turns =
                List.of(PicturePrint.of(scene).get(PicturePrint.TURNS).split(" "));
        assertThat(turns).anySatisfy(hash -> assertThat(distance(hash, turned)).isLessThan(10));
    }

    @Test
    void a_plain_picture_has_no_look() {
        assertThat(PicturePrint.of(new Luminance(SIDE, SIDE, new int[SIDE * SIDE])))
                .isEmpty();
    }

    @Test
    void texts_that_differ_in_a_word_share_bands_and_others_share_none() {
        List<String> bands = bands(LETTER);

        assertThat(bands(LETTER.toUpperCase() + "!")).isEqualTo(bands);
        assertThat(bands(LETTER.replace("ten", "six"))).containsAnyElementsOf(bands);
        assertThat(bands("Quite another text about tradeshows, booths, banners, and what they cost in the end."))
                .doesNotContainAnyElementsOf(bands);
        assertThat(TextPrint.of("Too short to say")).isEmpty();
    }

    private static List<String> bands(String text) {
        Map<String, String> print = TextPrint.of(text);
        return List.of(print.get(TextPrint.BANDS).split(" "));
    }

    private static String hash(Luminance picture) {
        return PictureHash.of(PictureHash.frequencies(picture));
    }

    private static int distance(String one, String other) {
        return new BigInteger(one, 16).xor(new BigInteger(other, 16)).bitCount();
    }

    private static Luminance scene(int seed) {
        Random random = new Random(seed);
        int[] pixels = new int[SIDE * SIDE];
        for (int box = 0; box < 40; box++) {
            int left = random.nextInt(SIDE);
            int top = random.nextInt(SIDE);
            int shade = random.nextInt(256);
            for (int y = top; y < Math.min(SIDE, top + 90); y++) {
                Arrays.fill(pixels, y * SIDE + left, y * SIDE + Math.min(SIDE, left + 70), shade);
            }
        }
        return new Luminance(SIDE, SIDE, pixels);
    }
}
